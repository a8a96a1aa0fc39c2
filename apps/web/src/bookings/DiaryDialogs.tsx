import { useTranslation } from 'react-i18next';
import type { Appointment } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { Dialog } from '../components/Dialog.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { ChooseDialog } from './ChooseDialog.js';
import { useCancelMine } from './data.js';
import type { Diary } from './diary.js';
import { useWhen } from './when.js';

function CancelDialog({
  appointment,
  lateHours,
  onClose,
  onDone,
}: {
  appointment: Appointment;
  lateHours: number;
  onClose(): void;
  onDone(): void;
}) {
  const { t } = useTranslation('bookings');
  const when = useWhen();
  const cancel = useCancelMine();
  const isLate = Date.parse(appointment.startsAt) - Date.now() < lateHours * 3_600_000;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('cancel.title', { when: when.at(appointment.startsAt) })}
      actions={
        <>
          <Button
            variant="danger"
            busy={cancel.isPending}
            onClick={() => cancel.mutate(appointment.bookingId, { onSuccess: onDone })}
          >
            {t('cancel.yes')}
          </Button>
          <Button onClick={onClose}>{t('cancel.no')}</Button>
        </>
      }
    >
      {cancel.error && <ErrorMessage error={cancel.error} />}
      <p>{t('cancel.text', { name: appointment.caseworkerName })}</p>
      {isLate && <p>{t('cancel.late', { count: lateHours })}</p>}
    </Dialog>
  );
}

/** What is asked before a time is taken, moved or given back. */
export function DiaryDialogs({ diary }: { diary: Diary }) {
  const { query, chosen, choose, moving, cancelling, cancel, tell } = diary;
  const { data: view } = query;
  if (!view) return null;
  return (
    <>
      {chosen && (
        <ChooseDialog
          key={chosen.slotId}
          slot={chosen}
          moving={moving}
          view={view}
          onClose={() => choose(null)}
          onDone={(slot) => tell(moving ? 'moved' : 'booked', slot.startsAt)}
          onInstead={choose}
        />
      )}
      {cancelling && (
        <CancelDialog
          appointment={cancelling}
          lateHours={view.lateHours[cancelling.form] ?? 24}
          onClose={() => cancel(null)}
          onDone={() => tell('cancelled', cancelling.startsAt)}
        />
      )}
    </>
  );
}
