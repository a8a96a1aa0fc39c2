import { isWorkday } from '@mikrosprint/contracts';
import type { TestEnvironment } from '../../support/environment.js';

const day = 86_400_000;
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/**
 * Moves the product's clock into a week of its own, whenever the tests run: one that comes, from Monday to Friday without
 * a holiday. `weekday` 1 is Monday, 8 the Monday after; `time` is UTC.
 */
export async function moveTo(environment: TestEnvironment, weekday: number, time = '10:00'): Promise<Date> {
  const moment = new Date(monday() + (weekday - 1) * day);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  moment.setUTCHours(hours, minutes, 0, 0);
  await environment.moveClock(moment.getTime() - Date.now());
  return moment;
}

/**
 * Nothing happens by the clock on the wall from now on, so that a job that is due this very minute does not do what a
 * test is about to do itself.
 */
export async function withoutSchedules(environment: TestEnvironment): Promise<void> {
  await environment.database.query('DELETE FROM bullmq.job WHERE scheduler_id IS NOT NULL');
}

function monday(): number {
  const today = new Date();
  let start = today.getTime() + (((8 - today.getUTCDay()) % 7) + 7) * day;
  // Two weeks in a row, for what is told a week later.
  while (![0, 1, 2, 3, 4, 7, 8].every((offset) => isWorkday(isoDay(start + offset * day)))) start += 7 * day;
  return start;
}
