import type { CertificateView } from '@mikrosprint/contracts';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/useText.js';
import { BadgeArt } from '../BadgeArt.js';
import styles from './PaperMiniature.module.css';

/** The paper as it looks, small: what is on it can be read beside it, so a screen reader hears only that it is there. */
export function PaperMiniature({ certificate }: { certificate: CertificateView }) {
  const { t } = useTranslation('proofs');
  const text = useText();
  const { holderName, sprintTitle, tasks, issuer, emblem, issuedAt } = certificate;
  return (
    <div className={styles.paper} role="img" aria-label={t('paper')} data-read="no">
      <div className={styles.sheet} aria-hidden="true">
        <div className={styles.head}>
          <BadgeArt badge={{ ...emblem, awardedAt: issuedAt }} size={40} />
          <span>{issuer}</span>
        </div>
        {holderName !== null && <strong className={styles.name}>{holderName}</strong>}
        <span className={styles.title}>{text.of(sprintTitle)}</span>
        <ul className={styles.lines}>
          {tasks.slice(0, 8).map((task) => (
            <li key={task.da}>{text.of(task)}</li>
          ))}
        </ul>
        <div className={styles.foot}>
          <span className={styles.code} />
          <span>{text.date(issuedAt)}</span>
        </div>
      </div>
    </div>
  );
}
