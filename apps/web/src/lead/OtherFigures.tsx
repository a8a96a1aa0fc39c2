import { useTranslation } from 'react-i18next';
import type { PortfolioView } from '@mikrosprint/contracts';
import { Card } from '../components/Card.js';
import { useText } from '../i18n/useText.js';
import styles from './Lead.module.css';
import { useCount } from './use-count.js';

/** How meetings of each form went. */
export function Meetings({ view }: { view: PortfolioView }) {
  const { t } = useTranslation('lead');
  const count = useCount();
  return (
    <Figures
      id="attendance"
      about={t('overview.attendanceText')}
      columns={['form', 'attended', 'late', 'missed', 'total']}
      rows={view.attendance.map(({ form, attended, late, missed, total }) => [
        t(`overview.${form ?? 'allForms'}`),
        ...[attended, late, missed, total].map(count),
      ])}
      hasTotal
    />
  );
}

/** What caseworkers made of what was suggested, by the rule that made it. */
export function Suggestions({ view }: { view: PortfolioView }) {
  const { t } = useTranslation('lead');
  const count = useCount();
  return (
    <Figures
      id="suggestions"
      about={t('overview.suggestionsText')}
      columns={['rule', 'accepted', 'changed', 'rejected', 'total']}
      rows={view.suggestions.map(({ rule, accepted, changed, rejected, total }) => [
        rule === null ? t('overview.allRules') : t([`overview.rules.${rule}`, 'overview.otherRule']),
        ...[accepted, changed, rejected, total].map(count),
      ])}
      hasTotal
    />
  );
}

/** How long people wait for courses and workshops that are no sprints; nothing at all when nobody does. */
export function OtherWaits({ view }: { view: PortfolioView }) {
  const { t } = useTranslation('lead');
  const text = useText();
  if (view.waits.length === 0) return null;
  return (
    <Figures
      id="waits"
      about={t('overview.waitsText')}
      columns={['course', 'unit', 'days', 'n']}
      rows={view.waits.map(({ title, unit, n, medianDays }) => [
        text.of(title),
        unit?.name ?? t('overview.noUnit'),
        text.number(medianDays),
        text.number(n),
      ])}
      hasTotal={false}
    />
  );
}

interface FiguresProps {
  id: 'waits' | 'attendance' | 'suggestions';
  about: string;
  /** Keys of words; the first names the lines. */
  columns: readonly string[];
  rows: string[][];
  /** The last line is all of them. */
  hasTotal: boolean;
}

function Figures({ id, about, columns, rows, hasTotal }: FiguresProps) {
  const { t } = useTranslation('lead');
  return (
    <Card as="section" className={styles.section} aria-labelledby={id}>
      <div>
        <h2 id={id}>{t(`overview.${id}`)}</h2>
        <p className={styles.soft}>{about}</p>
      </div>
      {rows.length === 0 ? (
        <p>{t('overview.none')}</p>
      ) : (
        <table className={styles.small} aria-labelledby={id}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`overview.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...figures], index) => (
              <tr key={index} className={hasTotal && index === rows.length - 1 ? styles.total : undefined}>
                <th scope="row">{name}</th>
                {figures.map((figure, column) => (
                  <td key={column}>{figure}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
