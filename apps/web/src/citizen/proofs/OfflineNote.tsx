import { useTranslation } from 'react-i18next';
import { useConnection } from '../../api/connection.js';
import { Notice } from '../../components/Notice.js';

/** Without a network one sees what one has; the rest has to wait. */
export function OfflineNote() {
  const { t } = useTranslation('proofs');
  return useConnection() === 'online' ? null : (
    <Notice live>
      <p>{t('offline')}</p>
    </Notice>
  );
}
