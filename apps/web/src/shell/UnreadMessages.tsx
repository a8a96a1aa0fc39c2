import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UnreadMessages as Unread } from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys } from '../api/queries.js';
import styles from './UnreadMessages.module.css';

/** How many messages wait to be read, beside the way to them. */
export function UnreadMessages() {
  const { t } = useTranslation('shell');
  const { data } = useQuery({
    queryKey: keys.unreadMessages,
    queryFn: () => api.get<Unread>('conversations/unread'),
  });
  const unread = data?.unread ?? 0;
  if (unread === 0) return null;
  return (
    <>
      <span className={styles.count} aria-hidden="true">
        {unread > 99 ? '99+' : unread}
      </span>
      <span className="visually-hidden">{t('unreadMessages', { count: unread })}</span>
    </>
  );
}
