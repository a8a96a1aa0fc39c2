import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Appointment } from '@mikrosprint/contracts';
import { Card } from '../components/Card.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import styles from './bookings.module.css';
import { useCitizenBookings } from './data.js';
import { MeetingLine } from './MeetingLine.js';
import { dayOf, useWhen } from './when.js';

function Line({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation('bookings');
  const when = useWhen();
  return (
    <li>
      <span>
        <Link to={`/calendar?day=${dayOf(appointment.startsAt)}`}>{when.at(appointment.startsAt)}</Link>
        {appointment.status !== 'booked' && (
          <span className={styles.small}>
            {' '}
            {t(`status.${appointment.late ? 'late' : appointment.status}`)}
          </span>
        )}
      </span>
      <MeetingLine meeting={appointment} />
    </li>
  );
}

/** The meetings of one citizen, for whoever follows them: what comes next, and how the last ones went. */
export function CitizenBookings({ citizenId }: { citizenId: string }) {
  const { t } = useTranslation('bookings');
  const { data, error, refetch } = useCitizenBookings(citizenId);
  return (
    <Card as="section" className={styles.diary} aria-labelledby="citizen-bookings">
      <h2 id="citizen-bookings">{t('citizen.title')}</h2>
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[4]} />)}
      {data && (
        <>
          {data.coming.length === 0 ? (
            <p>{t('citizen.none')}</p>
          ) : (
            <ul className={styles.lines}>
              {data.coming.map((one) => (
                <Line key={one.bookingId} appointment={one} />
              ))}
            </ul>
          )}
          {data.earlier.length > 0 && (
            <details className={styles.earlier}>
              <summary>{t('earlier.title')}</summary>
              <ul className={styles.lines}>
                {data.earlier.map((one) => (
                  <Line key={one.bookingId} appointment={one} />
                ))}
              </ul>
            </details>
          )}
          <p>
            <Link to="/calendar">{t('citizen.toCalendar')}</Link>
          </p>
        </>
      )}
    </Card>
  );
}
