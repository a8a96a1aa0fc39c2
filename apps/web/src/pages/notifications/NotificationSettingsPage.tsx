import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NotificationChoices } from '@mikrosprint/contracts';
import { usePerson } from '../../api/session.js';
import { Card } from '../../components/Card.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { Notice } from '../../components/Notice.js';
import { PageTitle } from '../../components/PageTitle.js';
import { useText } from '../../i18n/useText.js';
import { ReadableHeading } from '../../reading/ReadAloud.js';
import plain from '../plain.module.css';
import { useChange, useChoices } from './data.js';
import { Matrix } from './Matrix.js';
import styles from './notifications.module.css';
import { previewOf } from './preview.js';
import { PushCard } from './PushCard.js';
import { Reminders } from './Reminders.js';
import { Times } from './Times.js';

interface PreviewProps {
  choices: NotificationChoices;
  saved: boolean;
}

/** What one's choices mean, said anew with each of them. */
function Preview({ choices, saved }: PreviewProps) {
  const { t } = useTranslation('notifications');
  const { locale } = useText();
  const { roles } = usePerson();
  return (
    <Card as="section" className={styles.preview} aria-labelledby="preview">
      <h2 id="preview">{t('preview.title')}</h2>
      <div role="status">
        <ul className={styles.sentences}>
          {previewOf(choices, roles, t, locale).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className={styles.saved}>
          {saved && (
            <>
              <Check size={20} aria-hidden="true" /> {t('saved')}
            </>
          )}
        </p>
      </div>
    </Card>
  );
}

function Form({ choices }: { choices: NotificationChoices }) {
  const { t } = useTranslation('notifications');
  const save = useChange();
  if (choices.groups.length === 0) return <Notice>{t('nothing')}</Notice>;
  return (
    <>
      <Preview choices={choices} saved={save.isSuccess} />
      {save.error && <ErrorMessage error={save.error} />}
      <Matrix choices={choices} change={save.mutate} />
      <Times choices={choices} change={save.mutate} />
      {choices.canRemind && <Reminders choices={choices} change={save.mutate} />}
      <PushCard serverKey={choices.push.key} />
    </>
  );
}

/** For everybody alike: what of the things one's role can be told about may disturb, how and when. */
export function NotificationSettingsPage() {
  const { t } = useTranslation('notifications');
  const { data, error, refetch } = useChoices();
  return (
    <div className={plain.narrow}>
      <ReadableHeading>
        <PageTitle>{t('title')}</PageTitle>
      </ReadableHeading>
      <p className={plain.lead}>{t('lead')}</p>
      {data && <Form choices={data} />}
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[8, 20, 14]} />
        ))}
    </div>
  );
}
