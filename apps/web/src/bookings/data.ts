import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AppointmentsView,
  Attendance,
  CalendarView,
  CitizenBookings,
  FreeSlot,
  NextAppointment,
  OfferedSlots,
  OfferSlots,
  RoomLink,
} from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';
import { keys } from '../api/queries.js';

export const useAppointments = () =>
  useQuery({
    queryKey: [...keys.bookings, 'mine'],
    queryFn: () => api.get<AppointmentsView>('me/bookings'),
  });

export const useNextAppointment = () =>
  useQuery({
    queryKey: [...keys.bookings, 'next'],
    queryFn: () => api.get<NextAppointment>('me/bookings/next'),
  });

export const useCitizenBookings = (citizenId: string) =>
  useQuery({
    queryKey: [...keys.bookings, 'of', citizenId],
    queryFn: () => api.get<CitizenBookings>(`caseload/${citizenId}/bookings`),
    gcTime: 0,
  });

/** The week that begins on this Monday. */
export const useCalendar = (monday: string) =>
  useQuery({
    queryKey: [...keys.bookings, 'calendar', monday],
    queryFn: () => api.get<CalendarView>(`calendar?from=${monday}&days=7`),
    placeholderData: (before) => before,
  });

/** Something that changes bookings: whether it worked or not, the pages then show what is true. */
function useChange<Answer, Input>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: keys.bookings }),
  });
}

export const useBook = () =>
  useChange((wanted: { bookingId: string; slotId: string; together: boolean }) =>
    api.post('me/bookings', wanted),
  );

export const useMove = () =>
  useChange(({ bookingId, slotId }: { bookingId: string; slotId: string }) =>
    api.put(`me/bookings/${bookingId}/slot`, { slotId }),
  );

export const useCancelMine = () => useChange((bookingId: string) => api.delete(`me/bookings/${bookingId}`));

export const useOffer = () => useChange((offer: OfferSlots) => api.post<OfferedSlots>('slots', offer));

export const useWithdraw = () => useChange((slotId: string) => api.delete(`slots/${slotId}`));

export const useCancelFor = () => useChange((bookingId: string) => api.delete(`bookings/${bookingId}`));

export const useNoteAttendance = () =>
  useChange(
    ({ bookingId, ...noted }: { bookingId: string; attendance: Attendance; together: Attendance | null }) =>
      api.put(`bookings/${bookingId}/attendance`, noted),
  );

export const roomOf = (bookingId: string) => api.get<RoomLink>(`bookings/${bookingId}/room`);

/** What the server offers instead of a time that somebody else was quicker to take. */
export function alternativesIn(error: unknown): FreeSlot[] {
  if (!(error instanceof ApiProblem) || error.code !== 'slot-taken') return [];
  const { alternatives } = error.facts;
  return Array.isArray(alternatives) ? (alternatives as FreeSlot[]) : [];
}
