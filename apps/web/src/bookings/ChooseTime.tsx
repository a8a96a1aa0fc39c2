import { CalendarX } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment, AppointmentsView } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { Loading } from '../components/Loading.js';
import styles from './bookings.module.css';
import { CalendarFileButton } from './CalendarFileButton.js';
import { freeTimesId, type Diary } from './diary.js';
import { FreeTimes } from './FreeTimes.js';
import { useWhen } from './when.js';

function Earlier({ appointments }: { appointments: Appointment[] }) {
  const { t } = useTranslation('bookings');
  const when = useWhen();
  if (appointments.length === 0) return null;
  return (
    <details className={styles.earlier}>
      <summary>{t('earlier.title')}</summary>
      <ul className={styles.lines}>
        {appointments.map((one) => (
          <li key={one.bookingId}>
            <span>{when.at(one.startsAt)}</span>
            <span className={styles.small}>{t(`status.${one.late ? 'late' : one.status}`)}</span>
            {one.status === 'cancelled' && Date.parse(one.startsAt) > Date.now() && (
              <CalendarFileButton bookingId={one.bookingId} cancelled about={when.at(one.startsAt)} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Free({ view, diary }: { view: AppointmentsView; diary: Diary }) {
  const { t } = useTranslation('bookings');
  if (view.caseworkerName === null) return <p>{t('free.nobody')}</p>;
  if (view.free.length === 0)
    return (
      <p className={styles.how}>
        <CalendarX size={18} aria-hidden="true" />
        <span>{t('free.none', { name: view.caseworkerName })}</span>
      </p>
    );
  return <FreeTimes slots={view.free} onChoose={diary.choose} />;
}

/** The times a citizen may choose, for a first meeting or instead of one they have. */
export function ChooseTime({ diary }: { diary: Diary }) {
  const { t } = useTranslation('bookings');
  const when = useWhen();
  const heading = useRef<HTMLHeadingElement>(null);
  const { query, moving, move } = diary;
  useEffect(() => {
    if (moving) heading.current?.focus();
  }, [moving]);
  const keep = () => {
    heading.current?.focus();
    move(null);
  };
  // The part about what is agreed says what is wrong, and has the button to try again.
  if (!query.data && query.error) return null;
  return (
    <Card as="section" className={styles.diary} aria-labelledby={freeTimesId}>
      <h2 id={freeTimesId} ref={heading} tabIndex={-1}>
        {moving ? t('free.moving', { when: when.at(moving.startsAt) }) : t('free.title')}
      </h2>
      {moving && (
        <div>
          <Button onClick={keep}>{t('free.keep')}</Button>
        </div>
      )}
      {query.data ? (
        <>
          <Free view={query.data} diary={diary} />
          <p className={styles.small}>{t('rules.noSanction')}</p>
          <Earlier appointments={query.data.earlier} />
        </>
      ) : (
        <Loading heights={[8]} />
      )}
    </Card>
  );
}
