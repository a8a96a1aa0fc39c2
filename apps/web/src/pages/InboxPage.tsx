import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CheckCheck, Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InboxItem, InboxView, MessageText } from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys } from '../api/queries.js';
import { Button } from '../components/Button.js';
import { EmptyState } from '../components/EmptyState.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import { Words } from '../reading/Words.js';
import styles from './InboxPage.module.css';
import plain from './plain.module.css';

/** In the reader's own language where it was written in it: only what we say ourselves is, beside Danish and English. */
function Message({ of: text }: { of: MessageText }) {
  const { locale } = useText();
  return locale === 'uk' && text.uk !== undefined ? text.uk : <Words of={text} />;
}

function Item({ item, onRead }: { item: InboxItem; onRead(id: string): void }) {
  const { t } = useTranslation('common');
  const text = useText();
  const unread = item.readAt === null;
  return (
    <li className={unread ? `${styles.item} ${styles.unread}` : styles.item}>
      <span className={styles.dot} aria-hidden="true" />
      <div>
        <h2>
          <Link to={item.link} onClick={() => unread && onRead(item.id)}>
            {unread && <span className="visually-hidden">{t('inbox.new')} </span>}
            <Message of={item.title} />
          </Link>
        </h2>
        <p>
          <Message of={item.body} />
        </p>
        <p className={styles.small}>
          {text.ago(item.at)}
          {item.times > 1 && ` · ${t('inbox.times', { count: item.times })}`}
        </p>
      </div>
    </li>
  );
}

export function InboxPage() {
  const { t } = useTranslation('common');
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: keys.inbox,
    queryFn: () => api.get<InboxView>('inbox'),
  });
  const after = { onSettled: () => client.invalidateQueries({ queryKey: keys.inbox }) };
  const read = useMutation({ mutationFn: (id: string) => api.post(`inbox/${id}/read`), ...after });
  const readAll = useMutation({ mutationFn: () => api.post('inbox/read-all'), ...after });
  return (
    <div className={plain.narrow}>
      <div className={styles.head}>
        <ReadableHeading>
          <PageTitle>{t('inbox.title')}</PageTitle>
        </ReadableHeading>
        {data && data.unread > 0 && (
          <Button
            busy={readAll.isPending}
            icon={<CheckCheck size={20} aria-hidden="true" />}
            onClick={() => readAll.mutate()}
          >
            {t('inbox.readAll')}
          </Button>
        )}
      </div>
      {readAll.error && <ErrorMessage error={readAll.error} />}
      {data?.items.length === 0 && (
        <EmptyState icon={<Inbox size={40} aria-hidden="true" />} title={t('inbox.empty')}>
          {t('inbox.emptyText')}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <ul className={styles.items} data-personal="">
          {data.items.map((item) => (
            <Item key={item.id} item={item} onRead={read.mutate} />
          ))}
        </ul>
      )}
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[14]} />)}
    </div>
  );
}
