import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftProblem } from '@mikrosprint/contracts';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { Notice } from '../../components/Notice.js';
import { trailOf } from '../draft/field-trail.js';
import { levelIdOf, levelIds, levelPart, textOf, type Parts } from '../draft/parts.js';
import { useProblemWords } from '../draft/problem-words.js';
import { studioApi } from '../draft/studio-api.js';
import type { Around } from '../forms/references.js';
import { useTrailWords } from './FieldDifference.js';
import styles from './Studio.module.css';
import { WaitingTexts } from './WaitingTexts.js';

/** Checking plays every level: it waits until nobody has saved for so long. */
const calmMilliseconds = 3_000;

function useCalm(value: number): number {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), calmMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return calm;
}

/** What stands between the draft and its learners, as of the last save that was left alone for a moment. */
export function useChecks(draftId: string, revision: number) {
  const calm = useCalm(revision);
  return useQuery({
    queryKey: ['studio-checks', draftId, calm],
    queryFn: () => studioApi.checks(draftId),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
}

/** The same without waiting: for what is about to be done with this very revision. */
export function useChecksNow(draftId: string, revision: number, wanted: boolean) {
  return useQuery({
    queryKey: ['studio-checks', draftId, revision],
    queryFn: () => studioApi.checks(draftId),
    staleTime: Infinity,
    enabled: wanted,
  });
}

interface ChecksProps {
  checks: ReturnType<typeof useChecks>;
  parts: Parts;
  language: Around['language'];
  goTo(problem: DraftProblem): void;
}

/** What is missing before publishing; each line leads to its field. */
export function Checks({ checks, parts, language, goTo }: ChecksProps) {
  const { t } = useTranslation('studio');
  const trailWords = useTrailWords();
  const problemWords = useProblemWords();
  const { data, error, refetch } = checks;
  const around: Around = {
    sheet: parts.get('sheet') ?? {},
    levels: Object.fromEntries(levelIds(parts).map((id) => [id, parts.get(levelPart(id)) ?? {}])),
    language,
  };
  const whereIs = ({ part, path }: Pick<DraftProblem, 'part' | 'path'>) =>
    trailOf(part, parts.get(part) ?? {}, path, around).crumbs;
  if (!data)
    return error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[6]} />;
  const waiting = <WaitingTexts parts={parts} wordsFor={(place) => trailWords(whereIs(place))} goTo={goTo} />;
  if (data.problems.length === 0) {
    return (
      <div className={styles.stack}>
        <Notice kind="success">
          <p>{t('draft.checks.none')}</p>
        </Notice>
        {waiting}
      </div>
    );
  }
  const order = ['sheet' as const, ...levelIds(parts).map((id) => `level/${id}` as const)];
  const groups = order
    .map((part) => ({ part, problems: data.problems.filter((problem) => problem.part === part) }))
    .filter(({ problems }) => problems.length > 0);
  return (
    <div className={styles.stack}>
      <p>{t('draft.checks.count', { count: data.problems.length })}</p>
      {groups.map(({ part, problems }) => (
        <section key={part} className={styles.stack} aria-label={t('draft.checks.title')}>
          <h3>
            {levelIdOf(part) === null
              ? t('outline.sheet')
              : textOf(parts.get(part) ?? {}, 'title', language) || t('outline.untitled')}
          </h3>
          <ul className={styles.problems}>
            {problems.map((problem, index) => (
              <li key={index}>
                <button type="button" className={styles.problem} onClick={() => goTo(problem)}>
                  <strong>{trailWords(whereIs(problem))}</strong>
                  <span>{problemWords(problem)}</span>
                  {problem.excusable && <span className={styles.small}>{t('draft.checks.excusable')}</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {waiting}
    </div>
  );
}
