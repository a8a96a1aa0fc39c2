import type { LearnerScreen } from '@mikrosprint/level-engine';
import { GraduationCap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './PracticeLine.module.css';

/** Pages of everyday life are so like the real ones that somebody might give them real details. */
export function isPractisedPage({ kind }: LearnerScreen['app']): boolean {
  return kind === 'browser' || kind === 'phone' || kind === 'writer' || kind === 'call';
}

/** Says calmly, once, whose details belong here. */
export function PracticeLine({ id }: { id: string }) {
  const { t } = useTranslation('play');
  return (
    <p id={id} className={styles.line}>
      <GraduationCap aria-hidden="true" size={18} />
      <span>{t('screen.practice')}</span>
    </p>
  );
}
