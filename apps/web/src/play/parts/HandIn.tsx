import { useEffect, useEffectEvent, useId, useState } from 'react';
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

/**
 * Has an answer judged that could be changed until now. Pressed too early it says what is missing; pressed while the last
 * move is still on its way to the server it follows that move.
 */
export function HandIn({ ready, why, over, waiting, label, onPress }: HandInProps) {
  const { t } = useTranslation('play');
  const [early, setEarly] = useState(false);
  const [wanted, setWanted] = useState(false);
  const id = useId();
  const judge = useEffectEvent(() => {
    setWanted(false);
    setEarly(!ready);
    if (ready) onPress();
  });
  useEffect(() => {
    if (wanted && !waiting) judge();
  }, [wanted, waiting]);
  if (over) return null;
  return (
    <div className={styles.handIn}>
      <p id={id} role="status" className={styles.why}>
        {early && !ready ? why : ''}
      </p>
      <Button
        variant="brand"
        wide
        data-read="no"
        aria-describedby={id}
        busy={wanted && waiting}
        onClick={() => setWanted(true)}
      >
        {label ?? t('handIn')}
      </Button>
    </div>
  );
}
