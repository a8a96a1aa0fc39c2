import { useTranslation } from 'react-i18next';
import type { BadgeView } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import { BadgeArt } from '../BadgeArt.js';
import { useAwards } from '../data.js';
import { OfflineNote } from './OfflineNote.js';
import { ProofActions } from './ProofActions.js';
import styles from './proofs.module.css';

interface ProofDialogProps {
  /** One that is earned. */
  award: BadgeView;
  onClose(): void;
}

/** An earned badge from near by, and what one can do with it. */
export function ProofDialog({ award, onClose }: ProofDialogProps) {
  const { t } = useTranslation('proofs');
  const text = useText();
  const issuer = useAwards().data?.issuer ?? '';
  const { proof, awardedAt } = award;
  const title = text.of(award.title);
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={<Button onClick={onClose}>{t('dialog.close')}</Button>}
    >
      <div className={styles.near}>
        <BadgeArt badge={award} size={128} spoken />
        <div>
          <p>
            <Words of={award.criteria} />
          </p>
          {awardedAt && <p className={styles.fine}>{t('dialog.earned', { date: text.date(awardedAt) })}</p>}
        </div>
      </div>
      <OfflineNote />
      {proof && awardedAt && (
        <ProofActions proof={proof} title={title} issuer={issuer} issuedAt={awardedAt} />
      )}
    </Dialog>
  );
}
