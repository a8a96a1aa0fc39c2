import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRecord, RevokeAward as Revocation } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { Choices } from '../components/Choices.js';
import { Dialog } from '../components/Dialog.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Field } from '../components/Field.js';
import { useText } from '../i18n/useText.js';
import { useRevokeAward } from './data.js';

const causes: readonly Revocation['cause'][] = ['error', 'wish-of-holder', 'misuse'];
const shortestReason = 5;

interface ActProps {
  award: AwardRecord;
  onClose(): void;
  onDone(award: AwardRecord): void;
}

/** Says what it means before it asks why: it cannot be undone. */
export function RevokeAward({ award, onClose, onDone }: ActProps) {
  const { t } = useTranslation('award-records');
  const text = useText();
  const [cause, setCause] = useState<Revocation['cause'] | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const revoke = useRevokeAward(award.awardId);
  const isReasoned = reason.trim().length >= shortestReason;
  const send = (): void => {
    setTried(true);
    if (cause === null || !isReasoned) return;
    revoke.mutate({ cause, reason: reason.trim() }, { onSuccess: onDone });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('revoke.title', { title: text.of(award.title) })}
      actions={
        <>
          <Button variant="danger" busy={revoke.isPending} onClick={send}>
            {t('revoke.doIt')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <p>{t('revoke.text', { name: award.holder })}</p>
      <Choices<Revocation['cause']>
        legend={t('revoke.why')}
        stacked
        value={cause}
        onChange={setCause}
        options={causes.map((value) => ({ value, label: t(`cause.${value}`) }))}
      />
      <p role="alert" className={tried && cause === null ? undefined : 'visually-hidden'}>
        {tried && cause === null ? t('revoke.chooseCause') : ''}
      </p>
      <Field
        label={t('reason')}
        hint={t('reasonHint')}
        error={tried && !isReasoned ? t('reasonMissing') : undefined}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {revoke.error && <ErrorMessage error={revoke.error} />}
    </Dialog>
  );
}
