import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.js';
import { Notice } from '../components/Notice.js';
import { fetchNewest } from '../pwa/update.js';
import styles from './PlayNotice.module.css';
import type { QueueNotice } from './sync/queue.js';

/** What happened to the run that the player did not do here, said calmly. */
export function PlayNotice({ notice, onClose }: { notice: QueueNotice | null; onClose(): void }) {
  const { t } = useTranslation('play');
  return (
    <div role="status" className={styles.holder}>
      {notice && (
        <Notice>
          <div className={styles.words}>
            <p>{t(`notice.${notice}`)}</p>
            {notice === 'update-needed' ? (
              <Button onClick={() => void fetchNewest()}>{t('notice.reload')}</Button>
            ) : (
              <button type="button" className={styles.close} onClick={onClose}>
                <X aria-hidden="true" size={20} />
                <span className="visually-hidden">{t('notice.close')}</span>
              </button>
            )}
          </div>
        </Notice>
      )}
    </div>
  );
}
