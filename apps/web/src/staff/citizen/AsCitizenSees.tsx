import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LookUpPurpose, SharedView } from '@mikrosprint/contracts';
import { api } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import { keys } from '../../api/queries.js';
import { SharedOf } from '../../citizen/shared-of.js';
import { Shared } from '../../citizen/SharedPage.js';
import { Button } from '../../components/Button.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { PageTitle } from '../../components/PageTitle.js';
import { NotFoundPage } from '../../pages/NotFoundPage.js';
import styles from './CitizenPage.module.css';

interface AsCitizenSeesProps {
  citizenId: string;
  purpose: LookUpPurpose;
  onBack(): void;
}

/** The citizen's own page of what is shared: the same parts and the same answer of the server. */
export function AsCitizenSees({ citizenId, purpose, onBack }: AsCitizenSeesProps) {
  const { t } = useTranslation('citizen-facts');
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.citizen(citizenId), 'shared', purpose],
    queryFn: () => api.get<SharedView>(`caseload/${citizenId}/shared?purpose=${purpose}`),
    gcTime: 0,
  });
  if (error instanceof ApiProblem && error.code === 'not-found') return <NotFoundPage />;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Button
          variant="quiet"
          className={styles.backButton}
          icon={<ArrowLeft size={20} aria-hidden="true" />}
          onClick={onBack}
        >
          {t('asCitizen.back')}
        </Button>
        <PageTitle>
          {data ? t('asCitizen.title', { name: data.page.displayName }) : t('asCitizen.open')}
        </PageTitle>
        <p>{t('asCitizen.text')}</p>
      </div>
      {data && (
        <SharedOf citizenId={citizenId} purpose={purpose}>
          <Shared shared={data} />
        </SharedOf>
      )}
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[10, 20]} />
        ))}
    </div>
  );
}
