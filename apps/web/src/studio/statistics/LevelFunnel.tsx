import { useTranslation } from 'react-i18next';
import type { LevelStatistics } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import { BarRow, Legend, type BarValue } from './Bar.js';
import { ChartFigure, TableHead, TableRows } from './ChartFigure.js';
import styles from './Charts.module.css';
import { levelIn, type Shown } from './shown.js';
import { useFigures } from './use-figures.js';

/** Everybody who begins, from level to level. */
export function LevelFunnel({ shown }: { shown: readonly Shown[] }) {
  const { t } = useTranslation('studio');
  const text = useText();
  const figures = useFigures();
  const levels = shown[0]?.statistics.levels ?? [];
  const versions = shown.map(({ name }) => name);
  const values = (of: LevelStatistics, pick: 'learners' | 'completions'): BarValue[] =>
    shown.map(({ statistics }) => {
      const most = Math.max(1, ...statistics.levels.map(({ learners }) => learners ?? 0));
      const own = levelIn(statistics, of.levelId);
      const count = own?.[pick] ?? null;
      const rate = pick === 'completions' ? (own?.completionRate ?? null) : null;
      const people = figures.people(count);
      const words = rate === null ? people : t('statistics.way.of', { people, share: figures.share(rate) });
      return { share: count === null ? null : count / most, words };
    });
  const chart = (
    <>
      <Legend names={versions} />
      <ul className={styles.rows}>
        {levels.flatMap((level) => [
          <BarRow
            key={`${level.levelId} began`}
            label={t('statistics.way.began', { level: text.of(level.title) })}
            values={values(level, 'learners')}
          />,
          <BarRow
            key={`${level.levelId} finished`}
            label={t('statistics.way.finished', { level: text.of(level.title) })}
            values={values(level, 'completions')}
          />,
        ])}
      </ul>
    </>
  );
  const columns = ['learners', 'completions', 'dropOff', 'dropOffRate', 'medianSeconds', 'minutes'] as const;
  const table = (
    <>
      <TableHead
        first={t('statistics.column.level')}
        version={versions.length > 1 ? t('statistics.version') : null}
        columns={columns.map((column) => t(`statistics.column.${column}`))}
      />
      <tbody>
        {levels.map((level) => (
          <TableRows
            key={level.levelId}
            name={text.of(level.title)}
            versions={versions}
            figures={shown.map(({ statistics }) => {
              const own = levelIn(statistics, level.levelId);
              if (own === null) return columns.map(() => t('statistics.notThere'));
              return [
                figures.people(own.learners),
                figures.people(own.completions),
                figures.people(own.dropOff),
                figures.share(own.dropOffRate),
                figures.time(own.medianSeconds),
                t('statistics.minutes', { value: text.number(own.minutes) }),
              ];
            })}
          />
        ))}
      </tbody>
    </>
  );
  return <ChartFigure title={t('statistics.way.title')} chart={chart} table={table} />;
}
