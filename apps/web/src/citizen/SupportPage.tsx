import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import plain from '../pages/plain.module.css';
import { ReadableHeading } from '../reading/ReadAloud.js';
import { SupportForm } from './SupportForm.js';
import { useSupport } from './support-data.js';

/** Two questions about reading and Danish, and what helps at once. Nothing on the way to a sprint depends on it. */
export function SupportPage() {
  // With the words of the parts that an answer opens: the page stands still when they come.
  const { t } = useTranslation(['citizen', 'common', 'staff']);
  const { data, error, refetch } = useSupport();
  return (
    <div className={plain.narrow}>
      <div>
        <ReadableHeading>
          <PageTitle>{t('support.title')}</PageTitle>
        </ReadableHeading>
        <p className={plain.lead}>{t('support.lead')}</p>
      </div>
      {data && <SupportForm view={data} />}
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[26]} />)}
    </div>
  );
}
