import { useTranslation } from 'react-i18next';
import styles from './Stars.module.css';

const path = 'M12 2.6l2.9 5.9 6.5.95-4.7 4.58 1.1 6.47L12 17.45 6.2 20.5l1.1-6.47L2.6 9.45l6.5-.95z';

/** Earned and still open stars, told apart by fill and outline and named for those who cannot see them. */
export function Stars({ count, of = 3, className }: { count: number; of?: number; className?: string }) {
  const { t } = useTranslation('shell');
  return (
    <span
      className={[styles.stars, className].filter(Boolean).join(' ')}
      role="img"
      aria-label={t('stars', { count, of })}
    >
      {Array.from({ length: of }, (_, index) => (
        <svg
          key={index}
          viewBox="0 0 24 24"
          className={index < count ? styles.on : styles.off}
          aria-hidden="true"
        >
          <path d={path} />
        </svg>
      ))}
    </span>
  );
}
