import { ArrowLeft, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiProblem } from '../../api/problem.js';
import { Button } from '../../components/Button.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { PageTitle } from '../../components/PageTitle.js';
import { Conversation } from '../Conversation.js';
import { usePhrases, useSettle, useThread } from '../data.js';
import { lastSeen, type Thread } from '../thread.js';
import { useWhen } from '../when.js';
import styles from './MessagesPage.module.css';

/** By when an answer is due, and how to say that none is needed. */
function Due({ thread }: { thread: Thread }) {
  const { t } = useTranslation('messages');
  const when = useWhen();
  const settle = useSettle(thread.citizenId);
  const { unanswered } = thread;
  return (
    <div className={styles.due}>
      {unanswered && (
        <>
          {unanswered.answerBy && (
            <p className={unanswered.overdue ? styles.overdue : undefined}>
              {t(unanswered.overdue ? 'answer.overdue' : 'answer.due', {
                when: when.at(unanswered.answerBy),
              })}
            </p>
          )}
          <Button variant="quiet" busy={settle.isPending} onClick={() => settle.mutate(lastSeen(thread))}>
            {t('answer.settle')}
          </Button>
        </>
      )}
      {settle.error && <ErrorMessage error={settle.error} />}
    </div>
  );
}

function Phrases({ insert }: { insert: (text: string) => void }) {
  const { t } = useTranslation('messages');
  const { data } = usePhrases();
  const phrases = data?.phrases ?? [];
  if (phrases.length === 0) {
    return (
      <Link to="/messages/settings" className={styles.addPhrases}>
        {t('write.addPhrases')}
      </Link>
    );
  }
  return (
    <details className={styles.phrases}>
      <summary>{t('write.phrases')}</summary>
      <ul>
        {phrases.map((phrase) => (
          <li key={phrase}>
            <Button wide onClick={() => insert(phrase)}>
              {phrase}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Somebody else follows the citizen now, or nobody ever did: the two look the same. */
function Gone() {
  const { t } = useTranslation('messages');
  return (
    <>
      <PageTitle>{t('thread.gone')}</PageTitle>
      <p>{t('thread.goneText')}</p>
      <p>
        <Link to="/messages">{t('list.back')}</Link>
      </p>
    </>
  );
}

/** The thread of one citizen beside the list, or on a phone instead of it. */
export function ThreadPane({ citizenId }: { citizenId: string }) {
  const { t } = useTranslation('messages');
  const query = useThread(citizenId);
  const { data: thread, error } = query;
  if (error instanceof ApiProblem && (error.code === 'not-found' || error.code === 'validation')) {
    return <Gone />;
  }
  const name = thread?.citizenName ?? '';
  return (
    <>
      <div className={styles.top}>
        <div className={styles.ways}>
          <Link to="/messages" className={styles.back}>
            <ArrowLeft size={20} aria-hidden="true" />
            {t('list.back')}
          </Link>
          <Link to={`/caseload/${citizenId}`} className={styles.citizen}>
            <UserRound size={20} aria-hidden="true" />
            {t('list.citizenPage')}
          </Link>
        </div>
        <PageTitle title={name || t('list.title')}>{name || t('list.title')}</PageTitle>
      </div>
      <Conversation
        citizenId={citizenId}
        side="caseworker"
        label={t('thread.with', { name })}
        empty={t('thread.empty')}
        query={query}
        standing={thread && <Due thread={thread} />}
        aside={(insert) => <Phrases insert={insert} />}
      />
    </>
  );
}

export function NobodyChosen() {
  const { t } = useTranslation('messages');
  return (
    <EmptyState icon={<UserRound size={40} aria-hidden="true" />} title={t('list.choose')}>
      {t('list.chooseText')}
    </EmptyState>
  );
}
