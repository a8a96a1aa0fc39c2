import { useTranslation } from 'react-i18next';
import styles from './CountedStars.module.css';

const shape = 'M12 2.6l2.9 5.9 6.5.95-4.7 4.58 1.1 6.47L12 17.45 6.2 20.5l1.1-6.47L2.6 9.45l6.5-.95z';

/** Three big stars; the earned ones land one after the other, once. */
export function CountedStars({ count }: { count: number }) {
  const { t } = useTranslation('play');
  return (
    <span className={styles.stars} role="img" aria-label={t('debrief.stars', { count })}>
      {[1, 2, 3].map((number) => (
        <svg
          key={number}
          viewBox="0 0 24 24"
          aria-hidden="true"
          className={number <= count ? styles.earned : styles.open}
          style={{ animationDelay: `${number * 220}ms` }}
        >
          <path d={shape} />
        </svg>
      ))}
    </span>
  );
}
