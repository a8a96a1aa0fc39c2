import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareCv } from '@mikrosprint/contracts';
import { CopyLink } from '../../proofs/CopyLink.js';
import { Button } from '../../../components/Button.js';
import { Dialog } from '../../../components/Dialog.js';
import { ErrorMessage } from '../../../components/ErrorMessage.js';
import { Field } from '../../../components/Field.js';
import styles from '../cv.module.css';
import { useShareCv } from '../data.js';
import { HowLong } from './HowLong.js';

/** A link for one purpose, with an end. */
export function MakeLink({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('cv');
  const id = useId();
  const [label, setLabel] = useState('');
  const [days, setDays] = useState<ShareCv['days']>(30);
  // One dialog makes one link, however often its button is pressed.
  const [shareId] = useState(() => crypto.randomUUID());
  const share = useShareCv();
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (!share.isPending) share.mutate({ shareId, with: 'link', label, days });
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(share.data ? 'share.made' : 'share.link')}
      actions={
        share.data ? (
          <Button variant="primary" onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button type="submit" form={id} variant="primary" busy={share.isPending}>
              {t('share.make')}
            </Button>
            <Button onClick={onClose}>{t('cancel')}</Button>
          </>
        )
      }
    >
      {share.data ? (
        <CopyLink url={share.data.url} title={t('sheet.cv')} />
      ) : (
        <form id={id} className={styles.fields} noValidate onSubmit={submit}>
          <p>{t('share.linkText')}</p>
          <Field
            label={t('share.label')}
            hint={t('share.labelHint')}
            maxLength={60}
            value={label}
            onChange={({ target }) => setLabel(target.value)}
          />
          <HowLong days={days} onChange={setDays} />
          {share.error && <ErrorMessage error={share.error} />}
        </form>
      )}
    </Dialog>
  );
}
