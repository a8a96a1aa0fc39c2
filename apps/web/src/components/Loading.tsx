import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Notice.module.css';

/** The shape of what is coming. Says so in words only when it takes long enough to wonder. */
export function Loading({ heights = [9, 20] }: { heights?: number[] }) {
  const { t } = useTranslation('shell');
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 700);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.bones} aria-busy="true">
      <p role="status" className="visually-hidden">
        {slow ? t('loading') : ''}
      </p>
      {heights.map((height, index) => (
        <div key={index} className={styles.bone} style={{ blockSize: `${height}rem` }} aria-hidden="true" />
      ))}
    </div>
  );
}
