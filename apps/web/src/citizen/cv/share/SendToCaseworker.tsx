import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareCv } from '@mikrosprint/contracts';
import { Button, LinkButton } from '../../../components/Button.js';
import { Dialog } from '../../../components/Dialog.js';
import { ErrorMessage } from '../../../components/ErrorMessage.js';
import field from '../../../components/Field.module.css';
import styles from '../cv.module.css';
import { useSendToCaseworker } from '../data.js';
import { HowLong } from './HowLong.js';

/** The link in a message to one's own caseworker, read and changed before it goes. */
export function SendToCaseworker({ name, onClose }: { name: string; onClose(): void }) {
  const { t } = useTranslation('cv');
  const id = useId();
  const [text, setText] = useState(() => t('share.message'));
  const [days, setDays] = useState<ShareCv['days']>(30);
  // One dialog makes one link and one message, also when an answer is lost and it is pressed again.
  const [ids] = useState(() => ({ shareId: crypto.randomUUID(), messageId: crypto.randomUUID() }));
  const sending = useSendToCaseworker();
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (sending.isPending) return;
    const { shareId, messageId } = ids;
    sending.mutate({
      wish: { shareId, with: 'caseworker', label: name.slice(0, 60), days },
      messageId,
      text,
    });
  }
  const actions = sending.isSuccess ? (
    <>
      <LinkButton variant="primary" to="/contact">
        {t('share.toMessages')}
      </LinkButton>
      <Button onClick={onClose}>{t('close')}</Button>
    </>
  ) : (
    <>
      <Button type="submit" form={id} variant="primary" busy={sending.isPending}>
        {t('share.send')}
      </Button>
      <Button onClick={onClose}>{t('cancel')}</Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={t('share.caseworker', { name })} actions={actions}>
      {sending.isSuccess ? (
        <p role="status">{t('share.sent', { name })}</p>
      ) : (
        <form id={id} className={styles.fields} noValidate onSubmit={submit}>
          <p>{t('share.caseworkerText', { name })}</p>
          <div className={field.field}>
            <label htmlFor={`${id}-text`}>{t('share.messageLabel')}</label>
            <span id={`${id}-hint`} className={field.hint}>
              {t('share.messageHint')}
            </span>
            <textarea
              id={`${id}-text`}
              aria-describedby={`${id}-hint`}
              className={styles.textarea}
              rows={4}
              maxLength={1000}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          </div>
          <HowLong days={days} onChange={setDays} />
          {sending.error && <ErrorMessage error={sending.error} />}
        </form>
      )}
    </Dialog>
  );
}
