import { Eye, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SharedView } from '@mikrosprint/contracts';
import { Card } from '../components/Card.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import plain from '../pages/plain.module.css';
import { CitizenFacts } from '../staff/CitizenFacts.js';
import { SignalLine } from '../staff/signals.js';
import { useShared } from './data.js';
import styles from './SharedPage.module.css';

function LookUps({ lookUps }: { lookUps: SharedView['lookUps'] }) {
  const { t } = useTranslation(['citizen', 'staff']);
  const { t: shell } = useTranslation('shell');
  const text = useText();
  if (lookUps.length === 0) return <p>{t('citizen:shared.nobodyLooked')}</p>;
  return (
    <ul className={styles.lookups}>
      {lookUps.map((lookUp) => (
        <li key={`${lookUp.at}${lookUp.purpose}`}>
          <strong>{text.date(lookUp.at)}</strong>
          <span>
            {t('citizen:shared.lookUp', {
              time: text.time(lookUp.at),
              role: shell(`role.${lookUp.role}`),
              unit: lookUp.unit,
              purpose: t(`staff:purpose.${lookUp.purpose}`),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Shared({ shared }: { shared: SharedView }) {
  const { t } = useTranslation('citizen');
  const { page } = shared;
  return (
    <>
      <div className={styles.pair}>
        <Card as="section" aria-labelledby="seen">
          <h2 id="seen">
            <Eye aria-hidden="true" /> {t('shared.seen')}
          </h2>
          <p>{t('shared.seenText')}</p>
          {page.signals.length > 0 && (
            <>
              <h3>{t('shared.signals')}</h3>
              <ul className={styles.signals}>
                {page.signals.map((signal) => (
                  <li key={`${signal.kind}${signal.since}`}>
                    <SignalLine signal={signal} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Card>
        <Card as="section" aria-labelledby="unseen">
          <h2 id="unseen">
            <EyeOff aria-hidden="true" /> {t('shared.unseen')}
          </h2>
          <p>{t('shared.unseenText')}</p>
        </Card>
      </div>
      <Card as="section" aria-labelledby="lookups">
        <h2 id="lookups">{t('shared.whoLooked')}</h2>
        <LookUps lookUps={shared.lookUps} />
      </Card>
      <CitizenFacts page={page} />
    </>
  );
}

/** Exactly what the caseworker sees, and who has looked and why. */
export function SharedPage() {
  const { t } = useTranslation('citizen');
  const { data, error, refetch } = useShared();
  return (
    <div className={plain.page}>
      <div>
        <PageTitle>{t('shared.title')}</PageTitle>
        <p className={plain.lead}>
          {data &&
            (data.caseworkerName ? t('shared.lead', { name: data.caseworkerName }) : t('shared.leadNobody'))}
        </p>
      </div>
      {data && <Shared shared={data} />}
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[10, 20]} />
        ))}
    </div>
  );
}
