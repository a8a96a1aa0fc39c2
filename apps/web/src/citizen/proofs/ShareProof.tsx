import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProofView } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Toggle } from '../../components/Toggle.js';
import { CopyLink } from './CopyLink.js';
import { useEndShare, useStartShare } from './data.js';
import styles from './proofs.module.css';

interface ShareProofProps {
  proof: ProofView;
  title: string;
}

/** A page about one proof for whoever has its link: off until its holder wants it, and closed when they say so. */
export function ShareProof({ proof, title }: ShareProofProps) {
  const { t } = useTranslation('proofs');
  const [asking, setAsking] = useState(false);
  // The switch stands where it was put at once, while the server makes the link.
  const [turningOn, setTurningOn] = useState(false);
  const start = useStartShare(proof.awardId);
  const end = useEndShare(proof.awardId);
  const { share } = proof;
  const failed = start.error ?? end.error;
  return (
    <div className={styles.share}>
      <Toggle
        look="switch"
        label={t('share.title')}
        hint={t(share ? 'share.on' : 'share.off')}
        checked={share !== null || turningOn}
        onChange={(wanted) => {
          if (!wanted) return setAsking(true);
          end.reset();
          setTurningOn(true);
          start.mutate(undefined, { onSettled: () => setTurningOn(false) });
        }}
      />
      <p className={styles.fine}>{t(proof.kind === 'badge' ? 'share.seesBadge' : 'share.sees')}</p>
      {share && (
        <>
          <CopyLink url={share.url} title={title} />
          <p className={styles.fine}>
            <Link to={pathOf(share.url)} className={styles.lookLink}>
              <ExternalLink size={18} aria-hidden="true" />
              {t('share.look')}
            </Link>{' '}
            {t('share.opened', { count: share.opened })}
          </p>
        </>
      )}
      <p role="status" className={styles.said}>
        {end.isSuccess && !share && t('share.ended')}
      </p>
      {failed && <ErrorMessage error={failed} />}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('share.endTitle')}
        actions={
          <>
            <Button
              variant="danger"
              busy={end.isPending}
              onClick={() => end.mutate(undefined, { onSettled: () => setAsking(false) })}
            >
              {t('share.end')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('share.keep')}</Button>
          </>
        }
      >
        <p>{t('share.endText')}</p>
      </Dialog>
    </div>
  );
}

/** Our own pages open inside the program, whatever name the server goes by. */
export const pathOf = (url: string): string => new URL(url, location.href).pathname;
