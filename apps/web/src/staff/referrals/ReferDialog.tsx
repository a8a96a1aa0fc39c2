import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralsAnswer, ReferralView } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import { newId } from '../../play/sync/identity.js';
import { useSendReferral, useSendReferrals } from './data.js';
import { CourseDialog } from './CourseDialog.js';

interface ReferDialogProps {
  citizenId: string;
  onClose(): void;
  onSent(referral: ReferralView): void;
}

/** One citizen, from their own page. */
export function ReferDialog({ citizenId, onClose, onSent }: ReferDialogProps) {
  const { t } = useTranslation('referrals');
  // Pressed again after a line that broke, it is the same referral.
  const [id] = useState(newId);
  const send = useSendReferral(citizenId);
  return (
    <CourseDialog
      title={t('refer.title')}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onSend={(course) => send.mutate({ ...course, id }, { onSuccess: onSent })}
    />
  );
}

interface ReferManyProps {
  people: { citizenId: string; name: string }[];
  onClose(): void;
}

/** Everybody who was chosen in the caseload; afterwards it says who was asked and of each of the others why not. */
export function ReferMany({ people, onClose }: ReferManyProps) {
  const { t } = useTranslation('cohorts');
  const [ids] = useState(() => new Map(people.map(({ citizenId }) => [citizenId, newId()])));
  const send = useSendReferrals();
  const title = t('refer.title', { count: people.length });
  if (!send.data) {
    return (
      <CourseDialog
        title={title}
        busy={send.isPending}
        error={send.error}
        onClose={onClose}
        onSend={(course) =>
          send.mutate({ course, referrals: [...ids].map(([citizenId, id]) => ({ id, citizenId })) })
        }
      />
    );
  }
  return (
    <Dialog open onClose={onClose} title={title} actions={<Button onClick={onClose}>{t('close')}</Button>}>
      <Answer answer={send.data} people={people} />
    </Dialog>
  );
}

function Answer({ answer, people }: { answer: ReferralsAnswer; people: ReferManyProps['people'] }) {
  const { t } = useTranslation('cohorts');
  const nameOf = (id: string): string =>
    people.find(({ citizenId }) => citizenId === id)?.name ?? t('someone');
  const count = answer.sent.length;
  return (
    <>
      <p role="status">{t(count === 0 ? 'refer.nobody' : 'refer.sent', { count })}</p>
      {answer.refused.length > 0 && (
        <ul>
          {answer.refused.map(({ citizenId, why }) => (
            <li key={citizenId}>{t(`refer.refused.${why}`, { name: nameOf(citizenId) })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
