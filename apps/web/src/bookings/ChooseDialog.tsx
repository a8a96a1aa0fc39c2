import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment, AppointmentsView, FreeSlot } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { Choices } from '../components/Choices.js';
import { Dialog } from '../components/Dialog.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { newId } from '../play/sync/identity.js';
import styles from './bookings.module.css';
import { alternativesIn, useBook, useMove } from './data.js';
import { MeetingLine } from './MeetingLine.js';
import { useWhen } from './when.js';

type Company = 'alone' | 'together';

interface ChooseDialogProps {
  slot: FreeSlot;
  /** The booking that is moved; null books a new one. */
  moving: Appointment | null;
  view: AppointmentsView;
  onClose(): void;
  onDone(slot: FreeSlot): void;
  /** Another time, out of those that are free instead. */
  onInstead(slot: FreeSlot): void;
}

/** The last look before it counts: when, how, with whom, and what a late cancellation is. */
export function ChooseDialog({ slot, moving, view, onClose, onDone, onInstead }: ChooseDialogProps) {
  const { t } = useTranslation('bookings');
  const when = useWhen();
  // One id for as long as the dialog is open: pressed again after a dead line it is the same booking.
  const [bookingId] = useState(newId);
  const [company, setCompany] = useState<Company>('alone');
  const book = useBook();
  const move = useMove();
  const error = moving === null ? book.error : move.error;
  const instead = alternativesIn(error);
  const asksForCompany = moving === null && slot.title !== null && slot.seatsFree > 1;
  const confirm = () => {
    const done = { onSuccess: () => onDone(slot) };
    const { slotId } = slot;
    if (moving !== null) move.mutate({ bookingId: moving.bookingId, slotId }, done);
    else book.mutate({ bookingId, slotId, together: asksForCompany && company === 'together' }, done);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(moving === null ? 'choose.book' : 'choose.move', { when: when.at(slot.startsAt) })}
      actions={
        <>
          <Button variant="primary" busy={book.isPending || move.isPending} onClick={confirm}>
            {t(moving === null ? 'choose.bookIt' : 'choose.moveIt')}
          </Button>
          <Button onClick={onClose}>{t('choose.back')}</Button>
        </>
      }
    >
      {error && <ErrorMessage error={error} />}
      {instead.length > 0 && (
        <div>
          <p>{t('choose.instead')}</p>
          <ul className={styles.times}>
            {instead.map((other) => (
              <li key={other.slotId}>
                <Button onClick={() => onInstead(other)}>{when.at(other.startsAt)}</Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.facts}>
        <p>{t('choose.with', { name: slot.caseworkerName, span: when.span(slot) })}</p>
        <MeetingLine meeting={slot} />
      </div>
      {asksForCompany && (
        <Choices<Company>
          legend={t('choose.company')}
          stacked
          value={company}
          onChange={setCompany}
          options={[
            { value: 'alone', label: t('choose.alone') },
            { value: 'together', label: t('choose.together', { name: view.caseworkerName ?? '' }) },
          ]}
        />
      )}
      <p className={styles.small}>{t('rules.late', { count: view.lateHours[slot.form] ?? 24 })}</p>
    </Dialog>
  );
}
