import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftPart, RevisionEntry, RevisionView } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { Select } from '../../components/Select.js';
import { useText } from '../../i18n/useText.js';
import { differences } from '../draft/differences.js';
import type { DraftStore } from '../draft/draft-store.js';
import { levelIdOf } from '../draft/parts.js';
import { studioApi, studioKeys } from '../draft/studio-api.js';
import { pathWords, Value } from './FieldDifference.js';
import styles from './Studio.module.css';

const useRevision = (draftId: string, revision: number) =>
  useQuery({
    queryKey: studioKeys.revision(draftId, revision),
    queryFn: () => studioApi.revision(draftId, revision),
    staleTime: Infinity,
  });

const contentIn = (view: RevisionView, part: DraftPart) =>
  view.parts.find((other) => other.part === part)?.content;

function Compared({ older, newer }: { older: RevisionView; newer: RevisionView }) {
  const { t } = useTranslation('studio');
  const parts = [...new Set([...older.parts, ...newer.parts].map(({ part }) => part))];
  const found = parts.flatMap((part) =>
    differences(contentIn(newer, part), contentIn(older, part), undefined).map((difference) => ({
      part,
      difference,
    })),
  );
  if (found.length === 0) return <p>{t('draft.compare.same')}</p>;
  return (
    <ul className={styles.problems} aria-label={t('draft.compare.title')}>
      {found.map(({ part, difference }) => (
        <li key={`${part} ${JSON.stringify(difference.path)}`} className={styles.difference}>
          <p className={styles.small}>
            {[levelIdOf(part) ?? t('outline.sheet'), pathWords(difference.path)].filter(Boolean).join(' › ')}
          </p>
          <p>
            <strong>{t('draft.compare.before')}</strong> <Value of={difference.theirs} />
          </p>
          <p>
            <strong>{t('draft.compare.after')}</strong> <Value of={difference.mine} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Two revisions side by side: what stood there, and what stands there after. */
function Compare({ draftId, entries }: { draftId: string; entries: RevisionEntry[] }) {
  const { t } = useTranslation('studio');
  const { ago } = useText();
  const [older, setOlder] = useState(String(entries[1]?.revision ?? ''));
  const [newer, setNewer] = useState(String(entries[0]?.revision ?? ''));
  const one = useRevision(draftId, Number(older));
  const other = useRevision(draftId, Number(newer));
  const options = entries.map(({ revision, savedAt }) => ({
    value: String(revision),
    label: t('draft.history.revision', { number: revision, when: ago(savedAt) }),
  }));
  const error = one.error ?? other.error;
  return (
    <section className={styles.stack} aria-labelledby="compare">
      <h3 id="compare">{t('draft.compare.title')}</h3>
      <Select label={t('draft.compare.older')} value={older} options={options} onChange={setOlder} />
      <Select label={t('draft.compare.newer')} value={newer} options={options} onChange={setNewer} />
      {one.data && other.data && <Compared older={one.data} newer={other.data} />}
      {error && <ErrorMessage error={error} />}
    </section>
  );
}

function MoveList({ draftId }: { draftId: string }) {
  const { t } = useTranslation('studio');
  const { ago } = useText();
  const { data } = useQuery({ queryKey: studioKeys.moves(draftId), queryFn: () => studioApi.moves(draftId) });
  if (!data || data.moves.length === 0) return null;
  return (
    <section className={styles.stack} aria-labelledby="moves">
      <h3 id="moves">{t('draft.history.moves')}</h3>
      <ul className={styles.problems}>
        {data.moves.map(({ moveId, transition, at, by, reason, version }) => (
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
      <MoveList draftId={draftId} />
      {entries.length > 1 && <Compare draftId={draftId} entries={entries} />}
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
