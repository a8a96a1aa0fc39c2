import { MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { useText } from '../../i18n/useText.js';
import { useConversations } from '../../messages/data.js';
import styles from './CitizenFacts.module.css';

/** Where the talk with the citizen stands; what is said in it stays there. */
export function CitizenMessages({ citizenId }: { citizenId: string }) {
  const { t } = useTranslation('citizen-facts');
  const text = useText();
  const { data, error, refetch } = useConversations();
  const thread = data?.conversations.find((one) => one.citizenId === citizenId);
  return (
    <Card as="section" className={styles.section} aria-labelledby="messages">
      <h2 id="messages">{t('messages.title')}</h2>
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[3]} />)}
      {data && (
        <p>
          {thread?.lastAt ? (
            <>
              {thread.unread > 0 && <strong>{t('messages.unread', { count: thread.unread })} </strong>}
              {t('messages.last', { when: text.ago(thread.lastAt) })}
            </>
          ) : (
            t('messages.none')
          )}
        </p>
      )}
      <div>
        <LinkButton to={`/messages/${citizenId}`} icon={<MessagesSquare size={20} aria-hidden="true" />}>
          {t(thread?.lastAt ? 'messages.open' : 'now.write')}
        </LinkButton>
      </div>
    </Card>
  );
}
