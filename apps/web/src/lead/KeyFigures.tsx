import { useTranslation } from 'react-i18next';
import type { Count, PortfolioSprint } from '@mikrosprint/contracts';
import { useText } from '../i18n/useText.js';
import styles from './Lead.module.css';

const columns = ['enrolled', 'notBegun', 'active', 'finished'] as const;

/** What is shown added up; with something hidden it is a least. It says no more than its parts do. */
export function atLeast(counts: readonly Count[]): { sum: number; isWhole: boolean } {
  return {
    sum: counts.reduce<number>((total, count) => total + (count ?? 0), 0),
    isWhole: counts.every((count) => count !== null),
  };
}

/** All sprints together, in four numbers. */
export function KeyFigures({ sprints }: { sprints: readonly PortfolioSprint[] }) {
  const { t } = useTranslation('lead');
  const text = useText();
  return (
    <dl className={styles.keys}>
      {columns.map((column) => {
        const { sum, isWhole } = atLeast(sprints.map(({ total }) => total[column]));
        return (
          <div key={column} className={styles.key}>
            <dt>{t(`overview.${column}`)}</dt>
            <dd>
              {isWhole
                ? text.number(sum)
                : t(sum === 0 ? 'overview.hidden' : 'overview.atLeast', { number: text.number(sum) })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
