import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateView } from '@mikrosprint/contracts';
import type { Locale } from '@mikrosprint/curriculum';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { useText } from '../../i18n/useText.js';
import { ReadableHeading } from '../../reading/ReadAloud.js';
import { Words } from '../../reading/Words.js';
import { useCertificatePdf } from './data.js';
import { FirstName, HolderName } from './HolderName.js';
import { PaperMiniature } from './PaperMiniature.js';
import { ProofActions } from './ProofActions.js';
import styles from './proofs.module.css';

/** One certificate: the paper, what it says, and everything its holder can do with it. */
export function CertificateCard({ certificate }: { certificate: CertificateView }) {
  const { t } = useTranslation('proofs');
  const text = useText();
  const { proof, sprintTitle, issuer, issuedAt } = certificate;
  const title = text.of(sprintTitle);
  return (
    <Card as="article" className={styles.certificate} data-personal="">
      <PaperMiniature certificate={certificate} />
      <div className={styles.told}>
        <ReadableHeading>
          <h3>{title}</h3>
        </ReadableHeading>
        <p className={styles.fine}>
          {t('facts', {
            date: text.onDate(issuedAt),
            issuer,
            percent: certificate.examPercent,
            hours: text.hours(certificate.workloadHours),
          })}
        </p>
        <details className={styles.more}>
          <summary>{t('tasksTitle')}</summary>
          <ul className={styles.tasks}>
            {certificate.tasks.map((task) => (
              <li key={task.da}>
                <Words of={task} />
              </li>
            ))}
          </ul>
        </details>
        {proof.revoked === null && <PaperWithName certificate={certificate} />}
        <ProofActions proof={proof} title={title} issuer={issuer} issuedAt={issuedAt} />
      </div>
    </Card>
  );
}

function PaperWithName({ certificate }: { certificate: CertificateView }) {
  const [wasAsked] = useState(!certificate.nameChosen);
  if (!certificate.nameChosen) return <FirstName certificate={certificate} />;
  return (
    <>
      <HolderName certificate={certificate} justChosen={wasAsked} />
      <Paper certificate={certificate} />
    </>
  );
}

const otherOf: Record<Locale, Locale> = { da: 'en', en: 'da' };

/** The paper itself, in the language one reads and in the other. */
function Paper({ certificate }: { certificate: CertificateView }) {
  const { t } = useTranslation('proofs');
  const text = useText();
  const pdf = useCertificatePdf(certificate);
  if (!certificate.pdfReady) return <p role="status">{t('pdfComing')}</p>;
  const name = t('fileName', {
    sprint: text.of(certificate.sprintTitle),
    name: certificate.holderName ?? '',
  }).trim();
  const button = (locale: Locale) => ({
    icon: <Download size={20} aria-hidden="true" />,
    busy: pdf.isPending && pdf.variables.locale === locale,
    onClick: () => pdf.mutate({ name, locale }),
  });
  return (
    <>
      <div className={styles.row}>
        <Button variant="primary" {...button(text.content)}>
          {t('pdf')}
        </Button>
        <Button {...button(otherOf[text.content])}>{t('pdfOther')}</Button>
      </div>
      {pdf.error && <ErrorMessage error={pdf.error} />}
    </>
  );
}
