import { CalendarPlus, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/Button.js';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { PageTitle } from '../../components/PageTitle.js';
import { CaseloadList } from './CaseloadList.js';
import styles from './CaseloadPage.module.css';
import { useCaseload } from './data.js';

export function CaseloadPage() {
  const { t } = useTranslation('staff');
  const { data, dataUpdatedAt, error, refetch } = useCaseload();
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageTitle>{t('title')}</PageTitle>
        {data && data.rows.length > 0 && (
          <p>{t('summary', { count: data.needsAttention, all: data.rows.length })}</p>
        )}
        <LinkButton
          variant="quiet"
          to="/cohorts"
          className={styles.agreements}
          icon={<CalendarPlus size={20} aria-hidden="true" />}
        >
          {t('cohorts')}
        </LinkButton>
      </div>
      {data && data.rows.length > 0 && <CaseloadList caseload={data} now={dataUpdatedAt} />}
      {data?.rows.length === 0 && (
        <EmptyState icon={<Users size={40} aria-hidden="true" />} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      )}
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[3, 24]} />
        ))}
    </div>
  );
}
