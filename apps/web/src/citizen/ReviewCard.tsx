import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HomeView } from '@mikrosprint/contracts';
import { LinkButton } from '../components/Button.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import styles from './ReviewCard.module.css';

interface ReviewCardProps {
  review: HomeView['review'];
  /** Shows the way there also when today has nothing to offer. */
  always?: boolean;
}

/** Today's round of "Øv igen", offered calmly beside the one next step. */
export function ReviewCard({ review, always = false }: ReviewCardProps) {
  const { t } = useTranslation('citizen');
  const { questions, minutes } = review;
  if (questions === 0 && !always) return null;
  return (
    <section className={styles.card} aria-labelledby="review">
      <RotateCcw aria-hidden="true" size={24} />
      <div>
        <ReadableHeading>
          <h2 id="review">{t('review.title')}</h2>
        </ReadableHeading>
        <p>
          {questions === 0
            ? t('review.nothing')
            : `${t('review.minutes', { count: minutes })}: ${t('review.questions', { count: questions })}`}
        </p>
      </div>
      <LinkButton to="/ov">{t(questions === 0 ? 'review.open' : 'review.start')}</LinkButton>
    </section>
  );
}
