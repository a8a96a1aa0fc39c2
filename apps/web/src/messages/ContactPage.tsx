import { useTranslation } from 'react-i18next';
import { usePerson } from '../api/session.js';
import { ChooseTime } from '../bookings/ChooseTime.js';
import { ComingAppointments } from '../bookings/ComingAppointments.js';
import { useDiary } from '../bookings/diary.js';
import { DiaryDialogs } from '../bookings/DiaryDialogs.js';
import { Card } from '../components/Card.js';
import { PageTitle } from '../components/PageTitle.js';
import plain from '../pages/plain.module.css';
import styles from './ContactPage.module.css';
import { Conversation } from './Conversation.js';
import { useThread } from './data.js';
import { OpeningHours } from './OpeningHours.js';
import type { Thread } from './thread.js';
import { useWhen } from './when.js';

/** What the citizen can count on for what they have written. */
function Promised({ thread }: { thread: Thread }) {
  const { t } = useTranslation('messages');
  const when = useWhen();
  const { unanswered, caseworkerName: name } = thread;
  if (unanswered === null) return null;
  if (unanswered.overdue) return <p>{name ? t('answer.late', { name }) : t('answer.lateNobody')}</p>;
  // Nobody is there to keep a promise.
  if (unanswered.answerBy === null || name === null) return null;
  return <p>{t('answer.promise', { when: when.at(unanswered.answerBy) })}</p>;
}

/** The thread with whoever follows the citizen, and who can read it. */
function Messages({ query }: { query: ReturnType<typeof useThread> }) {
  const { t } = useTranslation('messages');
  const { id } = usePerson();
  const { data: thread } = query;
  const name = thread?.caseworkerName;
  return (
    <Card as="section" className={styles.messages} aria-labelledby="messages">
      <div>
        <h2 id="messages">{t('thread.heading')}</h2>
        {thread && (
          <p className={styles.small}>{name ? t('contact.lead', { name }) : t('contact.leadNobody')}</p>
        )}
      </div>
      <Conversation
        citizenId={id}
        side="citizen"
        label={name ? t('thread.with', { name }) : t('thread.own')}
        empty={t('thread.emptyOwn')}
        query={query}
        standing={thread && <Promised thread={thread} />}
      />
    </Card>
  );
}

/** Everything between a citizen and whoever follows them: when they meet next, what they write, when else they can meet. */
export function ContactPage() {
  const { t } = useTranslation('messages');
  const diary = useDiary();
  const query = useThread(usePerson().id);
  const { data: thread } = query;
  return (
    <div className={plain.page}>
      <PageTitle>{t('contact.title')}</PageTitle>
      <ComingAppointments diary={diary} />
      <div className={styles.columns}>
        <Messages query={query} />
        <div className={styles.beside}>
          <ChooseTime diary={diary} />
          {thread?.caseworkerName && (
            <Card as="section" aria-labelledby="hours">
              <h2 id="hours">{t('hours.title')}</h2>
              <OpeningHours answering={thread.answering} />
            </Card>
          )}
        </div>
      </div>
      <DiaryDialogs diary={diary} />
    </div>
  );
}
