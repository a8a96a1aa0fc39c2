import { Check, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { useText } from '../i18n/useText.js';
import { MessageWords } from './MessageWords.js';
import type { UnsentMessage } from './outgoing.js';
import styles from './Thread.module.css';

interface LineProps {
  line: MessageView;
  isMine: boolean;
  /** Right after another one of the same person: who and when is said once. */
  goesOn: boolean;
  /** The last line of all, and one's own: it has arrived. */
  saysSent: boolean;
}

/** One line of a thread, as it is kept. */
export function Line({ line, isMine, goesOn, saysSent }: LineProps) {
  const { t } = useTranslation('messages');
  const text = useText();
  if (line.notice !== null) {
    return (
      <li className={styles.notice}>
        {t(`thread.${line.notice}`, { name: line.name ?? t('thread.somebody') })}
      </li>
    );
  }
  const look = [isMine ? styles.mine : styles.theirs, goesOn && styles.goesOn].filter(Boolean).join(' ');
  return (
    <li className={look} data-seq={line.seq}>
      <p className={goesOn ? 'visually-hidden' : styles.who}>
        <span className={isMine ? 'visually-hidden' : undefined}>
          {isMine ? t('thread.you') : (line.name ?? t('thread.somebody'))}
        </span>{' '}
        <time dateTime={line.sentAt}>{text.time(line.sentAt)}</time>
      </p>
      <MessageWords text={line.text ?? ''} />
      {saysSent && (
        <p className={styles.sent}>
          <Check size={14} aria-hidden="true" /> {t('thread.sent')}
        </p>
      )}
    </li>
  );
}

interface UnsentProps {
  message: UnsentMessage;
  isStuck: boolean;
  onDiscard(id: string): void;
  onTakeBack(message: UnsentMessage): void;
}

/** What this device still has to send, and what the server would not take. */
export function UnsentLine({ message, isStuck, onDiscard, onTakeBack }: UnsentProps) {
  const { t } = useTranslation('messages');
  const { t: shell } = useTranslation('shell');
  const state = message.refused ? 'refused' : isStuck ? 'waits' : 'sending';
  return (
    <li className={`${styles.mine} ${styles.unsent}`}>
      <p className={styles.who}>
        <span className="visually-hidden">{t('thread.you')}</span> <Clock size={14} aria-hidden="true" />{' '}
        {t(`unsent.${state}`)}
      </p>
      <MessageWords text={message.text} />
      {message.refused && (
        <>
          <p className={styles.why}>{shell([`problem.${message.refused}`, 'problem.unreadable'])}</p>
          <div className={styles.choices}>
            <Button onClick={() => onTakeBack(message)}>{t('unsent.takeBack')}</Button>
            <Button variant="quiet" onClick={() => onDiscard(message.id)}>
              {t('unsent.discard')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
