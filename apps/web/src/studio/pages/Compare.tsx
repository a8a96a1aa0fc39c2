import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoveEntry, RevisionEntry } from '@mikrosprint/contracts';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { Select } from '../../components/Select.js';
import { useText } from '../../i18n/useText.js';
import { studioApi, studioKeys } from '../draft/studio-api.js';
import { Compared } from './Compared.js';
import styles from './Studio.module.css';

const useRevision = (draftId: string, revision: number | undefined) =>
  useQuery({
    queryKey: studioKeys.revision(draftId, revision ?? 0),
    queryFn: () => studioApi.revision(draftId, revision ?? 0),
    staleTime: Infinity,
    enabled: revision !== undefined,
  });

interface CompareProps {
  draftId: string;
  /** Newest first. */
  entries: readonly RevisionEntry[];
  moves: readonly MoveEntry[];
}

/** Two versions side by side. It begins with what the learners have against what stands there now. */
export function Compare({ draftId, entries, moves }: CompareProps) {
  const { t } = useTranslation('studio');
  const { ago } = useText();
  const published = moves.find(({ transition }) => transition === 'publish');
  const [chosenOlder, setOlder] = useState<number | null>(null);
  const [chosenNewer, setNewer] = useState<number | null>(null);
  const newest = entries[0]?.revision;
  const others = entries.filter(({ revision }) => revision !== published?.revision);
  const before = published && published.revision !== newest ? published.revision : entries[1]?.revision;
  const older = chosenOlder ?? before;
  const newer = chosenNewer ?? newest;
  const one = useRevision(draftId, older);
  const other = useRevision(draftId, newer);
  const options = [
    ...(published
      ? [
          {
            value: String(published.revision),
            label: t('draft.compare.published', { version: published.version ?? '' }),
          },
        ]
      : []),
    ...others.map(({ revision, savedAt }) => ({
      value: String(revision),
      label:
        revision === newest
          ? t('draft.compare.now')
          : t('draft.history.revision', { number: revision, when: ago(savedAt) }),
    })),
  ];
  const error = one.error ?? other.error;
  if (older === undefined || newer === undefined) return null;
  return (
    <section className={styles.stack} aria-labelledby="compare">
      <h3 id="compare">{t('draft.compare.title')}</h3>
      <div className={styles.pair}>
        <Select
          label={t('draft.compare.older')}
          value={String(older)}
          options={options}
          onChange={(value) => setOlder(Number(value))}
        />
        <Select
          label={t('draft.compare.newer')}
          value={String(newer)}
          options={options}
          onChange={(value) => setNewer(Number(value))}
        />
      </div>
      {one.data && other.data ? (
        <Compared older={one.data} newer={other.data} />
      ) : error ? (
        <ErrorMessage error={error} />
      ) : (
        <Loading heights={[4]} />
      )}
    </section>
  );
}
