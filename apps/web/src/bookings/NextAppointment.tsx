import { CalendarDays } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './bookings.module.css';
import { useNextAppointment } from './data.js';
import { useWhen } from './when.js';

/** A quiet line on the first page; nothing where there is nothing to come. */
export function NextAppointment() {
  const { t } = useTranslation('bookings');
  const when = useWhen();
  const { data } = useNextAppointment();
  if (!data?.next) return null;
  const { startsAt, caseworkerName: name } = data.next;
  return (
    <p className={styles.next} data-personal="">
      <CalendarDays size={20} aria-hidden="true" />
      <span>{t('next.line', { when: when.at(startsAt), name })}</span>
      <Link to="/contact">{t('next.see')}</Link>
    </p>
  );
}
