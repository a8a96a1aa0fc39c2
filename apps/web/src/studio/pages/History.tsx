import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MoveEntry } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { useText } from '../../i18n/useText.js';
import type { DraftStore } from '../draft/draft-store.js';
import { studioApi, studioKeys } from '../draft/studio-api.js';
import { Compare } from './Compare.js';
import styles from './Studio.module.css';

function MoveList({ moves }: { moves: readonly MoveEntry[] }) {
  const { t } = useTranslation('studio');
  const { ago } = useText();
  if (moves.length === 0) return null;
  return (
    <section className={styles.stack} aria-labelledby="moves">
      <h3 id="moves">{t('draft.history.moves')}</h3>
      <ul className={styles.problems}>
        {moves.map(({ moveId, transition, at, by, reason, version }) => (
          <li key={moveId} className={styles.remark}>
            <p>
              {t(`draft.move.${transition}.done`)}
              {version !== null && ` (${version})`}
            </p>
            {reason !== null && <p className={styles.words}>{reason}</p>}
            <p className={styles.small}>
              {by ? t('draft.comments.by', { name: by.displayName, when: ago(at) }) : ago(at)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every save that was taken. Each can be compared with another and brought back; bringing back loses nothing. */
export function History({
  draftId,
  store,
  canWrite,
}: {
  draftId: string;
  store: DraftStore;
  canWrite: boolean;
}) {
  const { t } = useTranslation('studio');
  const { ago } = useText();
  const client = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: studioKeys.revisions(draftId),
    queryFn: ({ pageParam }) => studioApi.revisions(draftId, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: ({ before }) => before,
  });
  const moved = useQuery({
    queryKey: studioKeys.moves(draftId),
    queryFn: () => studioApi.moves(draftId),
  });
  const moves = moved.data?.moves ?? [];
  const restore = useMutation({
    mutationFn: async (revision: number) => {
      await store.flush();
      return studioApi.restore(draftId, revision);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: studioKeys.draft(draftId) }),
  });
  const entries = query.data?.pages.flatMap(({ revisions }) => revisions);
  if (!entries) {
    return query.error ? (
      <ErrorMessage error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Loading heights={[8]} />
    );
  }
  return (
    <div className={styles.stack}>
      {entries.length > 1 && !moved.isPending && (
        <Compare draftId={draftId} entries={entries} moves={moves} />
      )}
      <MoveList moves={moves} />
      <h3>{t('draft.history.title')}</h3>
      <ol className={styles.problems}>
        {entries.map(({ revision, savedAt, savedBy, restoredFrom }, index) => (
          <li key={revision} className={styles.remark}>
            <p>
              {t('draft.history.revision', { number: revision, when: ago(savedAt) })}
              {savedBy && `, ${savedBy.displayName}`}
            </p>
            {restoredFrom !== null && (
              <p className={styles.small}>{t('draft.history.restoredFrom', { number: restoredFrom })}</p>
            )}
            {canWrite && index > 0 && (
              <Button
                busy={restore.isPending && restore.variables === revision}
                onClick={() => restore.mutate(revision)}
              >
                {t('draft.history.restore', { number: revision })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {restore.isSuccess ? t('draft.history.restored') : ''}
      </p>
      {restore.error && <ErrorMessage error={restore.error} />}
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('pages.list.more')}
        </Button>
      )}
    </div>
  );
}
