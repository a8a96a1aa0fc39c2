import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { BellRing, CheckCheck, Inbox } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxView, NotificationGroup } from '@mikrosprint/contracts';
import { api } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import { usePerson } from '../../api/session.js';
import { Button, LinkButton } from '../../components/Button.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { PageTitle } from '../../components/PageTitle.js';
import { Select } from '../../components/Select.js';
import { ReadableHeading } from '../../reading/ReadAloud.js';
import { nameOfGroup } from '../notifications/group-names.js';
import styles from './inbox.module.css';
import { InboxDays } from './InboxDays.js';
import plain from '../plain.module.css';

type Shown = NotificationGroup | 'all';

function useInbox(group: Shown) {
  return useInfiniteQuery({
    queryKey: [...keys.inbox, 'pages', group],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams();
      if (group !== 'all') query.set('group', group);
      if (pageParam !== null) query.set('before', pageParam);
      return api.get<InboxView>(`inbox?${query}`);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ older }) => older,
  });
}

interface KindsProps {
  groups: InboxView['groups'];
  shown: Shown;
  onShow(group: Shown): void;
}

/** Only the kinds that the inbox has anything of, with what is new of each. */
function Kinds({ groups, shown, onShow }: KindsProps) {
  const { t } = useTranslation('notifications');
  const { roles } = usePerson();
  const nameOf = (group: NotificationGroup) => t(nameOfGroup(group, roles));
  const options = groups.map(({ group, unread }) => ({
    value: group as Shown,
    label: unread > 0 ? t('inbox.option', { name: nameOf(group), count: unread }) : nameOf(group),
  }));
  return (
    <div className={styles.kinds}>
      <Select<Shown>
        label={t('inbox.show')}
        options={[{ value: 'all', label: t('inbox.all') }, ...options]}
        value={shown}
        onChange={onShow}
      />
    </div>
  );
}

/** What there was to tell somebody, newest first; it changes while one looks. */
export function InboxPage() {
  const { t } = useTranslation('notifications');
  const client = useQueryClient();
  const [group, setGroup] = useState<Shown>('all');
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInbox(group);
  const after = { onSettled: () => client.invalidateQueries({ queryKey: keys.inbox }) };
  const mark = useMutation({
    mutationFn: ({ id, as }: { id: string; as: 'read' | 'unread' }) => api.post(`inbox/${id}/${as}`),
    ...after,
  });
  const readAll = useMutation({ mutationFn: () => api.post('inbox/read-all'), ...after });
  const [newest] = data?.pages ?? [];
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const isEmpty = newest !== undefined && items.length === 0;
  return (
    <div className={plain.narrow}>
      <div className={styles.head}>
        <ReadableHeading>
          <PageTitle>{t('inbox.title')}</PageTitle>
        </ReadableHeading>
        {newest && newest.unread > 0 && (
          <Button
            busy={readAll.isPending}
            icon={<CheckCheck size={20} aria-hidden="true" />}
            onClick={() => readAll.mutate()}
          >
            {t('inbox.readAll')}
          </Button>
        )}
      </div>
      {newest && newest.groups.length > 1 && <Kinds groups={newest.groups} shown={group} onShow={setGroup} />}
      {(readAll.error ?? mark.error) && <ErrorMessage error={readAll.error ?? mark.error} />}
      {isEmpty &&
        (group === 'all' ? (
          <EmptyState icon={<Inbox size={40} aria-hidden="true" />} title={t('inbox.empty')}>
            {t('inbox.emptyText')}
          </EmptyState>
        ) : (
          <p>{t('inbox.emptyKind')}</p>
        ))}
      {items.length > 0 && (
        <InboxDays
          items={items}
          onMark={(id, as) => mark.mutate({ id, as })}
          older={{ has: hasNextPage, busy: isFetchingNextPage, fetch: fetchNextPage }}
        />
      )}
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[14]} />)}
      <div>
        <LinkButton variant="quiet" to="/notifications" icon={<BellRing size={20} aria-hidden="true" />}>
          {t('inbox.settings')}
        </LinkButton>
      </div>
    </div>
  );
}
