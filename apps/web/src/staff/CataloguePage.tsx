import { useTranslation } from 'react-i18next';
import { SprintDetails, SprintFacts } from '../citizen/SprintFacts.js';
import { useSprints } from '../citizen/data.js';
import { Card } from '../components/Card.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import plain from '../pages/plain.module.css';

/** The published sprints, to read about; for everybody who does not take them. */
export function CataloguePage() {
  const { t } = useTranslation('common');
  const text = useText();
  const { data, error, refetch } = useSprints();
  return (
    <div className={plain.narrow}>
      <PageTitle>{t('catalogue.title')}</PageTitle>
      <p className={plain.lead}>{t('catalogue.lead')}</p>
      {data?.map((sprint) => (
        <Card as="article" key={sprint.sprintId} className={plain.prose}>
          <h2>{text.of(sprint.title)}</h2>
          <p>
            <strong>{text.of(sprint.tagline)}</strong>
          </p>
          <p>{text.of(sprint.description)}</p>
          <SprintFacts sprint={sprint} />
          <SprintDetails sprint={sprint} />
        </Card>
      ))}
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[18]} />)}
    </div>
  );
}
