import { useTranslation } from 'react-i18next';
import type { CalendarSlot } from '@mikrosprint/contracts';

/** Who has it, in a few words: a name, "Ledig", or how many seats of a workshop are taken. */
export function useSlotWords(): (slot: CalendarSlot) => string {
  const { t } = useTranslation('bookings');
  return (slot) => {
    const taken = slot.bookings.filter(({ status }) => status !== 'cancelled');
    if (slot.title !== null && slot.own) {
      const seats = taken.reduce((sum, { together }) => sum + (together ? 2 : 1), 0);
      return t('slot.workshop', { title: slot.title, taken: seats, seats: slot.seats });
    }
    const names = taken.map(({ citizenName }) => citizenName ?? t('slot.somebody'));
    if (names.length > 0) return names.join(', ');
    return t(slot.bookings.length > 0 ? 'status.late' : 'slot.free');
  };
}

/** What kind of place it has in the week, for its colour; the words say the same. */
export function lookOf(slot: CalendarSlot): 'free' | 'taken' | 'elsewhere' {
  if (!slot.own) return 'elsewhere';
  return slot.bookings.some(({ status }) => status !== 'cancelled') ? 'taken' : 'free';
}

/** It has been, and nobody has said yet how it went. */
export function isToNote({ startsAt, own, bookings }: CalendarSlot): boolean {
  if (Date.parse(startsAt) > Date.now()) return false;
  return bookings.some(
    ({ status, citizenId, together }) => status === 'booked' && citizenId !== null && (own || together),
  );
}
