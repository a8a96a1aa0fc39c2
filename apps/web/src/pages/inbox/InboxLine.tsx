import { Mail, MailOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { InboxItem, MessageText } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import styles from './inbox.module.css';

/** In the reader's own language where it was written in it: only what we say ourselves is, beside Danish and English. */
function Message({ of: text }: { of: MessageText }) {
  const { locale } = useText();
  return locale === 'uk' && text.uk !== undefined ? text.uk : <Words of={text} />;
}

export interface InboxLineProps {
  item: InboxItem;
  onMark(id: string, as: 'read' | 'unread'): void;
}

/** One thing there was to tell: the whole line leads there, which is reading it. */
export function InboxLine({ item, onMark }: InboxLineProps) {
  const { t } = useTranslation('notifications');
  const text = useText();
  const unread = item.readAt === null;
  const title = (text.locale === 'uk' ? item.title.uk : undefined) ?? text.of(item.title);
  const action = t(unread ? 'inbox.read' : 'inbox.unread');
  const Icon = unread ? MailOpen : Mail;
  return (
    <li className={unread ? `${styles.item} ${styles.unread}` : styles.item}>
      <span className={styles.dot} aria-hidden="true" />
      <div>
        <h3>
          <Link to={item.link} onClick={() => unread && onMark(item.id, 'read')}>
            {unread && <span className="visually-hidden">{t('inbox.new')} </span>}
            <Message of={item.title} />
          </Link>
        </h3>
        <p>
          <Message of={item.body} />
        </p>
        <p className={styles.small}>
          <time dateTime={item.at}>{text.time(item.at)}</time>
          {item.times > 1 && ` · ${t('inbox.times', { count: item.times })}`}
        </p>
      </div>
      <button
        type="button"
        className={styles.mark}
        title={action}
        aria-label={t('inbox.about', { action, title })}
        onClick={() => onMark(item.id, unread ? 'read' : 'unread')}
      >
        <Icon size={20} aria-hidden="true" />
      </button>
    </li>
  );
}
