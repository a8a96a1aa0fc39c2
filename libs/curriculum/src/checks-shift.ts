import type { JsonPath } from './locate.js';
import type { ShiftStep } from './steps/shift.js';
import { checkDistinct, checkUnique } from './checks-report.js';
import type { Report } from './checks-report.js';

/** Somebody waits from the beginning, and everybody comes. Each case's own step is checked like any other. */
export function checkShift(step: ShiftStep, at: JsonPath, report: Report): void {
  const arrivals = [...at, 'arrivals'];
  checkUnique(
    step.arrivals.map(({ id }) => id),
    'arrival',
    (index) => [...arrivals, index, 'id'],
    report,
  );
  checkDistinct(
    step.arrivals.map(({ wants }) => wants),
    'wish',
    (index) => [...arrivals, index, 'wants'],
    report,
  );
  if (!step.arrivals.some(({ after }) => after === 0)) {
    report(arrivals, 'nobody waits from the beginning: one needs "after" 0');
  }
  step.arrivals.forEach(({ after }, index) => {
    if (after >= step.arrivals.length) {
      const most = step.arrivals.length - 1;
      report(
        [...arrivals, index, 'after'],
        `comes after ${after} cases, but only ${most} can be finished before it`,
      );
    }
  });
}
