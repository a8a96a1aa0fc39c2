import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LevelStatistics, StepStatistics } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import { draftPlace, stepIn, type Shown } from './shown.js';
import styles from './Statistics.module.css';
import { StepCharts } from './StepCharts.js';
import { useFigures } from './use-figures.js';
import { WrongAnswers } from './WrongAnswers.js';

interface LevelCardProps {
  level: LevelStatistics;
  shown: readonly Shown[];
  draftId: string | null;
  open: boolean;
}

/** One level of the sprint: its figures in a line, its steps as charts, and each step in words. */
export function LevelCard({ level, shown, draftId, open }: LevelCardProps) {
  const { t } = useTranslation('studio');
  const figures = useFigures();
  const text = useText();
  return (
    <details className={styles.level} open={open}>
      <summary>
        <h3>
          <Words of={level.title} />
        </h3>
        <span className={styles.small}>
          {t('statistics.level.line', {
            began: figures.people(level.learners),
            finished: figures.people(level.completions),
            left: figures.people(level.dropOff),
          })}
        </span>
      </summary>
      <div className={styles.levelBody}>
        <p>
          {t('statistics.level.time', {
            taken: figures.time(level.medianSeconds),
            promised: text.number(level.minutes),
          })}
        </p>
        <StepCharts level={level} shown={shown} />
        <ol className={styles.steps}>
          {level.steps.map((step) => (
            <StepItem key={step.stepId} levelId={level.levelId} step={step} shown={shown} draftId={draftId} />
          ))}
        </ol>
      </div>
    </details>
  );
}

function StepItem({
  levelId,
  step,
  shown,
  draftId,
}: {
  levelId: string;
  step: StepStatistics;
  shown: readonly Shown[];
  draftId: string | null;
}) {
  const { t } = useTranslation('studio');
  const figures = useFigures();
  const hasWrong = shown.some(({ statistics }) => {
    const own = stepIn(statistics, levelId, step.stepId);
    return own !== null && (own.wrongAnswers.length > 0 || own.rareWrongAnswers);
  });
  return (
    <li className={styles.step}>
      <h4>
        <Words of={step.prompt} />
      </h4>
      <p className={styles.small}>
        {t('statistics.step.line', {
          hints: figures.share(step.hintRate),
          revealed: figures.people(step.revealed),
          time: figures.time(step.medianSeconds),
        })}
      </p>
      {step.separates !== null && (
        <p data-separates={step.separates}>{t(`statistics.separates.${step.separates}`)}</p>
      )}
      {hasWrong && (
        <details className={styles.wrong}>
          <summary>{t('statistics.wrong.open')}</summary>
          <WrongAnswers levelId={levelId} step={step} shown={shown} />
        </details>
      )}
      {draftId !== null && (
        <Link className={styles.go} to={draftPlace(draftId, levelId, step.stepId)}>
          {t('statistics.openStep')}
        </Link>
      )}
    </li>
  );
}
