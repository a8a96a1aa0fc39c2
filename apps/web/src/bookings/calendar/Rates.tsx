import { useTranslation } from 'react-i18next';
import type { AttendanceRate } from '@mikrosprint/contracts';
import { Card } from '../../components/Card.js';
import bookings from '../bookings.module.css';
import styles from './calendar.module.css';

const percent = (part: number, of: number): number => Math.round((part / of) * 100);

/** How many of the meetings came about, per form, always with how many there were. */
export function Rates({ rates }: { rates: AttendanceRate[] }) {
  const { t } = useTranslation('bookings');
  const share = (part: number, n: number) => t('rates.share', { percent: percent(part, n), number: part });
  return (
    <Card as="section" className={styles.rates} aria-labelledby="rates">
      <h2 id="rates">{t('rates.title')}</h2>
      {rates.length === 0 ? (
        <p>{t('rates.tooFew')}</p>
      ) : (
        <div className={styles.scroller}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('rates.form')}</th>
                <th scope="col">{t('rates.n')}</th>
                <th scope="col">{t('attendance.attended')}</th>
                <th scope="col">{t('attendance.cancelled-late')}</th>
                <th scope="col">{t('attendance.missed')}</th>
              </tr>
            </thead>
            <tbody className="tabular">
              {rates.map(({ form, n, attended, late, missed }) => (
                <tr key={form}>
                  <th scope="row">{t(`form.${form}`)}</th>
                  <td>{n}</td>
                  <td>{share(attended, n)}</td>
                  <td>{share(late, n)}</td>
                  <td>{share(missed, n)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={bookings.small}>{t('rates.note')}</p>
      <p className={bookings.small}>{t('rules.noSanction')}</p>
    </Card>
  );
}
