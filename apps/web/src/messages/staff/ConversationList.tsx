import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConversationSummary } from '@mikrosprint/contracts';
import { Field } from '../../components/Field.js';
import { useText } from '../../i18n/useText.js';
import { useWhen } from '../when.js';
import { conversationsShown } from './conversations-shown.js';
import styles from './MessagesPage.module.css';

/** What the citizen waits for: since when, and whether it has become a task. */
function Waits({ unanswered }: { unanswered: NonNullable<ConversationSummary['unanswered']> }) {
  const { t } = useTranslation('messages');
  const when = useWhen();
  const { overdue, answerBy, since } = unanswered;
  if (overdue && answerBy)
    return <span className={styles.late}>{t('list.overdue', { when: when.brief(answerBy) })}</span>;
  return <span className={styles.waits}>{t('list.waits', { when: when.brief(since) })}</span>;
}

function Row({ conversation, isOpen }: { conversation: ConversationSummary; isOpen: boolean }) {
  const { t } = useTranslation('messages');
  const text = useText();
  const { citizenId, citizenName, lastAt, lastFrom, preview, unread, unanswered } = conversation;
  return (
    <li>
      <Link
        to={`/messages/${citizenId}`}
        className={styles.row}
        aria-current={isOpen ? 'page' : undefined}
        data-citizen={citizenId}
      >
        <span className={styles.name}>{citizenName}</span>
        {lastAt && <span className={styles.at}>{text.ago(lastAt)}</span>}
        <span className={unread > 0 ? styles.fresh : styles.preview} dir="auto">
          {lastFrom === null
            ? t('list.nothing')
            : lastFrom === 'caseworker'
              ? t('list.you', { text: preview })
              : preview}
        </span>
        {unread > 0 && <span className={styles.unread}>{t('list.unread', { count: unread })}</span>}
        {unanswered && <Waits unanswered={unanswered} />}
      </Link>
    </li>
  );
}

/** One line per thread; what waits comes first. A search finds everybody one may write to, also for the first time. */
export function ConversationList({
  conversations,
  openId,
}: {
  conversations: ConversationSummary[];
  openId: string | undefined;
}) {
  const { t } = useTranslation('messages');
  const [search, setSearch] = useState('');
  const found = conversationsShown(conversations, search, openId);
  return (
    <div className={styles.list}>
      <Field
        label={t('list.search')}
        type="search"
        autoComplete="off"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {found.length > 0 && (
        <ul className={styles.rows} aria-label={t('list.label')}>
          {found.map((conversation) => (
            <Row
              key={conversation.citizenId}
              conversation={conversation}
              isOpen={conversation.citizenId === openId}
            />
          ))}
        </ul>
      )}
      <p role="status" className={styles.nobody}>
        {found.length === 0 && t(search.trim() === '' ? 'list.none' : 'list.noMatch')}
      </p>
    </div>
  );
}
