import { useQuery } from '@tanstack/react-query';
import { Printer, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Verification } from '@mikrosprint/contracts';
import { BadgeArt } from '../citizen/BadgeArt.js';
import { Button, LinkButton } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import plain from '../pages/plain.module.css';
import { Words } from '../reading/Words.js';
import { AskRecipient } from './AskRecipient.js';
import { CheckSteps } from './CheckSteps.js';
import { isUnknown, verificationQuery } from './data.js';
import { VerdictCard } from './VerdictCard.js';
import styles from './verify.module.css';

/** For anybody with the link of a proof of ours: does it hold, what can the person do, and is it theirs? */
export function VerifyPage() {
  const { t } = useTranslation('verify');
  const { awardId = '' } = useParams();
  const { data, error, refetch } = useQuery(verificationQuery(awardId));
  if (isUnknown(error)) return <Unknown />;
  return (
    <div className={plain.narrow} data-printed="">
      {data ? (
        <Proof verification={data} />
      ) : (
        <>
          <PageTitle>{t('start.title')}</PageTitle>
          {error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[24]} />}
        </>
      )}
      <div className={styles.row} data-not-printed="">
        <LinkButton to="/verify">{t('own.toStart')}</LinkButton>
        {data && (
          <Button
            variant="quiet"
            icon={<Printer size={20} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {t('own.print')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Unknown() {
  const { t } = useTranslation('verify');
  return (
    <div className={plain.centre}>
      <SearchX size={56} strokeWidth={1.6} aria-hidden="true" />
      <PageTitle>{t('own.unknown')}</PageTitle>
      <p>{t('own.unknownText')}</p>
      <LinkButton to="/verify">{t('own.toStart')}</LinkButton>
    </div>
  );
}

function Proof({ verification }: { verification: Verification }) {
  const { t } = useTranslation('verify');
  const text = useText();
  const { kind, status, shape, symbol, stars, world, issuedAt, issuer, steps, tasks, competences } =
    verification;
  const title = text.of(verification.title);
  // Whose it is, is asked on the page itself.
  const made = steps.filter(({ step }) => step !== 'recipient');
  return (
    <>
      <div className={styles.heading}>
        <BadgeArt badge={{ shape, symbol, world, stars, awardedAt: issuedAt }} size={96} />
        <div>
          <p className={styles.kind}>{t(`own.${kind}`)}</p>
          <PageTitle title={title}>
            <Words of={verification.title} />
          </PageTitle>
        </div>
      </div>
      <VerdictCard tone={status === 'valid' ? 'good' : 'bad'} title={t(`own.${status}`)}>
        <StatusLine verification={verification} />
      </VerdictCard>
      <Card as="section" className={styles.sheet}>
        <p className={styles.said}>{t('own.said', { issuer, title })}</p>
        <Facts verification={verification} />
        {verification.criteria && tasks.length === 0 && (
          <p>
            <strong>{t('own.criteria')}:</strong> <Words of={verification.criteria} />
          </p>
        )}
        {tasks.length > 0 && (
          <section aria-labelledby="tasks">
            <h2 id="tasks">{t('own.tasks')}</h2>
            <ul>
              {tasks.map((task) => (
                <li key={task.da}>
                  <Words of={task} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {competences.length > 0 && (
          <section aria-labelledby="competences">
            <h2 id="competences">{t('own.competences')}</h2>
            <ul>
              {competences.map(({ framework, code, name }) => (
                <li key={`${framework} ${code}`}>
                  <Words of={name} />{' '}
                  <span className={styles.code}>
                    ({framework}, {code})
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Card>
      <AskRecipient verification={verification} />
      {made.length > 0 ? <CheckSteps steps={made} /> : <p>{t('own.signing')}</p>}
      <p className={styles.number}>{t('own.number', { id: verification.awardId })}</p>
    </>
  );
}

function StatusLine({ verification: { status, revokedAt, validUntil } }: { verification: Verification }) {
  const { t } = useTranslation('verify');
  const text = useText();
  if (status === 'revoked' && revokedAt) return t('own.revokedOn', { date: text.date(revokedAt) });
  if (status === 'expired' && validUntil) return t('own.expiredOn', { date: text.date(validUntil) });
  return t('own.checkedAt', { time: text.time(new Date().toISOString()) });
}

function Facts({ verification }: { verification: Verification }) {
  const { t } = useTranslation('verify');
  const text = useText();
  const { kind, maskedName, issuer, issuedAt, validUntil, sprintTitle, examPercent, workloadHours } =
    verification;
  const facts: [name: string, value: string | null, note?: string][] = [
    kind === 'badge'
      ? [t('own.name'), null]
      : maskedName === null
        ? [t('own.name'), t('own.noName')]
        : [t('own.name'), maskedName, t('own.hidden')],
    [t('own.by'), issuer],
    [t('own.issued'), text.date(issuedAt)],
    [t('own.sprint'), kind === 'badge' && sprintTitle ? text.of(sprintTitle) : null],
    [t('own.exam'), examPercent === null ? null : t('own.percent', { value: examPercent })],
    [t('own.workload'), workloadHours === null ? null : t('own.hours', { hours: text.hours(workloadHours) })],
    [t('own.until'), validUntil === null ? null : text.date(validUntil)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, value, note]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {value}
                {note && <small>{note}</small>}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
