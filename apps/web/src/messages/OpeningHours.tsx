import { useTranslation } from 'react-i18next';
import type { Answering } from '@mikrosprint/contracts';
import { useText } from '../i18n/useText.js';
import styles from './ContactPage.module.css';
import { linesOfWeek, useWhen } from './when.js';

/** Whether somebody answers now, by when what is written now is answered, and the hours of the week. */
export function OpeningHours({ answering }: { answering: Answering }) {
  const { t } = useTranslation('messages');
  const text = useText();
  const when = useWhen();
  const { open, changesAt, answerBy, week, closedDays } = answering;
  const daysOf = (first: number, last: number): string =>
    first === last
      ? when.weekday(first)
      : t('hours.from', { first: when.weekday(first), last: when.weekday(last) });
  return (
    <div className={styles.hours}>
      {changesAt && (
        <p>
          {open
            ? t('hours.openNow', { time: text.time(changesAt) })
            : t('hours.closedNow', { when: when.at(changesAt) })}
        </p>
      )}
      <p>
        {answerBy ? <strong>{t('hours.byThen', { when: when.at(answerBy) })}</strong> : t('hours.unknown')}
      </p>
      <ul className={styles.week}>
        {linesOfWeek(week).map(({ first, last, span }) => (
          <li key={first}>{t('hours.span', { days: daysOf(first, last), from: span.from, to: span.to })}</li>
        ))}
      </ul>
      <p className={styles.small}>
        {t('hours.holidays')}{' '}
        {closedDays.length > 0 &&
          t('hours.closedDays', { days: text.list(closedDays.map((day) => text.day(`${day}T12:00:00Z`))) })}
      </p>
    </div>
  );
}
