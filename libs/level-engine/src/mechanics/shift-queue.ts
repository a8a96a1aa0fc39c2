import type { ShiftStep } from '@mikrosprint/curriculum';
import { ownEntry } from '../payload.js';
import { shuffled } from '../random.js';
import type { StepContext } from '../rules.js';
import type { ShiftState } from '../types.js';

/* Who stands in the queue of a shift, how long they still wait gladly, and whose turn it is. */

export type Arrival = ShiftStep['arrivals'][number];

/** As they come: by how many cases are finished before, and among those by the seed, so that no order tells. */
export function asTheyCome(step: ShiftStep, context: StepContext): Arrival[] {
  return shuffled(step.arrivals, context.seed, step.id).sort((one, other) => one.after - other.after);
}

export function arrivalOf(step: ShiftStep, id: string | null): Arrival | undefined {
  return step.arrivals.find((arrival) => arrival.id === id);
}

type Queue = Pick<ShiftState, 'waiting' | 'patience'>;

function joinQueue(queue: Queue, arrivals: readonly Arrival[]): Queue {
  return {
    waiting: [...queue.waiting, ...arrivals.map(({ id }) => id)],
    patience: {
      ...queue.patience,
      ...Object.fromEntries(arrivals.map(({ id, patience }) => [id, patience])),
    },
  };
}

/**
 * The queue with those whose time has come. When nobody would wait although somebody is yet to come, the next come
 * at once: a shift has no empty time.
 */
export function withNewcomers(
  step: ShiftStep,
  queue: Queue,
  known: { helped: readonly string[]; current: string | null },
  context: StepContext,
): Queue {
  const yetToCome = asTheyCome(step, context).filter(
    ({ id }) => !queue.waiting.includes(id) && !known.helped.includes(id) && known.current !== id,
  );
  const come = yetToCome.filter(({ after }) => after <= known.helped.length);
  if (come.length > 0 || queue.waiting.length > 0) return joinQueue(queue, come);
  return joinQueue(
    queue,
    yetToCome.filter(({ after }) => after === yetToCome[0]?.after),
  );
}

/** Everybody who waits has one answer less of patience; at 0 it stays, and nobody leaves. */
export function waitedOnce(state: ShiftState): ShiftState['patience'] {
  const patience = { ...state.patience };
  for (const id of state.waiting) patience[id] = Math.max(0, (ownEntry(patience, id) ?? 0) - 1);
  return patience;
}

/** Whether `one` is to be helped before `other`: more urgent, or as urgent with less patience left. */
function isBefore(one: Arrival, other: Arrival, patience: ShiftState['patience']): boolean {
  if (one.urgency !== other.urgency) return one.urgency < other.urgency;
  return (ownEntry(patience, one.id) ?? 0) < (ownEntry(patience, other.id) ?? 0);
}

/** Who is to be helped next; of equals, whoever came first. */
export function nextInTurn(step: ShiftStep, state: ShiftState): Arrival | undefined {
  const waiting = state.waiting.flatMap((id) => arrivalOf(step, id) ?? []);
  return waiting.reduce<Arrival | undefined>(
    (best, arrival) => (best === undefined || isBefore(arrival, best, state.patience) ? arrival : best),
    undefined,
  );
}

/** Who waits and should have been helped before this one; undefined when it is their turn. */
export function whoWasBefore(step: ShiftStep, state: ShiftState, arrival: Arrival): Arrival | undefined {
  const next = nextInTurn(step, state);
  return next && isBefore(next, arrival, state.patience) ? next : undefined;
}
