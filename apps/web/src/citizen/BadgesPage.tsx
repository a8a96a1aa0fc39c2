import { useMutation } from '@tanstack/react-query';
import { BadgeCheck, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BadgeView, CertificateView } from '@mikrosprint/contracts';
import type { Locale } from '@mikrosprint/curriculum';
import { api } from '../api/client.js';
import { usePerson } from '../api/session.js';
import { Button, LinkButton } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { EmptyState } from '../components/EmptyState.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import { Words } from '../reading/Words.js';
import { BadgeArt } from './BadgeArt.js';
import styles from './BadgesPage.module.css';
import { LearnNotice } from './LearnNotice.js';
import { useAwards } from './data.js';

/** Saves the file under a name that says what it is and nothing about why. */
async function download(certificate: CertificateView, name: string, locale: Locale): Promise<void> {
  const path = `certificates/${certificate.certificateId}/pdf?locale=${locale}`;
  const url = URL.createObjectURL(await api.file(path));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.pdf`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function Certificate({ certificate }: { certificate: CertificateView }) {
  const { t } = useTranslation('citizen');
  const text = useText();
  const person = usePerson();
  const [copied, setCopied] = useState(false);
  const title = text.of(certificate.sprintTitle);
  const get = useMutation({
    mutationFn: () =>
      download(
        certificate,
        t('certificate.fileName', { sprint: title, name: person.displayName }),
        text.content,
      ),
  });
  const copy = useMutation({
    mutationFn: () => navigator.clipboard.writeText(certificate.verifyUrl),
    onSuccess: () => setCopied(true),
  });
  return (
    <article className={styles.paper} data-personal="">
      <header>
        <BadgeArt
          badge={{ shape: 'star', symbol: 'certificate', awardedAt: certificate.issuedAt }}
          size={96}
        />
        <div>
          <ReadableHeading>
            <h3>{title}</h3>
          </ReadableHeading>
          <p>{t('certificate.for', { name: person.displayName })}</p>
        </div>
      </header>
      <div>
        <h4>{t('certificate.tasks')}</h4>
        <ul>
          {certificate.tasks.map((task) => (
            <li key={task.da}>
              <Words of={task} />
            </li>
          ))}
        </ul>
      </div>
      <p className={styles.facts}>
        {t('certificate.facts', {
          date: text.date(certificate.issuedAt),
          percent: certificate.examPercent,
          hours: text.hours(certificate.workloadHours),
        })}
      </p>
      <div className={styles.actions}>
        {certificate.pdfReady ? (
          <Button
            variant="primary"
            busy={get.isPending}
            icon={<Download size={20} aria-hidden="true" />}
            onClick={() => get.mutate()}
          >
            {t('certificate.pdf')}
          </Button>
        ) : (
          <p role="status">{t('certificate.pdfComing')}</p>
        )}
        <LinkButton
          to={`/verify/${certificate.certificateId}`}
          icon={<BadgeCheck size={20} aria-hidden="true" />}
        >
          {t('certificate.verify')}
        </LinkButton>
        <Button variant="quiet" icon={<Copy size={20} aria-hidden="true" />} onClick={() => copy.mutate()}>
          {t('certificate.copy')}
        </Button>
      </div>
      <p role="status" className={copied ? undefined : 'visually-hidden'}>
        {copied ? t('certificate.copied') : ''}
      </p>
      {copy.error && <p>{t('certificate.copyByHand', { link: certificate.verifyUrl })}</p>}
      {get.error && <ErrorMessage error={get.error} />}
    </article>
  );
}

function Badge({ badge }: { badge: BadgeView }) {
  const { t } = useTranslation('citizen');
  const text = useText();
  const earned = badge.awardedAt !== null;
  return (
    <Card as="li" className={`${styles.badge} ${earned ? '' : styles.toearn}`}>
      <BadgeArt badge={badge} size={88} />
      <div>
        <h3>
          <Words of={badge.title} />
        </h3>
        <p>
          <Words of={badge.criteria} />
        </p>
        <p className={styles.state}>
          {badge.awardedAt ? t('badge.earned', { date: text.date(badge.awardedAt) }) : t('badge.toEarn')}
        </p>
      </div>
    </Card>
  );
}

export function BadgesPage() {
  const { t } = useTranslation('citizen');
  const { data, error, refetch } = useAwards();
  const earned = data?.badges.filter((badge) => badge.awardedAt !== null) ?? [];
  const waiting = data?.badges.filter((badge) => badge.awardedAt === null) ?? [];
  return (
    <div className={styles.page}>
      <PageTitle>{t('badge.title')}</PageTitle>
      <LearnNotice />
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[16, 16]} />
        ))}
      {data && data.certificates.length > 0 && (
        <section className={styles.section} aria-labelledby="certificates">
          <h2 id="certificates">{t('certificate.title')}</h2>
          {data.certificates.map((certificate) => (
            <Certificate key={certificate.certificateId} certificate={certificate} />
          ))}
        </section>
      )}
      {data && (
        <section className={styles.section} aria-labelledby="earned" data-personal="">
          <ReadableHeading>
            <h2 id="earned">{t('badge.earnedTitle', { count: earned.length })}</h2>
          </ReadableHeading>
          {earned.length > 0 ? (
            <ul className={styles.wall}>
              {earned.map((badge) => (
                <Badge key={badge.badgeId} badge={badge} />
              ))}
            </ul>
          ) : (
            <EmptyState
              icon={<BadgeArt badge={{ shape: 'circle', symbol: 'desk', awardedAt: null }} />}
              title={t('badge.none')}
              action={
                <LinkButton variant="primary" to="/home">
                  {t('badge.goPlay')}
                </LinkButton>
              }
            >
              {t('badge.noneText')}
            </EmptyState>
          )}
        </section>
      )}
      {waiting.length > 0 && (
        <section className={styles.section} aria-labelledby="waiting">
          <ReadableHeading>
            <h2 id="waiting">{t('badge.waitingTitle')}</h2>
          </ReadableHeading>
          <ul className={styles.wall}>
            {waiting.map((badge) => (
              <Badge key={badge.badgeId} badge={badge} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
