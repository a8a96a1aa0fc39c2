import type { RunOutcome } from '@mikrosprint/contracts';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../components/Button.js';
import { useText } from '../../i18n/useText.js';
import styles from './Debrief.module.css';

interface NextStepProps {
  /** Undefined while it is being fetched. */
  next: RunOutcome['next'] | undefined;
  isExam: boolean;
  /** After an exam that was not passed: sittings left today. */
  examLeft: number;
  sprintId: string;
  onAgain(): void;
}

const words = { start: 'debrief.start', resume: 'debrief.resume', exam: 'debrief.exam' } as const;

/** One primary way on, and the quiet ones beside it. */
export function NextStep({ next, isExam, examLeft, sprintId, onAgain }: NextStepProps) {
  const { t } = useTranslation('play');
  const text = useText();
  const map = `/sprint/${sprintId}`;
  const mayRetry = !isExam || examLeft > 0;
  // After a failed exam the way on is practice; the exam itself is the quiet choice.
  const ahead = next && !(isExam && next.kind === 'exam') ? next : null;
  return (
    <div className={styles.next}>
      {ahead ? (
        <LinkButton to={`/play/${ahead.enrolmentId}/${ahead.levelId}`} variant="primary" size="large" wide>
          <span>
            {t(words[ahead.kind], { level: text.of(ahead.levelTitle) })}
            {ahead.kind !== 'exam' && (
              <span className={styles.minutes}>{t('debrief.minutes', { minutes: ahead.minutes })}</span>
            )}
          </span>
          <ArrowRight aria-hidden="true" size={20} />
        </LinkButton>
      ) : (
        <LinkButton to={map} variant="primary" size="large" wide>
          {t('debrief.toMap')}
        </LinkButton>
      )}
      <div className={styles.quiet}>
        {ahead && <LinkButton to={map}>{t('debrief.toMap')}</LinkButton>}
        {mayRetry && (
          <Button onClick={onAgain}>{t(isExam ? 'debrief.tryExamAgain' : 'debrief.again')}</Button>
        )}
      </div>
      {isExam && examLeft > 0 && <p className={styles.later}>{t('exam.left', { count: examLeft })}</p>}
    </div>
  );
}
