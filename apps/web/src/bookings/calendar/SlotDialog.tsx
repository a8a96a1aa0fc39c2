import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Attendance, CalendarBooking, CalendarSlot } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Choices } from '../../components/Choices.js';
import { Dialog } from '../../components/Dialog.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import bookings from '../bookings.module.css';
import { CalendarFileButton } from '../CalendarFileButton.js';
import { useCancelFor, useNoteAttendance, useWithdraw } from '../data.js';
import { MeetingLine } from '../MeetingLine.js';
import { VideoRoom } from '../VideoRoom.js';
import { useWhen } from '../when.js';
import styles from './calendar.module.css';

const answers: Attendance[] = ['attended', 'missed', 'cancelled-late'];

function noted({ status, late }: { status: CalendarBooking['status']; late: boolean }): Attendance | null {
  if (status === 'attended' || status === 'missed') return status;
  return status === 'cancelled' && late ? 'cancelled-late' : null;
}

/** How it went, for the citizen and for whoever came along; kept when it is chosen. */
function Attended({ booking }: { booking: CalendarBooking }) {
  const { t } = useTranslation('bookings');
  const note = useNoteAttendance();
  const { bookingId } = booking;
  const options = answers.map((value) => ({ value, label: t(`attendance.${value}`) }));
  const citizen = noted(booking);
  const { togetherStatus: status } = booking;
  // Whoever came along and gave the seat back in time is not part of the booking any more.
  const beside = status && noted({ status, late: status === 'cancelled' });
  return (
    <>
      <Choices<Attendance>
        legend={t('attendance.legend', { name: booking.citizenName ?? '' })}
        value={citizen}
        options={options}
        onChange={(attendance) => note.mutate({ bookingId, attendance, together: null })}
      />
      {booking.together && citizen !== null && (
        <Choices<Attendance>
          legend={t('attendance.own')}
          value={beside}
          options={options}
          onChange={(together) => note.mutate({ bookingId, attendance: citizen, together })}
        />
      )}
      <p role="status" className={bookings.small}>
        {note.isSuccess ? t('attendance.kept') : ''}
      </p>
      {note.error && <ErrorMessage error={note.error} />}
      <p className={bookings.small}>{t('rules.noSanction')}</p>
    </>
  );
}

/** A press that takes something from somebody is asked about once more, in the same place. */
function Sure({
  words,
  question,
  busy,
  onYes,
}: {
  words: string;
  question: string;
  busy: boolean;
  onYes(): void;
}) {
  const { t } = useTranslation('bookings');
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <div>
        <Button variant="danger" onClick={() => setAsked(true)}>
          {words}
        </Button>
      </div>
    );
  return (
    <div className={styles.sure} role="group" aria-label={question}>
      <p>{question}</p>
      <div className={bookings.actions}>
        <Button variant="danger" busy={busy} onClick={onYes} autoFocus>
          {t('slot.yes')}
        </Button>
        <Button onClick={() => setAsked(false)}>{t('slot.no')}</Button>
      </div>
    </div>
  );
}

interface BookingProps {
  slot: CalendarSlot;
  booking: CalendarBooking;
  connected: boolean;
  onGone(): void;
}

function Booking({ slot, booking, connected, onGone }: BookingProps) {
  const { t } = useTranslation('bookings');
  const when = useWhen();
  const cancel = useCancelFor();
  const { bookingId, citizenId, citizenName } = booking;
  if (citizenId === null) return <li>{t('slot.somebody')}</li>;
  const hasBegun = Date.parse(slot.startsAt) <= Date.now();
  return (
    <li className={styles.booking}>
      <p>
        <Link to={`/caseload/${citizenId}`}>{citizenName}</Link>
        {' · '}
        <Link to={`/caseload/${citizenId}?view=brief`}>{t('slot.brief')}</Link>
        {booking.together && ` ${t('slot.withYou')}`}
      </p>
      {slot.form === 'video' && (
        <VideoRoom
          bookingId={bookingId}
          meeting={slot}
          connected={connected}
          threadPath={`/messages/${citizenId}`}
        />
      )}
      {hasBegun ? (
        <Attended booking={booking} />
      ) : (
        <>
          <div className={bookings.actions}>
            {(slot.own || booking.together) && (
              <CalendarFileButton bookingId={bookingId} about={when.at(slot.startsAt)} />
            )}
          </div>
          <Sure
            words={t('slot.cancel', { name: citizenName })}
            question={t(slot.title === null ? 'slot.cancelSure' : 'slot.cancelSeatSure')}
            busy={cancel.isPending}
            onYes={() => cancel.mutate(bookingId, { onSuccess: onGone })}
          />
          {cancel.error && <ErrorMessage error={cancel.error} />}
        </>
      )}
    </li>
  );
}

/** One time of the week: who has it, and what can be done about it. */
export function SlotDialog({
  slot,
  connected,
  onClose,
  onGone,
}: {
  slot: CalendarSlot;
  connected: boolean;
  onClose(): void;
  /** It is cancelled or withdrawn: the page says so. */
  onGone(): void;
}) {
  const { t } = useTranslation('bookings');
  const when = useWhen();
  const withdraw = useWithdraw();
  const hasBegun = Date.parse(slot.startsAt) <= Date.now();
  const isTaken = slot.bookings.some(({ status }) => status === 'booked');
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('slot.title', { day: when.day(slot.startsAt), span: when.span(slot) })}
      actions={<Button onClick={onClose}>{t('slot.close')}</Button>}
    >
      <MeetingLine meeting={slot} />
      {!slot.own && <p>{t('slot.heldBy', { name: slot.caseworkerName })}</p>}
      {slot.bookings.length === 0 ? (
        <p>{t(hasBegun ? 'slot.nobodyCame' : 'slot.nobodyYet')}</p>
      ) : (
        <ul className={styles.bookings}>
          {slot.bookings.map((booking) => (
            <Booking
              key={booking.bookingId}
              slot={slot}
              booking={booking}
              connected={connected}
              onGone={onGone}
            />
          ))}
        </ul>
      )}
      {slot.own && !hasBegun && (slot.title !== null || !isTaken) && (
        <Sure
          words={t('slot.withdraw')}
          question={t(isTaken ? 'slot.withdrawTakenSure' : 'slot.withdrawSure')}
          busy={withdraw.isPending}
          onYes={() => withdraw.mutate(slot.slotId, { onSuccess: onGone })}
        />
      )}
      {withdraw.error && <ErrorMessage error={withdraw.error} />}
    </Dialog>
  );
}
