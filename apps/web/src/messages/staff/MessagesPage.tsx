import { MessagesSquare, SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Card } from '../../components/Card.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { PageTitle } from '../../components/PageTitle.js';
import { useConversations } from '../data.js';
import { ConversationList } from './ConversationList.js';
import styles from './MessagesPage.module.css';
import { NobodyChosen, ThreadPane } from './ThreadPane.js';

/** All threads of a caseworker; the chosen one beside them, and on a phone a page of its own. */
export function MessagesPage() {
  const { t } = useTranslation('messages');
  const { citizenId } = useParams();
  const { data, error, refetch } = useConversations();
  const conversations = data?.conversations ?? [];
  return (
    <div className={`${styles.page} ${citizenId ? styles.chosen : ''}`}>
      <section className={styles.overview} aria-label={t('list.label')}>
        <div className={styles.head}>
          {citizenId ? <h2>{t('list.title')}</h2> : <PageTitle>{t('list.title')}</PageTitle>}
          <Link to="/messages/settings" className={styles.settings}>
            <SlidersHorizontal size={20} aria-hidden="true" />
            {t('list.settings')}
          </Link>
        </div>
        {conversations.length > 0 && <ConversationList conversations={conversations} openId={citizenId} />}
        {data && conversations.length === 0 && (
          <EmptyState icon={<MessagesSquare size={40} aria-hidden="true" />} title={t('list.nobody')}>
            {t('list.nobodyText')}
          </EmptyState>
        )}
        {!data &&
          (error ? (
            <ErrorMessage error={error} onRetry={() => void refetch()} />
          ) : (
            <Loading heights={[3, 16]} />
          ))}
      </section>
      <Card as="section" className={styles.pane} aria-label={t('thread.heading')}>
        {citizenId ? <ThreadPane key={citizenId} citizenId={citizenId} /> : <NobodyChosen />}
      </Card>
    </div>
  );
}
