import type { ExportPortfolio, PortfolioFigures, PortfolioView, PortfolioWait } from '@mikrosprint/contracts';
import type { Sheet, SheetCell } from '../caseload/export/sheet.js';

interface Words {
  name: string;
  columns: readonly string[];
  hidden: string;
  all: string;
  noUnit: string;
  noGroup: string;
}

const words: Record<ExportPortfolio['locale'], Words> = {
  da: {
    name: 'Overblik',
    columns: [
      'Forløb',
      'Enhed',
      'Målgruppe',
      'Tilmeldt',
      'Ikke begyndt',
      'I gang',
      'Gennemført',
      'Gennemført i procent',
      'Ventetid i dage (midterste)',
      'Antal ventetider',
    ],
    hidden: 'skjult (under 5)',
    all: 'Alle',
    noUnit: 'Uden enhed',
    noGroup: 'Uden målgruppe',
  },
  en: {
    name: 'Overview',
    columns: [
      'Course',
      'Unit',
      'Target group',
      'Enrolled',
      'Not begun',
      'Under way',
      'Finished',
      'Finished, percent',
      'Wait in days (median)',
      'Number of waits',
    ],
    hidden: 'hidden (under 5)',
    all: 'All',
    noUnit: 'No unit',
    noGroup: 'No target group',
  },
  uk: {
    name: 'Огляд',
    columns: [
      'Курс',
      'Підрозділ',
      'Цільова група',
      'Записано',
      'Не почали',
      'Навчаються',
      'Завершили',
      'Завершили, відсотків',
      'Очікування в днях (медіана)',
      'Кількість очікувань',
    ],
    hidden: 'приховано (менше 5)',
    all: 'Усі',
    noUnit: 'Без підрозділу',
    noGroup: 'Без цільової групи',
  },
};

/** The sprints of a portfolio as a sheet: what is hidden on the page is hidden here. */
export function portfolioSheet({ sprints }: PortfolioView, locale: ExportPortfolio['locale']): Sheet {
  const { name, columns, hidden, all, noUnit, noGroup } = words[locale];
  const cell = (value: number | null): SheetCell => value ?? hidden;
  const line = (
    names: [course: string, unit: string, group: string],
    { enrolled, notBegun, active, finished, finishedPercent }: PortfolioFigures,
    wait: PortfolioWait | null,
  ): SheetCell[] => [
    ...names,
    ...[enrolled, notBegun, active, finished].map(cell),
    finishedPercent,
    inHalves(wait?.medianDays, locale),
    wait?.n ?? null,
  ];
  const rows = sprints.flatMap(({ title, total, units, groups }) => {
    const course = locale === 'da' ? title.da : (title.en ?? title.da);
    return [
      line([course, all, all], total, total.wait),
      ...units.map((row) => line([course, row.unit?.name ?? noUnit, all], row, row.wait)),
      ...groups.map((row) => line([course, all, row.group?.name ?? noGroup], row, null)),
    ];
  });
  return { name, columns: columns.map((title) => ({ title, width: 18 })), rows };
}

/** A median may lie between two days: with the comma that the spreadsheet programs of the language read as a number. */
function inHalves(days: number | undefined, locale: ExportPortfolio['locale']): SheetCell {
  if (days === undefined) return null;
  if (Number.isInteger(days)) return days;
  return locale === 'en' ? String(days) : String(days).replace('.', ',');
}
