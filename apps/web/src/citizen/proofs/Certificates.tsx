import { useTranslation } from 'react-i18next';
import type { AwardsView } from '@mikrosprint/contracts';
import { CertificateCard } from './CertificateCard.js';
import styles from './proofs.module.css';

/** The certificates of finished sprints; nothing at all for somebody who has none yet. */
export function Certificates({ awards: { certificates } }: { awards: AwardsView }) {
  const { t } = useTranslation('proofs');
  if (certificates.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="certificates">
      <h2 id="certificates">{t('certificates', { count: certificates.length })}</h2>
      {certificates.map((certificate) => (
        <CertificateCard key={certificate.certificateId} certificate={certificate} />
      ))}
    </section>
  );
}
