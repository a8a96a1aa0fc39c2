import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';
import { Button } from './Button.js';
import styles from './Notice.module.css';

interface ErrorMessageProps {
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong and what to do, by the problem's code, in the reader's language. */
export function ErrorMessage({ error, onRetry }: ErrorMessageProps) {
  const { t } = useTranslation('shell');
  const code = error instanceof ApiProblem ? error.code : 'unreadable';
  const reference = error instanceof ApiProblem && error.status >= 500 ? error.requestId : undefined;
  return (
    <div className={`${styles.notice} ${styles.error}`} role="alert">
      <CircleAlert aria-hidden="true" size={22} />
      <div className={styles.body}>
        <p>{t([`problem.${code}`, 'problem.unreadable'])}</p>
        {reference && <p>{t('problemReference', { reference })}</p>}
        {onRetry && <Button onClick={onRetry}>{t('tryAgain')}</Button>}
      </div>
    </div>
  );
}
