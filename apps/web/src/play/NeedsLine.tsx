import { CloudOff } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { onReturn } from '../api/connection.js';
import { Button, LinkButton } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { PageTitle } from '../components/PageTitle.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import styles from './Threshold.module.css';

/** An exam is taken together with the server. Nothing is lost by waiting, and it goes on by itself. */
export function NeedsLine({ onRetry }: { onRetry(): void }) {
  const { t } = useTranslation('shell');
  useEffect(() => onReturn(onRetry), [onRetry]);
  return (
    <main className={styles.threshold} id="content">
      <Card>
        <p className={styles.kicker}>
          <CloudOff aria-hidden="true" size={24} />
        </p>
        <ReadableHeading>
          <PageTitle>{t('needsLine.title')}</PageTitle>
        </ReadableHeading>
        <p>{t('needsLine.text')}</p>
        <div className={styles.actions}>
          <Button variant="primary" onClick={onRetry}>
            {t('needsLine.again')}
          </Button>
          <LinkButton to="/home">{t('needsLine.practise')}</LinkButton>
        </div>
      </Card>
    </main>
  );
}
