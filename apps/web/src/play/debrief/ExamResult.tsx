import type { EnrolmentView, RunOutcome } from '@mikrosprint/contracts';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import styles from './Debrief.module.css';

interface ExamResultProps {
  outcome: RunOutcome | undefined;
  enrolment: EnrolmentView;
}

/** Passed or not, and what to practise: never which answer was wrong. */
export function ExamResult({ outcome, enrolment }: ExamResultProps) {
  const { t } = useTranslation('play');
  const text = useText();
  const exam = outcome?.exam;
  if (!outcome || !exam) return <p role="status">{t('debrief.fetching')} …</p>;
  const facts = { percent: outcome.percent, passMark: exam.passMark };
  return (
    <div className={styles.exam}>
      <div
        className={styles.meter}
        role="img"
        aria-label={t(exam.passed ? 'debrief.examPass' : 'debrief.examNot', facts)}
      >
        <div
          className={exam.passed ? styles.passed : styles.notYet}
          style={{ inlineSize: `${outcome.percent}%` }}
        />
        <span className={styles.mark} style={{ insetInlineStart: `${exam.passMark}%` }} />
      </div>
      <p className={styles.lead} aria-hidden="true">
        {t(exam.passed ? 'debrief.examPass' : 'debrief.examNot', facts)}
      </p>
      <h3>{t('debrief.outcomes')}</h3>
      <ul className={styles.outcomes}>
        {exam.outcomes.map((one) => {
          const enough = one.percent >= exam.passMark;
          const level = enrolment.nodes.find(({ levelId }) => levelId === one.practiseLevelId);
          return (
            <li key={one.text.da}>
              {enough ? (
                <CircleCheck aria-hidden="true" size={22} />
              ) : (
                <CircleDashed aria-hidden="true" size={22} />
              )}
              <div>
                <p>
                  <Words of={one.text} />{' '}
                  <span className={styles.value}>
                    {t('debrief.outcomePercent', { percent: one.percent })}
                  </span>
                </p>
                {!enough && level && (
                  <Link className={styles.practise} to={`/play/${enrolment.enrolmentId}/${level.levelId}`}>
                    {t('debrief.practise', { level: text.of(level.title) })}
                  </Link>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
