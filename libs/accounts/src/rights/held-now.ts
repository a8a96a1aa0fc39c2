import { copenhagenTime } from '@mikrosprint/contracts';

/**
 * The SQL condition under which a row of `person_role` (by its alias) holds on a day (a parameter, for example `$3`):
 * from its first day until the day before its last, and only while its unit exists.
 */
export function holdsOn(held: string, day: string): string {
  return `(${held}.valid_from IS NULL OR ${held}.valid_from <= ${day}::date)
    AND (${held}.valid_to IS NULL OR ${held}.valid_to > ${day}::date)
    AND (${held}.unit_id IS NULL OR EXISTS (
      SELECT FROM unit place WHERE place.id = ${held}.unit_id AND place.valid_from <= ${day}::date
         AND (place.valid_to IS NULL OR place.valid_to > ${day}::date)))`;
}

/** The day by Copenhagen's calendar, YYYY-MM-DD. */
export function today(now: Date): string {
  return copenhagenTime(now).day;
}
