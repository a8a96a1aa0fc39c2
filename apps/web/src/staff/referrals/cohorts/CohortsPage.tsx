import { ArrowLeft, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../../api/session.js';
import { LinkButton } from '../../../components/Button.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { ErrorMessage } from '../../../components/ErrorMessage.js';
import { Loading } from '../../../components/Loading.js';
import { PageTitle } from '../../../components/PageTitle.js';
import { useFocusLater } from '../../../hooks/useFocusLater.js';
import { useText } from '../../../i18n/useText.js';
import plain from '../../../pages/plain.module.css';
import { listAddress } from '../../caseload/last-address.js';
import { useCohorts } from '../data.js';
import { CohortCard } from './CohortCard.js';
import styles from './Cohorts.module.css';

/** What was agreed with whom, and who has begun: one card for each time a sprint was given to somebody. */
export function CohortsPage() {
  const { t } = useTranslation('cohorts');
  const text = useText();
  const { id: personId } = usePerson();
  const { data, error, refetch } = useCohorts();
  const [told, setTold] = useState('');
  const { element: toldElement, focusLater } = useFocusLater<HTMLParagraphElement>();
  const list = listAddress(personId);
  return (
    <div className={plain.page}>
      <div>
        <Link to={list} className={styles.back}>
          <ArrowLeft size={20} aria-hidden="true" />
          {t('back')}
        </Link>
        <PageTitle>{t('title')}</PageTitle>
        <p className={plain.lead}>{t('lead')}</p>
        <p role="status" ref={toldElement} tabIndex={-1} className={styles.told}>
          {told}
        </p>
      </div>
      {data?.cohorts.map((cohort) => (
        <CohortCard
          key={cohort.cohortId}
          cohort={cohort}
          onWithdrawn={() => {
            setTold(t('withdrawn', { sprint: text.of(cohort.title) }));
            // The card goes with the agreement: the reader stays where it is confirmed.
            focusLater();
          }}
        />
      ))}
      {data?.cohorts.length === 0 && (
        <EmptyState
          icon={<Users size={40} aria-hidden="true" />}
          title={t('empty')}
          action={
            <LinkButton variant="primary" to={list}>
              {t('toList')}
            </LinkButton>
          }
        >
          {t('emptyText')}
        </EmptyState>
      )}
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[10, 10]} />
        ))}
    </div>
  );
}
