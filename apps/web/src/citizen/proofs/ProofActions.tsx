import { BadgeCheck, CircleX, SquareArrowOutUpRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProofView } from '@mikrosprint/contracts';
import { Notice } from '../../components/Notice.js';
import { useText } from '../../i18n/useText.js';
import { isWaiting } from './being-made.js';
import { linkedInAddress } from './linked-in.js';
import { MoreFiles } from './MoreFiles.js';
import styles from './proofs.module.css';
import { ShareProof } from './ShareProof.js';

interface ProofActionsProps {
  proof: ProofView;
  title: string;
  issuer: string;
  issuedAt: string;
}

/** What one can do with a proof, whether it is a badge or a certificate. */
export function ProofActions({ proof, title, issuer, issuedAt }: ProofActionsProps) {
  const { t } = useTranslation('proofs');
  const { awardId, verifyUrl } = proof;
  if (proof.revoked) return <Revoked revoked={proof.revoked} />;
  return (
    <div className={styles.proof}>
      <ShareProof proof={proof} title={title} />
      <ul className={styles.ways}>
        <li>
          <a
            href={linkedInAddress({ name: title, organization: issuer, issuedAt, verifyUrl, awardId })}
            target="_blank"
            rel="noopener noreferrer"
          >
            <SquareArrowOutUpRight size={20} aria-hidden="true" />
            {t('linkedIn')}
          </a>
          <p className={styles.fine}>{t('linkedInHint')}</p>
        </li>
        <li>
          <Link to={`/verify/${awardId}`}>
            <BadgeCheck size={20} aria-hidden="true" />
            {t('check')}
          </Link>
          <p className={styles.fine}>{t('checkHint')}</p>
        </li>
      </ul>
      {isWaiting(proof) ? (
        <Notice live>
          <p>{t('signing')}</p>
        </Notice>
      ) : (
        <MoreFiles awardId={awardId} />
      )}
    </div>
  );
}

function Revoked({ revoked: { at, cause, reason } }: { revoked: NonNullable<ProofView['revoked']> }) {
  const { t } = useTranslation('proofs');
  const text = useText();
  return (
    <div className={styles.revoked}>
      <CircleX size={24} aria-hidden="true" />
      <div>
        <p>
          <strong>{t('revoked.title')}</strong>
        </p>
        <p>
          {t('revoked.since', { date: text.onDate(at) })} {t(`revoked.cause.${cause}`)}
        </p>
        <p>{t('revoked.reason', { reason })}</p>
        <p>{t('revoked.help')}</p>
      </div>
    </div>
  );
}
