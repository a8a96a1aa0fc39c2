import { copenhagenTime, type CaseloadRow, type UiLocale } from '@mikrosprint/contracts';
import { textIn } from '@mikrosprint/curriculum';
import { exportWords, type ExportColumn } from './caseload-words.js';
import type { Sheet, SheetCell } from './sheet.js';

/** In the order of the file. */
const widths: Record<ExportColumn, number> = {
  name: 26,
  unit: 24,
  since: 12,
  lastActive: 12,
  sprint: 26,
  levels: 12,
  levelsTotal: 12,
  stars: 9,
  completed: 12,
  otherSprints: 32,
  badges: 9,
  certificates: 14,
  signals: 44,
  signalSince: 22,
};

/** The rows of a caseload as a table in the reader's language: one line for each citizen, in the order they are given. */
export function caseloadSheet(rows: readonly CaseloadRow[], locale: UiLocale): Sheet {
  const words = exportWords[locale];
  const columns = Object.keys(widths) as ExportColumn[];
  return {
    name: words.sheet,
    columns: columns.map((column) => ({ title: words.columns[column], width: widths[column] })),
    rows: rows.map((row) => {
      const cells = cellsOf(row, locale);
      return columns.map((column) => cells[column]);
    }),
  };
}

function cellsOf(row: CaseloadRow, locale: UiLocale): Record<ExportColumn, SheetCell> {
  const [sprint, ...others] = row.sprints;
  const titleOf = ({ title }: CaseloadRow['sprints'][number]) => textIn(title, locale === 'en' ? 'en' : 'da');
  const { signals } = exportWords[locale];
  return {
    name: row.displayName,
    unit: row.unit?.name ?? null,
    since: dayOf(row.since),
    lastActive: dayOf(row.lastActivityAt),
    sprint: sprint ? titleOf(sprint) : null,
    levels: sprint?.levelsFinished ?? null,
    levelsTotal: sprint?.levelsTotal ?? null,
    stars: sprint?.stars ?? null,
    completed: dayOf(sprint?.completedAt ?? null),
    otherSprints: others.map(titleOf).join(', ') || null,
    badges: row.badges,
    certificates: row.certificates,
    signals: row.signals.map(({ kind }) => signals[kind]).join(', ') || null,
    signalSince: dayOf(row.signals[0]?.since ?? null),
  };
}

const dayOf = (moment: string | null): SheetCell =>
  moment === null ? null : { day: copenhagenTime(new Date(moment)).day };
