import { useInfiniteQuery } from '@tanstack/react-query';
import { FileInput, FilePen, Images, MessageSquare, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DraftCard, DraftStatus } from '@mikrosprint/contracts';
import { Button, LinkButton } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { PageTitle } from '../../components/PageTitle.js';
import { Select } from '../../components/Select.js';
import { useText } from '../../i18n/useText.js';
import plain from '../../pages/plain.module.css';
import { Words } from '../../reading/Words.js';
import { pageEnd } from '../draft/all-drafts.js';
import { studioApi, studioKeys, type PageEnd } from '../draft/studio-api.js';
import { StatisticsLink } from '../statistics/StatisticsLink.js';
import { useAuthor } from './author.js';
import { NewSprint } from './NewSprint.js';
import { StatusWord } from './StatusWord.js';
import styles from './Studio.module.css';

const statuses = ['draft', 'in-review', 'published', 'retired'] as const satisfies readonly DraftStatus[];
const choices = ['all', ...statuses] as const;
type Choice = (typeof choices)[number];

function useDrafts(choice: Choice) {
  const status = choice === 'all' ? null : choice;
  const query = useInfiniteQuery({
    queryKey: [...studioKeys.drafts, choice],
    queryFn: async ({ pageParam }) => (await studioApi.list(status, pageParam)).drafts,
    initialPageParam: null as PageEnd | null,
    getNextPageParam: pageEnd,
  });
  return { ...query, drafts: query.data?.pages.flat() };
}

/** Whose it is, is said where there is more than one to tell apart. */
function DraftLine({ draft, saysWhose }: { draft: DraftCard; saysWhose: boolean }) {
  const { t } = useTranslation('studio');
  const text = useText();
  const by = draft.updatedBy?.displayName;
  return (
    <Card as="li" className={styles.card}>
      <div className={styles.cardTop}>
        <StatusWord status={draft.status} />
        {saysWhose && draft.organisation && <span className={styles.small}>{draft.organisation.name}</span>}
      </div>
      <h2>
        <Link to={`/studio/${draft.draftId}`}>
          <Words of={draft.title} />
        </Link>
      </h2>
      <p>
        {draft.published
          ? t(draft.status === 'retired' ? 'pages.list.retired' : 'pages.list.published', {
              version: draft.published.version,
            })
          : t('pages.list.unpublished')}
      </p>
      <p className={styles.small}>
        {t('pages.list.size', {
          levels: t('pages.list.levels', { count: draft.levels }),
          steps: t('pages.list.steps', { count: draft.steps }),
        })}{' '}
        {by
          ? t('pages.list.changedBy', { when: text.ago(draft.updatedAt), name: by })
          : t('pages.list.changed', { when: text.ago(draft.updatedAt) })}
      </p>
      {draft.openComments > 0 && (
        <p className={styles.comments}>
          <MessageSquare size={18} aria-hidden="true" />
          {t('pages.list.openComments', { count: draft.openComments })}
        </p>
      )}
      <StatisticsLink draft={draft} />
    </Card>
  );
}

/** What my organisation writes; for reviewers what waits for them. */
export function StudioPage() {
  const { t } = useTranslation('studio');
  const author = useAuthor();
  const canWrite = author.roles.includes('provider');
  const [choice, setChoice] = useState<Choice>(canWrite ? 'all' : 'in-review');
  const [beginning, setBeginning] = useState(false);
  const { drafts, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDrafts(choice);
  const title = canWrite ? t('pages.list.title') : t('pages.list.reviewTitle');
  const isEmpty = drafts?.length === 0 && canWrite && choice === 'all';
  const saysWhose = !canWrite || new Set(drafts?.map(({ organisation }) => organisation?.name)).size > 1;
  const begin = canWrite && (
    <Button variant="primary" icon={<Plus size={20} aria-hidden="true" />} onClick={() => setBeginning(true)}>
      {t('pages.new.title')}
    </Button>
  );
  return (
    <div className={plain.page}>
      <div className={styles.listTop}>
        <div>
          <PageTitle>{title}</PageTitle>
          <p className={plain.lead}>{canWrite ? t('pages.list.lead') : t('pages.list.reviewLead')}</p>
        </div>
        {!isEmpty && begin}
      </div>
      <div className={styles.listTools}>
        {!isEmpty && (
          <div className={styles.filter}>
            <Select<Choice>
              label={t('pages.list.show')}
              value={choice}
              options={choices.map((value) => ({ value, label: t(`pages.status.${value}`) }))}
              onChange={setChoice}
            />
          </div>
        )}
        {canWrite && (
          <div className={styles.listLinks}>
            <LinkButton to="/studio/media" variant="quiet" icon={<Images size={20} aria-hidden="true" />}>
              {t('media.open')}
            </LinkButton>
            <LinkButton to="/studio/import" variant="quiet" icon={<FileInput size={20} aria-hidden="true" />}>
              {t('exchange.open')}
            </LinkButton>
          </div>
        )}
      </div>
      {drafts && drafts.length > 0 && (
        <ul className={styles.cards}>
          {drafts.map((draft) => (
            <DraftLine key={draft.draftId} draft={draft} saysWhose={saysWhose} />
          ))}
        </ul>
      )}
      {drafts?.length === 0 && (
        <EmptyState
          icon={<FilePen size={40} aria-hidden="true" />}
          title={isEmpty ? t('pages.list.none') : t('pages.list.noneSuch')}
          action={isEmpty && begin}
        >
          {isEmpty ? t('pages.list.noneHint') : undefined}
        </EmptyState>
      )}
      {hasNextPage && (
        <div>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('pages.list.more')}
          </Button>
        </div>
      )}
      {!drafts &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[9, 9]} />
        ))}
      {beginning && <NewSprint onClose={() => setBeginning(false)} />}
    </div>
  );
}
