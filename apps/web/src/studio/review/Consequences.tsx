import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangedBlock, PublishingPlan } from '@mikrosprint/contracts';
import { Choices } from '../../components/Choices.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { Notice } from '../../components/Notice.js';
import { useText } from '../../i18n/useText.js';
import { studioApi, studioKeys } from '../draft/studio-api.js';
import studio from '../pages/Studio.module.css';
import { ExcusedReadingNotice } from './Excused.js';
import styles from './Review.module.css';

export type Change = 'minor' | 'major';

function usePlan(draftId: string) {
  return useQuery({
    queryKey: studioKeys.plan(draftId),
    queryFn: () => studioApi.plan(draftId),
    // What is decided by it is decided by what holds now.
    refetchOnMount: 'always',
  });
}

interface PublishConsequencesProps {
  draftId: string;
  change: Change;
  onChange(change: Change): void;
}

/** What publishing means to those who are learning, in words and numbers, and the choice that goes with it. */
export function PublishConsequences({ draftId, change, onChange }: PublishConsequencesProps) {
  const { t } = useTranslation('studio');
  const { data: plan, error, refetch } = usePlan(draftId);
  const losesSomething = (plan?.lost.length ?? 0) > 0;
  useEffect(() => {
    if (losesSomething && change === 'minor') onChange('major');
  }, [losesSomething, change, onChange]);
  if (!plan)
    return error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[8]} />;
  const { minor, major } = plan;
  return (
    <div className={styles.plan}>
      {plan.excused && <ExcusedReadingNotice excused={plan.excused} />}
      {minor === null ? (
        <p>{t('review.plan.first')}</p>
      ) : (
        <>
          <Learning learning={plan.learning} />
          <Changes plan={plan} />
          {losesSomething ? (
            <Lost plan={plan} />
          ) : (
            <Choices<Change>
              legend={t('draft.move.change')}
              stacked
              options={[
                { value: 'minor', label: t('review.plan.minor', { version: minor }) },
                { value: 'major', label: t('review.plan.major', { version: major }) },
              ]}
              value={change}
              onChange={onChange}
            />
          )}
          <p role="status">
            {t(`review.plan.means.${losesSomething ? 'major' : change}`, { version: plan.published })}
          </p>
        </>
      )}
    </div>
  );
}

/** What taking a sprint off means to those who have begun it. */
export function RetireConsequences({ draftId }: { draftId: string }) {
  const { data: plan } = usePlan(draftId);
  return plan ? <Learning learning={plan.learning} /> : <Loading heights={[2]} />;
}

function Learning({ learning }: { learning: number | null }) {
  const { t } = useTranslation('studio');
  if (learning === null) return <p>{t('review.plan.fewLearning')}</p>;
  return <p>{t('review.plan.learning', { count: learning })}</p>;
}

function Changes({ plan: { changes, moreChanges } }: { plan: PublishingPlan }) {
  const { t } = useTranslation('studio');
  if (changes.length === 0) return <p>{t('review.plan.nothing')}</p>;
  return (
    <details className={styles.changes}>
      <summary className={studio.summary}>
        {t('review.plan.changes', { count: changes.length + moreChanges })}
      </summary>
      <ul className={styles.list}>
        {changes.map((block) => (
          <li key={`${block.part} ${block.stepId} ${block.change}`}>
            <ChangedLine block={block} />
          </li>
        ))}
      </ul>
      {moreChanges > 0 && <p>{t('review.plan.more', { count: moreChanges })}</p>}
    </details>
  );
}

function ChangedLine({ block: { part, stepId, title, change } }: { block: ChangedBlock }) {
  const { t } = useTranslation('studio');
  const text = useText();
  const kind = part === 'sheet' ? 'sheet' : stepId === null ? 'level' : 'step';
  const name = kind === 'sheet' ? '' : title ? `“${text.of(title)}”` : '';
  return `${t(`review.plan.change.${change}`)} ${t(`review.plan.block.${kind}`, { name })}`;
}

/** `step save/ending`: what kind it is, and what it was called where that is known. */
function Lost({ plan: { lost, changes } }: { plan: PublishingPlan }) {
  const { t } = useTranslation('studio');
  const text = useText();
  const words = lost.map((entry) => {
    const [kind = '', where = ''] = entry.split(' ');
    const [level, step] = where.split('/');
    const block = changes.find(
      (one) => one.change === 'removed' && one.part === `level/${level}` && one.stepId === (step ?? null),
    );
    const name = block?.title ? text.of(block.title) : where;
    return { entry, words: t(`review.plan.lostKind.${kind}`, { name, defaultValue: name }) };
  });
  return (
    <Notice>
      <p>{t('review.plan.lost', { count: lost.length })}</p>
      <ul className={styles.list}>
        {words.map(({ entry, words: line }) => (
          <li key={entry}>{line}</li>
        ))}
      </ul>
      <p>{t('review.plan.lostWay')}</p>
    </Notice>
  );
}
