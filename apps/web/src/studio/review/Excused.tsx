import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DraftProblem, ExcusedReading } from '@mikrosprint/contracts';
import { Notice } from '../../components/Notice.js';
import { useProblemWords } from '../draft/problem-words.js';
import { studioApi, studioKeys } from '../draft/studio-api.js';
import studio from '../pages/Studio.module.css';

interface ExcusedProps {
  draftId: string;
  goTo(at: Pick<DraftProblem, 'part' | 'path'>): void;
}

/** What the author keeps though it is hard to read, and why; nothing where there is no such thing. */
export function Excused({ draftId, goTo }: ExcusedProps) {
  const { data } = useQuery({ queryKey: studioKeys.plan(draftId), queryFn: () => studioApi.plan(draftId) });
  return data?.excused ? <ExcusedReadingNotice excused={data.excused} goTo={goTo} /> : null;
}

export function ExcusedReadingNotice({
  excused: { reason, problems },
  goTo,
}: {
  excused: ExcusedReading;
  goTo?: ExcusedProps['goTo'];
}) {
  const { t } = useTranslation('studio');
  const problemWords = useProblemWords();
  return (
    <Notice>
      <p>{t('review.excused', { count: problems.length })}</p>
      <p className={studio.words}>{t('review.excusedReason', { reason })}</p>
      {goTo && (
        <ul className={studio.problems}>
          {problems.map((problem, index) => (
            <li key={index}>
              <button type="button" className={studio.problem} onClick={() => goTo(problem)}>
                {problemWords(problem)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
