import { PenLine } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateView } from '@mikrosprint/contracts';
import { usePerson } from '../../api/session.js';
import { Button } from '../../components/Button.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { useChangeName } from './data.js';
import { NameDialog } from './NameDialog.js';
import styles from './proofs.module.css';

interface HolderNameProps {
  certificate: CertificateView;
  /** It takes the place of the question, and of the button that was pressed there. */
  justChosen: boolean;
}

/** The name on the paper, and the way to change it or leave it out. */
export function HolderName({ certificate, justChosen }: HolderNameProps) {
  const { t } = useTranslation('proofs');
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  const { holderName } = certificate;
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (justChosen && document.activeElement === document.body) line.current?.focus();
  }, [justChosen]);
  return (
    <div className={styles.name}>
      <p ref={line} tabIndex={-1}>
        {holderName === null ? t('name.none') : t('name.on', { name: holderName })}
      </p>
      <Button
        variant="quiet"
        icon={<PenLine size={18} aria-hidden="true" />}
        onClick={() => {
          setSaved(false);
          setOpen(true);
        }}
      >
        {t('name.change')}
      </Button>
      <p role="status" className={styles.said}>
        {saved && t('name.saved')}
      </p>
      {open && (
        <NameDialog
          certificate={certificate}
          suggested={holderName}
          onClose={() => setOpen(false)}
          onSaved={() => {
            setSaved(true);
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

/** A paper carries a name only when its holder says so: asked once, before the first paper is handed over. */
export function FirstName({ certificate }: { certificate: CertificateView }) {
  const { t } = useTranslation('proofs');
  const { displayName } = usePerson();
  const [open, setOpen] = useState(false);
  const change = useChangeName(certificate.certificateId);
  const choose = (name: string | null) => ({
    busy: change.isPending && change.variables === name,
    onClick: () => {
      if (!change.isPending) change.mutate(name);
    },
  });
  return (
    <section className={styles.firstName} aria-label={t('name.ask')}>
      <h4>{t('name.ask')}</h4>
      <p>{t('name.askNote')}</p>
      <div className={styles.row}>
        <Button variant="primary" {...choose(displayName)}>
          {displayName}
        </Button>
        <Button onClick={() => setOpen(true)}>{t('name.another')}</Button>
        <Button {...choose(null)}>{t('name.without')}</Button>
      </div>
      {change.error && <ErrorMessage error={change.error} />}
      {open && (
        <NameDialog
          certificate={certificate}
          suggested={displayName}
          onClose={() => setOpen(false)}
          onSaved={() => setOpen(false)}
        />
      )}
    </section>
  );
}
