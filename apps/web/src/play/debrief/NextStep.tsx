import type { EnrolmentView, RunOutcome } from '@mikrosprint/contracts';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../components/Button.js';
import { useText, type Text } from '../../i18n/useText.js';
import styles from './Debrief.module.css';

interface NextStepProps {
  /** Undefined while it is being fetched: its place is kept, so that nothing moves under the finger. */
  next: RunOutcome['next'] | undefined;
  outcome: RunOutcome | undefined;
  isExam: boolean;
  enrolment: EnrolmentView;
  /** Null when it is offered elsewhere on the page. */
  onAgain: (() => void) | null;
}

interface Way {
  to: string;
  words: string;
  minutes: number | null;
}

const words = { start: 'debrief.start', resume: 'debrief.resume', exam: 'debrief.exam' } as const;

/** One primary way on, and the quiet ones beside it. */
export function NextStep({ next, outcome, isExam, enrolment, onAgain }: NextStepProps) {
  const { t } = useTranslation('play');
  const text = useText();
  const map = `/sprint/${enrolment.sprintId}`;
  const ahead = wayAhead({ next, outcome, isExam, enrolment }, t, text);
  const isUnknown = next === undefined && !ahead;
  const sittingsLeft = outcome?.exam && !outcome.exam.passed ? outcome.exam.sittingsLeftToday : 0;
  return (
    <div className={styles.next}>
      {isUnknown ? (
        <div className={styles.awaited} />
      ) : (
        <LinkButton to={ahead?.to ?? map} variant="primary" size="large" wide>
          <span>
            {ahead?.words ?? t('debrief.toMap')}
            {ahead?.minutes && (
              <span className={styles.minutes}>{t('debrief.minutes', { minutes: ahead.minutes })}</span>
            )}
          </span>
          <ArrowRight aria-hidden="true" size={20} />
        </LinkButton>
      )}
      <div className={styles.quiet}>
        {(ahead || isUnknown) && <LinkButton to={map}>{t('debrief.toMap')}</LinkButton>}
        {onAgain && (!isExam || sittingsLeft > 0) && (
          <Button onClick={onAgain}>{t(isExam ? 'debrief.tryExamAgain' : 'debrief.again')}</Button>
        )}
        {outcome?.badge && ahead?.to !== '/badges' && (
          <LinkButton to="/badges">{t('debrief.toBadge')}</LinkButton>
        )}
        {outcome?.sprintCompleted && <LinkButton to="/cv#can">{t('debrief.toCv')}</LinkButton>}
      </div>
      {sittingsLeft > 0 && <p className={styles.later}>{t('exam.left', { count: sittingsLeft })}</p>}
    </div>
  );
}

/** After the sprint its papers, or the next one where there are none; after an exam that was not passed the weakest outcome's practice; else what is next. */
function wayAhead(
  { next, outcome, isExam, enrolment }: Omit<NextStepProps, 'onAgain'>,
  t: (key: string, values?: Record<string, unknown>) => string,
  text: Text,
): Way | null {
  if (outcome?.sprintCompleted && enrolment.exam) {
    return { to: '/badges', words: t('debrief.toBadges'), minutes: null };
  }
  if (outcome?.sprintCompleted && !next) {
    return { to: '/sprints', words: t('debrief.nextSprint'), minutes: null };
  }
  if (outcome?.exam && !outcome.exam.passed) {
    const weakest = outcome.exam.outcomes.find(({ practiseLevelId }) => practiseLevelId !== null);
    const level = enrolment.nodes.find(({ levelId }) => levelId === weakest?.practiseLevelId);
    if (!level) return null;
    const to = `/play/${enrolment.enrolmentId}/${level.levelId}`;
    return { to, words: t('debrief.practise', { level: text.of(level.title) }), minutes: level.minutes };
  }
  if (!next || (isExam && next.kind === 'exam')) return null;
  return {
    to: `/play/${next.enrolmentId}/${next.levelId}`,
    words: t(words[next.kind], { level: text.of(next.levelTitle) }),
    minutes: next.kind === 'exam' ? null : next.minutes,
  };
}
