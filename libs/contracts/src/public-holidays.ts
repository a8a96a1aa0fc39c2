const dayMs = 86_400_000;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Days from Easter Sunday: Maundy Thursday, Good Friday, both days of Easter, Ascension Day, both days of Pentecost. */
const fromEaster = [-3, -2, 0, 1, 39, 49, 50];

/** New Year's Day and both days of Christmas. */
const fixed = ['01-01', '12-25', '12-26'];

/** Days that are no public holidays by law and on which the offices of a municipality are closed all the same. */
const officesClosed = ['06-05', '12-24', '12-31'];

/**
 * Whether a day is a Danish public holiday, weekends apart. Great Prayer Day is none since 2024 (act no. 214 of
 * 6 March 2023).
 *
 * @param day calendar day in Copenhagen, YYYY-MM-DD, from 2024 on
 */
export function isPublicHoliday(day: string): boolean {
  if (fixed.includes(day.slice(5))) return true;
  const easter = easterSunday(Number(day.slice(0, 4)));
  return fromEaster.some((offset) => dayOf(easter + offset * dayMs) === day);
}

/** Monday to Friday, and neither a public holiday nor a day on which offices are closed. `day` as above. */
export function isWorkday(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !officesClosed.includes(day.slice(5)) && !isPublicHoliday(day);
}

/** Midnight UTC of Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8). */
function easterSunday(year: number): number {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const c = year % 100;
  const moon = (century - Math.floor((century + 8) / 25) + 1) / 3;
  const h = (19 * a + century - Math.floor(century / 4) - Math.floor(moon) + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return Date.UTC(year, month - 1, day);
}
