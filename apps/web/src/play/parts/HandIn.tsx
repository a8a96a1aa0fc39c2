import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import styles from './HandIn.module.css';

interface HandInProps {
  ready: boolean;
  /** What is missing, said when it is pressed too early. */
  why: string;
  over: boolean;
  waiting: boolean;
  onPress(): void;
}

/** Exam only: the answer as it stands is final. */
export function HandIn({ ready, why, over, waiting, onPress }: HandInProps) {
  const { t } = useTranslation('play');
  const [early, setEarly] = useState(false);
  const id = useId();
  if (over) return null;
  const press = () => {
    setEarly(!ready);
    if (ready && !waiting) onPress();
  };
  return (
    <div className={styles.handIn}>
      <p id={id} role="status" className={styles.why}>
        {early && !ready ? why : ''}
      </p>
      <Button variant="brand" wide aria-describedby={id} onClick={press}>
        {t('handIn')}
      </Button>
    </div>
  );
}
