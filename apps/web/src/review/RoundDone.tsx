import { CircleCheck, RotateCcw } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewAnswer, ReviewToday } from '@mikrosprint/contracts';
import { Button, LinkButton } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { useText } from '../i18n/useText.js';
import { Words } from '../reading/Words.js';
import type { Answered } from './Round.js';
import styles from './review.module.css';
import { comesBack } from './when.js';

interface RoundDoneProps {
  today: ReviewToday;
  answered: readonly Answered[];
  heading: Ref<HTMLHeadingElement>;
  onAnother(): void;
}

/** What sits now, what comes again and when. No points: this is for oneself. */
export function RoundDone({ today, answered, heading, onAnother }: RoundDoneProps) {
  const { t } = useTranslation('review');
  const kept = answered.flatMap(({ question, saved }) => (saved ? [{ question, saved }] : []));
  const sits = kept.filter(({ saved }) => saved.recollection === 'good');
  const again = kept.filter(({ saved }) => saved.recollection !== 'good');
  const { waiting } = today;
  return (
    <Card as="section" className={styles.done} aria-labelledby="review-done">
      <h2 ref={heading} id="review-done" tabIndex={-1}>
        {t('done.title')}
      </h2>
      <p>{t('done.text')}</p>
      <Part
        title={t('done.sits')}
        icon={<CircleCheck aria-hidden="true" size={22} />}
        of={sits}
        day={today.day}
      />
      <Part
        title={t('done.again')}
        className={styles.again}
        icon={<RotateCcw aria-hidden="true" size={22} />}
        of={again}
        day={today.day}
      />
      {waiting > 0 && <p className={styles.lead}>{t('waiting', { count: waiting })}</p>}
      <div className={styles.actions}>
        <LinkButton to="/home" variant="primary">
          {t('toHome')}
        </LinkButton>
        {waiting > 0 && <Button onClick={onAnother}>{t('another')}</Button>}
      </div>
    </Card>
  );
}

interface PartProps {
  title: string;
  icon: ReactNode;
  className?: string;
  of: { question: Answered['question']; saved: ReviewAnswer }[];
  day: string;
}

function Part({ title, icon, className, of: kept, day }: PartProps) {
  const { t } = useTranslation('review');
  const text = useText();
  if (kept.length === 0) return null;
  return (
    <div className={styles.part}>
      <h3>{title}</h3>
      <ul className={className}>
        {kept.map(({ question, saved }) => (
          <li key={question.cardId}>
            {icon}
            <div>
              <p>
                <Words of={question.topic} marks />
              </p>
              <p className={styles.when}>{t('comesBack', { when: comesBack(saved.dueOn, day, text) })}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
