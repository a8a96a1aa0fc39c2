import { CloudOff } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { onReturn } from '../api/connection.js';
import { Button, LinkButton } from '../components/Button.js';
import { EmptyState } from '../components/EmptyState.js';
import styles from './review.module.css';

/** Today's round is the server's to know. It goes on by itself when the connection is back. */
export function NeedsNetwork({ onRetry }: { onRetry(): void }) {
  const { t } = useTranslation('review');
  useEffect(() => onReturn(onRetry), [onRetry]);
  return (
    <EmptyState
      icon={<CloudOff size={40} aria-hidden="true" />}
      title={t('offline.title')}
      action={
        <div className={styles.actions}>
          <Button variant="primary" onClick={onRetry}>
            {t('offline.again')}
          </Button>
          <LinkButton to="/home">{t('toHome')}</LinkButton>
        </div>
      }
    >
      {t('offline.text')}
    </EmptyState>
  );
}
