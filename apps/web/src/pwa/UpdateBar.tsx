import { Sparkles } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.js';
import styles from './Bar.module.css';
import { takeUpdate, useUpdate } from './update.js';

/** Around every page but a level: a new version is there, and when it comes is the reader's to say. */
export function UpdateBar() {
  const { t } = useTranslation('shell');
  const update = useUpdate();
  const [busy, setBusy] = useState(false);
  const take = (): void => {
    setBusy(true);
    void takeUpdate().finally(() => setBusy(false));
  };
  return (
    <div role="status">
      {(update === 'waiting' || update === 'after-the-level') && (
        <div className={`${styles.bar} ${styles.news}`} data-update={update}>
          <div className={styles.inside}>
            <p className={styles.words}>
              <Sparkles size={20} aria-hidden="true" />
              <span>{t(update === 'waiting' ? 'update.there' : 'update.afterTheLevel')}</span>
            </p>
            {update === 'waiting' && (
              <Button busy={busy} onClick={take}>
                {t('update.take')}
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
