import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreeSlot } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import styles from './bookings.module.css';
import { byDay, useWhen } from './when.js';

/** More times than this are folded by day: one then chooses a day and after that a time. */
const mostUnfolded = 8;
const daysAtFirst = 6;

function Times({ times, onChoose }: { times: FreeSlot[]; onChoose(slot: FreeSlot): void }) {
  const { t } = useTranslation('bookings');
  const when = useWhen();
  return (
    <ul className={styles.times}>
      {times.map((slot) => (
        <li key={slot.slotId}>
          <Button onClick={() => onChoose(slot)}>
            <span className="tabular">
              <span className="visually-hidden">{when.day(slot.startsAt)} </span>
              {when.clock(slot.startsAt)}
            </span>
            <span className={styles.timeHow}>{slot.title ?? t(`short.${slot.form}`)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What is free, day by day; a press chooses a time and commits to nothing yet. */
export function FreeTimes({ slots, onChoose }: { slots: FreeSlot[]; onChoose(slot: FreeSlot): void }) {
  const { t } = useTranslation('bookings');
  const when = useWhen();
  const [all, setAll] = useState(false);
  const days = byDay(slots);
  const shown = all ? days : days.slice(0, daysAtFirst);
  const isFolded = slots.length > mostUnfolded;
  const nameOf = (times: FreeSlot[], day: string) => when.day(times[0]?.startsAt ?? day);
  return (
    <div className={isFolded ? styles.folds : styles.days}>
      {shown.map(([day, times], index) =>
        isFolded ? (
          <details key={day} open={index === 0} className={styles.fold}>
            <summary>
              <h3 className={styles.day}>{nameOf(times, day)}</h3>
              <span className={styles.small}>{t('free.count', { count: times.length })}</span>
            </summary>
            <Times times={times} onChoose={onChoose} />
          </details>
        ) : (
          <div key={day}>
            <h3 className={styles.day}>{nameOf(times, day)}</h3>
            <Times times={times} onChoose={onChoose} />
          </div>
        ),
      )}
      {!all && days.length > daysAtFirst && (
        <div>
          <Button variant="quiet" onClick={() => setAll(true)}>
            {t('free.more', { count: days.length - daysAtFirst })}
          </Button>
        </div>
      )}
    </div>
  );
}
