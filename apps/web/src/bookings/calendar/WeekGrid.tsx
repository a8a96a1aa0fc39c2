import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarSlot } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import { copenhagenClock, dayOf, useWhen } from '../when.js';
import styles from './calendar.module.css';
import { isToNote, lookOf, useSlotWords } from './slot-words.js';
import { dayAfter, momentOf, today, weekdayOf } from './week.js';
import { weekLayout, type PlacedSlot } from './week-layout.js';

const steps: Record<string, [minutes: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The nearest time in a direction: up and down in the day, left and right to the day beside, at the nearest hour. */
function nextOf(
  placed: readonly PlacedSlot[],
  at: PlacedSlot,
  [minutes, columns]: [number, number],
): PlacedSlot | undefined {
  const order = ({ from, lane }: PlacedSlot): number => from * 100 + lane;
  const ahead = placed.filter((one) =>
    columns === 0
      ? one.column === at.column && (order(one) - order(at)) * minutes > 0
      : (one.column - at.column) * columns > 0,
  );
  const distance = (one: PlacedSlot): number =>
    Math.abs(one.column - at.column) * 1_000_000 + Math.abs(order(one) - order(at));
  return ahead.sort((one, other) => distance(one) - distance(other))[0];
}

/** Numbers for the style sheet, which knows how high a minute is. */
const numbers = (values: Record<`--${string}`, number>): CSSProperties => values as CSSProperties;

function Slot({
  place,
  inTabOrder,
  onFocus,
  onOpen,
  fromHour,
}: {
  place: PlacedSlot;
  inTabOrder: boolean;
  onFocus(): void;
  onOpen(): void;
  fromHour: number;
}) {
  const { t } = useTranslation('bookings');
  const when = useWhen();
  const words = useSlotWords();
  const { slot, from, length, lane, lanes } = place;
  return (
    <li
      style={numbers({
        '--from': from - fromHour * 60,
        '--length': length,
        '--lane': lane,
        '--lanes': lanes,
      })}
    >
      <button
        type="button"
        className={`${styles.cell} ${styles[lookOf(slot)]}`}
        data-slot={slot.slotId}
        tabIndex={inTabOrder ? 0 : -1}
        onFocus={onFocus}
        onClick={onOpen}
        aria-haspopup="dialog"
      >
        <strong>{words(slot)}</strong>
        <span className="tabular">
          {when.span(slot)} {isToNote(slot) ? t('slot.toNote') : t(`short.${slot.form}`)}
        </span>
      </button>
    </li>
  );
}

/** Where the hand of the clock is, on the day that is today. */
function Now({ fromHour, toHour }: { fromHour: number; toHour: number }) {
  const [hours = 0, minutes = 0] = copenhagenClock(new Date().toISOString()).split(':').map(Number);
  if (hours < fromHour || hours >= toHour) return null;
  return (
    <div
      className={styles.now}
      style={numbers({ '--from': (hours - fromHour) * 60 + minutes })}
      aria-hidden="true"
    />
  );
}

/**
 * A week at a glance. One of its times is in the tab order; the arrows walk from time to time, Home and End to the first
 * and last of the week.
 */
export function WeekGrid({
  monday,
  slots,
  onOpen,
}: {
  monday: string;
  slots: CalendarSlot[];
  onOpen(slot: CalendarSlot): void;
}) {
  const { t } = useTranslation('bookings');
  const text = useText();
  const week = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const weekend = slots.some(({ startsAt }) => weekdayOf(dayOf(startsAt)) > 5);
  const days = Array.from({ length: weekend ? 7 : 5 }, (_, index) => dayAfter(monday, index));
  const { placed, fromHour, toHour, shortest } = weekLayout(slots, days);
  const current = placed.find(({ slot }) => slot.slotId === focused) ?? placed[0];
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const next =
      event.key === 'Home'
        ? placed[0]
        : event.key === 'End'
          ? placed.at(-1)
          : step && current && nextOf(placed, current, step);
    if (!next) return;
    event.preventDefault();
    setFocused(next.slot.slotId);
    week.current?.querySelector<HTMLElement>(`[data-slot="${next.slot.slotId}"]`)?.focus();
  };
  const hours = Array.from({ length: toHour - fromHour }, (_, index) => fromHour + index);
  return (
    <div className={styles.scroller}>
      <div
        className={styles.week}
        role="group"
        aria-label={t('calendar.week')}
        ref={week}
        onKeyDown={walk}
        style={numbers({ '--days': days.length, '--hours': hours.length, '--shortest': shortest })}
      >
        <ol className={styles.hours} aria-hidden="true">
          {hours.map((hour) => (
            <li key={hour} className="tabular">
              {String(hour).padStart(2, '0')}
            </li>
          ))}
        </ol>
        {days.map((day, column) => (
          <section key={day} className={styles.column} aria-labelledby={`column-${day}`}>
            <h2 id={`column-${day}`} aria-current={day === today() ? 'date' : undefined}>
              <span className={styles.weekday}>{t(`weekday.${weekdayOf(day)}`)}</span>{' '}
              <span className={styles.date}>{text.day(momentOf(day))}</span>
            </h2>
            <ol className={styles.slots}>
              {placed
                .filter((place) => place.column === column)
                .map((place) => (
                  <Slot
                    key={place.slot.slotId}
                    place={place}
                    fromHour={fromHour}
                    inTabOrder={place === current}
                    onFocus={() => setFocused(place.slot.slotId)}
                    onOpen={() => onOpen(place.slot)}
                  />
                ))}
            </ol>
            {day === today() && <Now fromHour={fromHour} toHour={toHour} />}
          </section>
        ))}
      </div>
    </div>
  );
}
