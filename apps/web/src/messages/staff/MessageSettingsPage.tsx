import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../../components/Card.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { PageTitle } from '../../components/PageTitle.js';
import plain from '../../pages/plain.module.css';
import { useOwnHours, usePhrases } from '../data.js';
import { HoursForm } from './HoursForm.js';
import styles from './MessageSettingsPage.module.css';
import pane from './MessagesPage.module.css';
import { PhrasesForm } from './PhrasesForm.js';

/** How a caseworker has arranged answering: when, and with what words at hand. */
export function MessageSettingsPage() {
  const { t } = useTranslation('messages');
  const hours = useOwnHours();
  const phrases = usePhrases();
  const error = hours.error ?? phrases.error;
  return (
    <div className={plain.narrow}>
      <div>
        <Link to="/messages" className={pane.settings}>
          <ArrowLeft size={20} aria-hidden="true" />
          {t('list.back')}
        </Link>
        <PageTitle>{t('settings.title')}</PageTitle>
      </div>
      {hours.data && (
        <Card as="section" className={styles.section} aria-labelledby="own-hours">
          <h2 id="own-hours">{t('settings.hours')}</h2>
          <p>{t('settings.hoursText')}</p>
          <HoursForm hours={hours.data} />
        </Card>
      )}
      {phrases.data && (
        <Card as="section" className={styles.section} aria-labelledby="own-phrases">
          <h2 id="own-phrases">{t('settings.phrases')}</h2>
          <p>{t('settings.phrasesText')}</p>
          <PhrasesForm saved={phrases.data.phrases} />
        </Card>
      )}
      {(!hours.data || !phrases.data) &&
        (error ? <ErrorMessage error={error} /> : <Loading heights={[10, 10]} />)}
    </div>
  );
}
