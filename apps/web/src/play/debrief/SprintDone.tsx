import { Award } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { reducedMotion } from '../../shell/appearance.js';
import styles from './Debrief.module.css';

/** A whole sprint is done: the one moment for confetti. */
export function SprintDone({ title }: { title: string }) {
  const { t } = useTranslation('play');
  useEffect(() => {
    import('../../stage/celebrate.js')
      .then(({ celebrate }) => celebrate({ reducedMotion: reducedMotion() }))
      .catch(() => undefined);
  }, []);
  return (
    <div className={styles.done}>
      <Award aria-hidden="true" size={40} />
      <div>
        <h3>{t('debrief.completed', { sprint: title })}</h3>
        <p>{t('debrief.certificate')}</p>
      </div>
    </div>
  );
}
