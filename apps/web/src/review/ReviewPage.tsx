import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import plain from '../pages/plain.module.css';
import { ReadableHeading } from '../reading/ReadAloud.js';
import { useToday } from './data.js';
import { NeedsNetwork } from './NeedsNetwork.js';
import { NothingDue } from './NothingDue.js';
import { Round } from './Round.js';

/** "Øv igen": about three minutes a day of what went wrong before. */
export function ReviewPage() {
  const { t } = useTranslation('review');
  // A round that was asked for begins anew, whatever the one before it looked like.
  const [rounds, setRounds] = useState(0);
  return (
    <div className={plain.narrow}>
      <ReadableHeading>
        <PageTitle>{t('title')}</PageTitle>
      </ReadableHeading>
      <Today key={rounds} another={rounds > 0} onAnother={() => setRounds(rounds + 1)} />
    </div>
  );
}

function Today({ another, onAnother }: { another: boolean; onAnother(): void }) {
  const { data, error, refetch } = useToday(another);
  // What is fetched anew in the background must not change the round under the person's hands.
  const [begun, setBegun] = useState(data);
  if (begun === undefined && data !== undefined) setBegun(data);
  const today = begun ?? data;
  if (today === undefined) {
    if (!error) return <Loading heights={[3, 22]} />;
    const isOffline = error instanceof ApiProblem && error.code === 'offline';
    const retry = () => void refetch();
    return isOffline ? <NeedsNetwork onRetry={retry} /> : <ErrorMessage error={error} onRetry={retry} />;
  }
  return today.questions.length > 0 ? (
    <Round today={today} takesFocus={another} onAnother={onAnother} />
  ) : (
    <NothingDue today={today} onAnother={onAnother} />
  );
}
