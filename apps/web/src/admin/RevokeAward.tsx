import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RevokeAward as Revocation } from '@mikrosprint/contracts';
import { Choices } from '../components/Choices.js';
import { ActProblem, AwardAct, type AwardDialogProps } from './AwardAct.js';
import { useRevokeAward } from './data.js';

const causes: readonly Revocation['cause'][] = ['error', 'wish-of-holder', 'misuse'];

/** Says what it means before it asks why: it cannot be undone. */
export function RevokeAward({ award, onClose, onDone }: AwardDialogProps) {
  const { t } = useTranslation('award-records');
  const [cause, setCause] = useState<Revocation['cause'] | null>(null);
  const revoke = useRevokeAward(award.awardId);
  return (
    <AwardAct
      act="revoke"
      award={award}
      sending={revoke}
      isComplete={cause !== null}
      onSend={(reason) => cause && revoke.mutate({ cause, reason }, { onSuccess: onDone })}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <Choices<Revocation['cause']>
            legend={t('revoke.why')}
            stacked
            value={cause}
            onChange={setCause}
            options={causes.map((value) => ({ value, label: t(`cause.${value}`) }))}
          />
          <ActProblem>{tried && cause === null ? t('revoke.chooseCause') : ''}</ActProblem>
        </>
      )}
    </AwardAct>
  );
}
