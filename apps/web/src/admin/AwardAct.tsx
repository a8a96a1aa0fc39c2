import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRecord } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { Dialog } from '../components/Dialog.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Field } from '../components/Field.js';
import { useText } from '../i18n/useText.js';

const shortestReason = 5;

/** What the dialogs of an award get. */
export interface AwardDialogProps {
  award: AwardRecord;
  onClose(): void;
  onDone(award: AwardRecord): void;
}

interface AwardActProps {
  award: AwardRecord;
  act: 'correct' | 'revoke';
  /** The way to the server, as it is under way. */
  sending: { isPending: boolean; error: unknown };
  /** What is asked beside the reason has an answer that can be sent. */
  isComplete: boolean;
  onSend(reason: string): void;
  onClose(): void;
  /** Between what the act means and the reason. */
  children(tried: boolean): ReactNode;
}

/** Says what an act on an award means, and asks why: nothing is sent without a reason. */
export function AwardAct({ award, act, sending, isComplete, onSend, onClose, children }: AwardActProps) {
  const { t } = useTranslation('award-records');
  const text = useText();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isReasoned = reason.trim().length >= shortestReason;
  const send = (): void => {
    setTried(true);
    if (isComplete && isReasoned) onSend(reason.trim());
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`act.title.${act}`, { title: text.of(award.title) })}
      actions={
        <>
          <Button variant={act === 'revoke' ? 'danger' : 'primary'} busy={sending.isPending} onClick={send}>
            {t(`act.doIt.${act}`)}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <p>{t(`act.text.${act}`, { name: award.holder })}</p>
      {children(tried)}
      <Field
        label={t('reason')}
        hint={t('reasonHint')}
        error={tried && !isReasoned ? t('reasonMissing') : undefined}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {sending.error !== null && <ErrorMessage error={sending.error} />}
    </Dialog>
  );
}

/** What is wrong with the dialog as a whole; heard when it comes. */
export function ActProblem({ children }: { children: string }) {
  return (
    <p role="alert" className={children === '' ? 'visually-hidden' : undefined}>
      {children}
    </p>
  );
}
