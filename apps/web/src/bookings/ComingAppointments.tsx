import { CalendarSearch } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment, AppointmentsView } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { Notice } from '../components/Notice.js';
import styles from './bookings.module.css';
import { CalendarFileButton } from './CalendarFileButton.js';
import { freeTimesId, type Diary } from './diary.js';
import { MeetingLine } from './MeetingLine.js';
import { VideoRoom } from './VideoRoom.js';
import { useWhen } from './when.js';

interface ComingProps {
  appointment: Appointment;
  view: AppointmentsView;
  onMove(): void;
  onCancel(): void;
}

function Coming({ appointment, view, onMove, onCancel }: ComingProps) {
  const { t } = useTranslation('bookings');
  const when = useWhen();
  const about = when.at(appointment.startsAt);
  const hasBegun = Date.parse(appointment.startsAt) <= Date.now();
  return (
    <li className={styles.appointment}>
      <div className={styles.facts}>
        <h3 className={styles.day}>{about}</h3>
        <p>{t('choose.with', { name: appointment.caseworkerName, span: when.span(appointment) })}</p>
        <MeetingLine meeting={appointment} />
        {appointment.together && <p className={styles.small}>{t('together')}</p>}
        {appointment.form === 'video' && (
          <VideoRoom
            bookingId={appointment.bookingId}
            meeting={appointment}
            connected={view.videoConnected}
          />
        )}
      </div>
      <div className={styles.actions}>
        {!hasBegun && (
          <>
            {view.free.length > 0 && (
              <Button onClick={onMove}>
                {t('move')}
                <span className="visually-hidden"> {about}</span>
              </Button>
            )}
            <Button onClick={onCancel}>
              {t('cancelIt')}
              <span className="visually-hidden"> {about}</span>
            </Button>
          </>
        )}
        <CalendarFileButton bookingId={appointment.bookingId} about={about} />
      </div>
    </li>
  );
}

function Nothing({ view }: { view: AppointmentsView }) {
  const { t } = useTranslation('bookings');
  return (
    <div className={styles.nothing}>
      <p>{t('noneComing')}</p>
      {view.free.length > 0 && (
        <Button
          icon={<CalendarSearch size={20} aria-hidden="true" />}
          onClick={() => document.getElementById(freeTimesId)?.focus()}
        >
          {t('free.see')}
        </Button>
      )}
    </div>
  );
}

/** What a citizen has agreed with whoever follows them, the next one first. */
export function ComingAppointments({ diary }: { diary: Diary }) {
  const { t } = useTranslation('bookings');
  const heading = useRef<HTMLHeadingElement>(null);
  const { data: view, error, refetch } = diary.query;
  const { news, move, cancel } = diary;
  // What was pressed may be gone from the page: the focus goes to where the news stands, once the dialog has closed.
  useEffect(() => {
    if (news) heading.current?.focus();
  }, [news]);
  const coming = view?.coming ?? [];
  const list = (appointments: Appointment[], of: AppointmentsView) => (
    <ul className={styles.list}>
      {appointments.map((appointment) => (
        <Coming
          key={appointment.bookingId}
          appointment={appointment}
          view={of}
          onMove={() => move(appointment)}
          onCancel={() => cancel(appointment)}
        />
      ))}
    </ul>
  );
  // The next one is what one comes for; the rest is a press away.
  const later = coming.slice(1);
  return (
    <Card as="section" className={styles.diary} aria-labelledby="appointments">
      <h2 id="appointments" ref={heading} tabIndex={-1}>
        {t(coming.length === 0 ? 'title' : 'nextTitle')}
      </h2>
      <div role="status">
        {news && (
          <Notice kind="success">
            <p>{t(`news.${news.key}`, { when: news.when })}</p>
          </Notice>
        )}
      </div>
      {view && coming.length === 0 && <Nothing view={view} />}
      {view && coming.length > 0 && list(coming.slice(0, 1), view)}
      {view && later.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t('later', { count: later.length })}</summary>
          {list(later, view)}
        </details>
      )}
      {!view &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[5]} />)}
    </Card>
  );
}
