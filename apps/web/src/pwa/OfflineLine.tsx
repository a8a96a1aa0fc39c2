import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../api/connection.js';
import { useSession } from '../api/session.js';
import styles from './Bar.module.css';

/** Says, as long as it is so, that the server cannot be reached, and what one can do all the same. */
export function OfflineLine() {
  const { t } = useTranslation('shell');
  const connection = useConnection();
  const { person } = useSession();
  const who = !person ? 'visitor' : person.roles.includes('citizen') ? 'citizen' : 'staff';
  return (
    <div role="status" data-connection={connection}>
      {connection !== 'online' && (
        <div className={styles.bar}>
          <p className={`${styles.inside} ${styles.words}`}>
            <CloudOff size={20} aria-hidden="true" />
            <span>
              {t(`offline.${connection}`)} {t(`offline.${who}`)}
            </span>
          </p>
        </div>
      )}
    </div>
  );
}
