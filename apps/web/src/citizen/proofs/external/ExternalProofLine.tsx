import {
  BadgeCheck,
  CircleAlert,
  Download,
  ExternalLink,
  FileQuestion,
  RefreshCw,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExternalProof } from '@mikrosprint/contracts';
import { Button } from '../../../components/Button.js';
import { Card } from '../../../components/Card.js';
import { Dialog } from '../../../components/Dialog.js';
import { ErrorMessage } from '../../../components/ErrorMessage.js';
import { useText } from '../../../i18n/useText.js';
import { useCheckExternal, useExternalFile, useRemoveExternal } from '../data.js';
import styles from '../proofs.module.css';

/** One proof from elsewhere. Its words were typed or came from strangers: they are shown as text and nothing else. */
export function ExternalProofLine({ proof, onRemoved }: { proof: ExternalProof; onRemoved(): void }) {
  const { t } = useTranslation('proofs');
  const text = useText();
  const { externalId, title, issuer, date, link, file, verdict } = proof;
  const fetchFile = useExternalFile(proof);
  const check = useCheckExternal();
  const failed = fetchFile.error ?? check.error;
  const about = <span className="visually-hidden"> {title}</span>;
  return (
    <Card as="li" className={styles.other}>
      <div className={styles.otherWords}>
        <h3>{title}</h3>
        <p className={styles.fine}>{date === null ? issuer : `${issuer}, ${text.date(date)}`}</p>
        <Checked proof={proof} />
      </div>
      <div className={styles.row}>
        {link !== null && (
          <a className={styles.outside} href={link} target="_blank" rel="noopener noreferrer nofollow">
            <ExternalLink size={18} aria-hidden="true" />
            {t('others.open')}
            {about}
          </a>
        )}
        {file && (
          <Button
            icon={<Download size={18} aria-hidden="true" />}
            busy={fetchFile.isPending}
            onClick={() => fetchFile.mutate()}
          >
            {t('others.download')}
            {about}
          </Button>
        )}
        {(verdict !== null || link !== null) && (
          <Button
            variant="quiet"
            icon={<RefreshCw size={18} aria-hidden="true" />}
            busy={check.isPending}
            onClick={() => check.mutate(externalId)}
          >
            {t('others.again')}
            {about}
          </Button>
        )}
        <Remove proof={proof} onRemoved={onRemoved} />
      </div>
      {failed && <ErrorMessage error={failed} />}
    </Card>
  );
}

/** What the check of its signature said. What cannot be checked is not worse for it, and says so. */
function Checked({ proof: { verified, verdict, checkedAt } }: { proof: ExternalProof }) {
  const { t } = useTranslation(['proofs', 'verify']);
  const text = useText();
  const when = checkedAt === null ? '' : t('others.checkedAt', { date: text.date(checkedAt) });
  if (verified) {
    return (
      <p className={`${styles.checked} ${styles.yes}`}>
        <BadgeCheck size={20} aria-hidden="true" />
        <span>
          {t('others.yes')} <small>{when}</small>
        </span>
      </p>
    );
  }
  // Where nothing signed was found there was nothing to check.
  const foundNothing = verdict === null || verdict === 'unreadable' || verdict === 'unsigned';
  const Icon = foundNothing ? FileQuestion : CircleAlert;
  return (
    <p className={`${styles.checked} ${foundNothing ? '' : styles.bad}`}>
      <Icon size={20} aria-hidden="true" />
      <span>
        {foundNothing ? t('others.no') : t('others.bad', { verdict: t(`verify:verdict.${verdict}`) })}{' '}
        <small>{foundNothing ? t('others.noWhy') : when}</small>
      </span>
    </p>
  );
}

function Remove({ proof: { externalId, title }, onRemoved }: { proof: ExternalProof; onRemoved(): void }) {
  const { t } = useTranslation('proofs');
  const [asking, setAsking] = useState(false);
  const remove = useRemoveExternal();
  return (
    <>
      <Button variant="quiet" icon={<Trash2 size={18} aria-hidden="true" />} onClick={() => setAsking(true)}>
        {t('others.remove')}
        <span className="visually-hidden"> {title}</span>
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('others.removeTitle')}
        actions={
          <>
            <Button
              variant="danger"
              busy={remove.isPending}
              onClick={() => remove.mutate(externalId, { onSuccess: onRemoved })}
            >
              {t('others.remove')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('others.keep')}</Button>
          </>
        }
      >
        <p>{t('others.removeText', { title })}</p>
        {remove.error && <ErrorMessage error={remove.error} />}
      </Dialog>
    </>
  );
}
