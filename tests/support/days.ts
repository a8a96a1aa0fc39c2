import { copenhagenTime } from '@mikrosprint/contracts';

/** The day so many days from now by the product's calendar, YYYY-MM-DD: after 23 o'clock in UTC it is tomorrow here. */
export function dayFromNow(days: number): string {
  return copenhagenTime(new Date(Date.now() + days * 86_400_000)).day;
}
