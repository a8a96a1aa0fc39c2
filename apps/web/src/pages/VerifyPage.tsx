import { useQuery } from '@tanstack/react-query';
import { BadgeCheck, BadgeX, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Verification } from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';
import { keys } from '../api/queries.js';
import { Card } from '../components/Card.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import { Words } from '../reading/Words.js';
import plain from './plain.module.css';
import styles from './VerifyPage.module.css';

function Verdict({ certificate }: { certificate: Verification }) {
  const { t } = useTranslation('common');
  const text = useText();
  const { status } = certificate;
  const Icon = status === 'valid' ? BadgeCheck : BadgeX;
  return (
    <p className={`${styles.verdict} ${styles[status]}`}>
      <Icon size={40} aria-hidden="true" />
      <span>
        <strong>{t(`verify.${status}`)}</strong>
        {certificate.revokedAt
          ? t('verify.revokedOn', { date: text.date(certificate.revokedAt) })
          : t('verify.checkedAt', { time: text.time(new Date().toISOString()) })}
      </span>
    </p>
  );
}

function Sheet({ certificate }: { certificate: Verification }) {
  const { t } = useTranslation('common');
  const text = useText();
  return (
    <Card as="article" className={styles.sheet}>
      <Verdict certificate={certificate} />
      <p className={styles.holder}>
        {t('verify.sentence', {
          name: certificate.holderName,
          sprint: text.of(certificate.sprintTitle),
          issuer: certificate.issuer,
        })}
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>{t('verify.issued')}</dt>
          <dd>{text.date(certificate.issuedAt)}</dd>
        </div>
        <div>
          <dt>{t('verify.exam')}</dt>
          <dd>{t('verify.percent', { value: certificate.examPercent })}</dd>
        </div>
        <div>
          <dt>{t('verify.workload')}</dt>
          <dd>{t('verify.hours', { hours: text.hours(certificate.workloadHours) })}</dd>
        </div>
      </dl>
      <section aria-labelledby="tasks">
        <h2 id="tasks">{t('verify.tasks')}</h2>
        <ul>
          {certificate.tasks.map((task) => (
            <li key={task.da}>
              <Words of={task} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="competences">
        <h2 id="competences">{t('verify.competences')}</h2>
        <ul>
          {certificate.competences.map((competence) => (
            <li key={competence.code}>
              <Words of={competence.name} /> ({competence.framework}, {competence.code})
            </li>
          ))}
        </ul>
      </section>
      <p className={styles.number}>{t('verify.number', { id: certificate.certificateId })}</p>
    </Card>
  );
}

/** For anybody with the link: is the certificate real, whose is it, and what can the holder do? */
export function VerifyPage() {
  const { t } = useTranslation('common');
  const { certificateId = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: keys.verification(certificateId),
    queryFn: () => api.get<Verification>(`verify/${encodeURIComponent(certificateId)}`),
  });
  // An id that is not one at all is as unknown as one that is not ours.
  const unknown = error instanceof ApiProblem && (error.code === 'not-found' || error.code === 'validation');
  if (unknown) {
    return (
      <div className={plain.centre}>
        <SearchX size={56} strokeWidth={1.6} aria-hidden="true" />
        <PageTitle>{t('verify.unknown')}</PageTitle>
        <p>{t('verify.unknownText')}</p>
      </div>
    );
  }
  return (
    <div className={plain.narrow}>
      <PageTitle>{t('verify.title')}</PageTitle>
      {data && <Sheet certificate={data} />}
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[24]} />)}
    </div>
  );
}
