import { useTranslation } from 'react-i18next';
import type { LevelStatistics, StepStatistics } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import { BarRow, Legend, type BarValue } from './Bar.js';
import { ChartFigure, TableHead, TableRows } from './ChartFigure.js';
import styles from './Charts.module.css';
import { levelIn, stepIn, type Shown } from './shown.js';
import { useFigures } from './use-figures.js';

const columns = [
  'reached',
  'answered',
  'leftHere',
  'firstTryRate',
  'hintRate',
  'revealed',
  'medianSeconds',
  'separates',
] as const;
type Column = (typeof columns)[number];

/** The steps of one level: how far people come, and how many are right at once. */
export function StepCharts({ level, shown }: { level: LevelStatistics; shown: readonly Shown[] }) {
  const { t } = useTranslation('studio');
  const text = useText();
  const figures = useFigures();
  const versions = shown.map(({ name }) => name);
  const nameOf = (step: StepStatistics): string =>
    `${level.steps.indexOf(step) + 1}. ${text.of(step.prompt)}`;

  const reached = (step: StepStatistics): BarValue[] =>
    shown.map(({ statistics }) => {
      const began = levelIn(statistics, level.levelId)?.learners ?? null;
      const count = stepIn(statistics, level.levelId, step.stepId)?.reached ?? null;
      const most = level.kind === 'exam' ? mostReached(statistics, level.levelId) : began;
      return {
        share: count === null || most === null || most === 0 ? null : count / most,
        words: figures.people(count),
      };
    });
  const firstTry = (step: StepStatistics): BarValue[] =>
    shown.map(({ statistics }) => {
      const rate = stepIn(statistics, level.levelId, step.stepId)?.firstTryRate ?? null;
      return { share: rate, words: figures.share(rate) };
    });
  const chartOf = (title: string, valuesOf: (step: StepStatistics) => BarValue[]) => (
    <div className={styles.bars}>
      <p className={styles.chartTitle}>{title}</p>
      <ul className={styles.rows}>
        {level.steps.map((step) => (
          <BarRow key={step.stepId} label={nameOf(step)} values={valuesOf(step)} />
        ))}
      </ul>
    </div>
  );
  const cell = (step: StepStatistics | null, column: Column): string => {
    if (step === null) return t('statistics.notThere');
    switch (column) {
      case 'firstTryRate':
      case 'hintRate':
        return figures.share(step[column]);
      case 'medianSeconds':
        return figures.time(step.medianSeconds);
      case 'separates':
        return t(`statistics.separates.${step.separates ?? 'unknown'}`);
      default:
        return figures.people(step[column]);
    }
  };
  return (
    <ChartFigure
      title={t('statistics.steps.title')}
      about={text.of(level.title)}
      chart={
        <>
          <Legend names={versions} />
          <div className={styles.pair}>
            {chartOf(
              t(level.kind === 'exam' ? 'statistics.steps.drawn' : 'statistics.column.reached'),
              reached,
            )}
            {chartOf(t('statistics.column.firstTryRate'), firstTry)}
          </div>
        </>
      }
      table={
        <>
          <TableHead
            first={t('statistics.column.step')}
            version={versions.length > 1 ? t('statistics.version') : null}
            columns={columns.map((column) => t(`statistics.column.${column}`))}
          />
          <tbody>
            {level.steps.map((step) => (
              <TableRows
                key={step.stepId}
                name={nameOf(step)}
                versions={versions}
                figures={shown.map(({ statistics }) => {
                  const own = stepIn(statistics, level.levelId, step.stepId);
                  return columns.map((column) => cell(own, column));
                })}
              />
            ))}
          </tbody>
        </>
      }
    />
  );
}

/** An exam draws its steps: the one that most have met is the longest bar. */
function mostReached(statistics: Shown['statistics'], levelId: string): number | null {
  const counts = (levelIn(statistics, levelId)?.steps ?? []).flatMap(({ reached }) => reached ?? []);
  return counts.length === 0 ? null : Math.max(...counts);
}
