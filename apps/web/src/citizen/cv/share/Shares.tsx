import { ExternalLink, Link2Off } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CvShare } from '@mikrosprint/contracts';
import { CopyLink } from '../../proofs/CopyLink.js';
import { Button } from '../../../components/Button.js';
import { Dialog } from '../../../components/Dialog.js';
import { ErrorMessage } from '../../../components/ErrorMessage.js';
import { useText } from '../../../i18n/useText.js';
import styles from '../cv.module.css';
import { useWithdraw } from '../data.js';

const isOpen = ({ withdrawnAt, endsAt }: CvShare): boolean =>
  withdrawnAt === null && Date.parse(endsAt) > Date.now();

/** Everybody who was given the CV, and when they looked. */
export function Shares({ shares }: { shares: readonly CvShare[] }) {
  const { t } = useTranslation('cv');
  const [asked, setAsked] = useState<CvShare | null>(null);
  const withdraw = useWithdraw();
  const open = shares.filter(isOpen);
  const ended = shares.filter((share) => !isOpen(share));
  if (shares.length === 0) return null;
  return (
    <>
      {open.length > 0 && (
        <ul className={styles.shares}>
          {open.map((share) => (
            <Share key={share.shareId} share={share} onWithdraw={() => setAsked(share)} />
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <details className={styles.more}>
          <summary>{t('share.ended', { count: ended.length })}</summary>
          <ul className={styles.shares}>
            {ended.map((share) => (
              <Share key={share.shareId} share={share} />
            ))}
          </ul>
        </details>
      )}
      <p role="status" className={withdraw.isSuccess ? styles.fine : 'visually-hidden'}>
        {withdraw.isSuccess && t('share.withdrawn')}
      </p>
      <Dialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={t('share.withdrawTitle')}
        actions={
          <>
            <Button
              variant="danger"
              busy={withdraw.isPending}
              onClick={() => asked && withdraw.mutate(asked.shareId, { onSuccess: () => setAsked(null) })}
            >
              {t('share.withdraw')}
            </Button>
            <Button onClick={() => setAsked(null)}>{t('share.keep')}</Button>
          </>
        }
      >
        <p>{t('share.withdrawText')}</p>
        {withdraw.error && <ErrorMessage error={withdraw.error} />}
      </Dialog>
    </>
  );
}

function Share({ share, onWithdraw }: { share: CvShare; onWithdraw?: () => void }) {
  const { t } = useTranslation('cv');
  const text = useText();
  const { label, url, endsAt, withdrawnAt, openings, opened } = share;
  const name = label || t(share.with === 'caseworker' ? 'share.toCaseworker' : 'share.unnamed');
  const [newest] = openings;
  return (
    <li className={styles.shareItem}>
      <div>
        <h3>{name}</h3>
        <p className={styles.fine}>
          {withdrawnAt
            ? t('share.withdrawnOn', { date: text.onDate(withdrawnAt) })
            : t(onWithdraw ? 'share.until' : 'share.endedOn', { date: text.onDate(endsAt) })}
        </p>
        <p className={styles.fine}>
          {t('share.opened', { count: opened })}
          {newest && ` ${t('share.newest', { when: text.ago(newest.at) })}`}
        </p>
      </div>
      {onWithdraw && (
        <>
          <details className={styles.more}>
            <summary>
              {t('share.showLink')}
              <span className="visually-hidden"> {name}</span>
            </summary>
            <CopyLink url={url} title={t('sheet.cv')} />
            <Link to={new URL(url, location.href).pathname} className={styles.look}>
              <ExternalLink size={18} aria-hidden="true" />
              {t('share.look')}
            </Link>
          </details>
          <div>
            <Button variant="quiet" icon={<Link2Off size={18} aria-hidden="true" />} onClick={onWithdraw}>
              {t('share.withdraw')}
              <span className="visually-hidden"> {name}</span>
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
