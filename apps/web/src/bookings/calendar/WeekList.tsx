import { useTranslation } from 'react-i18next';
import type { CalendarSlot } from '@mikrosprint/contracts';
import { byDay, useWhen } from '../when.js';
import styles from './calendar.module.css';
import { isToNote, lookOf, useSlotWords } from './slot-words.js';

interface WeekListProps {
  slots: CalendarSlot[];
  onOpen(slot: CalendarSlot): void;
}

/** With more free times than these, those of a day are one line: what is agreed is what one looks for. */
const mostUnfolded = 6;

function Lines({ slots, onOpen }: WeekListProps) {
  const { t } = useTranslation('bookings');
  const when = useWhen();
  const words = useSlotWords();
  return (
    <ul className={styles.list}>
      {slots.map((slot) => (
        <li key={slot.slotId}>
          <button
            type="button"
            className={`${styles.line} ${styles[lookOf(slot)]}`}
            onClick={() => onOpen(slot)}
            aria-haspopup="dialog"
          >
            <span className="tabular">{when.span(slot)}</span>
            <strong>{words(slot)}</strong>
            <span>{isToNote(slot) ? t('slot.toNote') : t(`short.${slot.form}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Free({ slots, onOpen }: WeekListProps) {
  const { t } = useTranslation('bookings');
  if (slots.length === 0) return null;
  return (
    <details className={styles.freeTimes}>
      <summary>{t('slot.freeTimes', { count: slots.length })}</summary>
      <Lines slots={slots} onOpen={onOpen} />
    </details>
  );
}

/** The same week as a list, day by day. */
export function WeekList({ slots, onOpen }: WeekListProps) {
  const when = useWhen();
  const isFolded = slots.filter((slot) => lookOf(slot) === 'free').length > mostUnfolded;
  return (
    <div className={styles.days}>
      {byDay(slots).map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className={styles.day}>
            {when.day(ofDay[0]?.startsAt ?? day)}
          </h2>
          <Lines slots={isFolded ? ofDay.filter((slot) => lookOf(slot) !== 'free') : ofDay} onOpen={onOpen} />
          {isFolded && <Free slots={ofDay.filter((slot) => lookOf(slot) === 'free')} onOpen={onOpen} />}
        </section>
      ))}
    </div>
  );
}
