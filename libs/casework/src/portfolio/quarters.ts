import { copenhagenInstant, copenhagenTime } from '@mikrosprint/contracts';

/** The quarter of a moment in Copenhagen, for example 2026-Q4. */
export function quarterOf(moment: Date): string {
  const { day } = copenhagenTime(moment);
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** From its first moment (included) to its last (excluded). */
export function quarterBounds(quarter: string): { from: Date; until: Date } {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
  return { from: firstMoment(year, number), until: firstMoment(year, number + 1) };
}

/** The quarter of now and those before it, the newest first. */
export function latestQuarters(now: Date, howMany: number): string[] {
  const current = quarterOf(now);
  const index = Number(current.slice(0, 4)) * 4 + Number(current.slice(6)) - 1;
  return Array.from({ length: howMany }, (_, back) => {
    const at = index - back;
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  });
}

function firstMoment(year: number, number: number): Date {
  const [inYear, inQuarter] = number > 4 ? [year + 1, 1] : [year, number];
  const month = String((inQuarter - 1) * 3 + 1).padStart(2, '0');
  return copenhagenInstant(`${inYear}-${month}-01`, '00:00');
}
