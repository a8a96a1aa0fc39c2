import { MessageSquarePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './MessagesPage.module.css';

/** From whatever page is about a citizen to the thread with them. */
export function WriteLink({ citizenId }: { citizenId: string }) {
  const { t } = useTranslation('messages');
  return (
    <Link to={`/messages/${citizenId}`} className={styles.citizen}>
      <MessageSquarePlus size={20} aria-hidden="true" />
      {t('write.label')}
    </Link>
  );
}
