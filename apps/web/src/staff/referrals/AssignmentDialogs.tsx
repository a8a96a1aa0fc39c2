import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalizedText } from '@mikrosprint/curriculum';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { useText } from '../../i18n/useText.js';
import { DateFields } from './DateFields.js';
import { useChangeAssignment, useWithdrawAssignment } from './data.js';

/** What is changed: one citizen's part of a cohort, or everybody's that is still open. */
export interface Agreement {
  cohortId: string;
  citizenIds: string[];
  title: LocalizedText;
  startsOn: string;
  dueOn: string | null;
  /** Somebody has a place already: the start stays what it was. */
  hasBegun: boolean;
}

interface DialogProps {
  agreement: Agreement;
  onClose(): void;
}

/** Other dates for those whom it is about; the others of the cohort keep theirs. */
export function ChangeDatesDialog({ agreement, onClose }: DialogProps) {
  const { t } = useTranslation('referrals');
  const text = useText();
  const { cohortId, citizenIds, startsOn, dueOn, hasBegun } = agreement;
  const [dates, setDates] = useState({ startsOn, dueOn: dueOn ?? '' });
  const change = useChangeAssignment(cohortId);
  const save = (): void =>
    change.mutate(
      {
        citizenIds,
        ...(!hasBegun && { startsOn: dates.startsOn }),
        dueOn: dates.dueOn === '' ? null : dates.dueOn,
      },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('assign.changeTitle', { sprint: text.of(agreement.title) })}
      actions={
        <>
          <Button variant="primary" busy={change.isPending} onClick={save}>
            {t('assign.save')}
          </Button>
          <Button onClick={onClose}>{t('assign.cancel')}</Button>
        </>
      }
    >
      {citizenIds.length > 1 && <p>{t('assign.concerns', { count: citizenIds.length })}</p>}
      <DateFields dates={dates} onChange={setDates} begun={hasBegun} />
      {change.error && <ErrorMessage error={change.error} />}
    </Dialog>
  );
}

export function WithdrawDialog({ agreement, onClose, onWithdrawn }: DialogProps & { onWithdrawn(): void }) {
  const { t } = useTranslation('referrals');
  const text = useText();
  const { cohortId, citizenIds, title } = agreement;
  const withdraw = useWithdrawAssignment(cohortId, onWithdrawn);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('assign.withdrawTitle', { sprint: text.of(title) })}
      actions={
        <>
          <Button variant="danger" busy={withdraw.isPending} onClick={() => withdraw.mutate(citizenIds)}>
            {t('assign.withdraw')}
          </Button>
          <Button onClick={onClose}>{t('assign.keep')}</Button>
        </>
      }
    >
      {citizenIds.length > 1 && <p>{t('assign.concerns', { count: citizenIds.length })}</p>}
      <p>{t('assign.withdrawText')}</p>
      {withdraw.error && <ErrorMessage error={withdraw.error} />}
    </Dialog>
  );
}
