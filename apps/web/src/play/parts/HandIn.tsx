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
  /** What the button says; without it the answer as it stands is final, as in an exam. */
  label?: string;
  onPress(): void;
}

/** Has an answer judged that could be changed until now. Pressed too early it says what is missing. */
export function HandIn({ ready, why, over, waiting, label, onPress }: HandInProps) {
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
      <Button variant="brand" wide data-read="no" aria-describedby={id} onClick={press}>
        {label ?? t('handIn')}
      </Button>
    </div>
  );
}
