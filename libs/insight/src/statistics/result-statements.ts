import type { ItemStatistics, LevelStatistics, StepStatistics } from '@mikrosprint/contracts';
import {
  xapiStatement,
  type LearningPlatform,
  type LearningRecord,
  type LearningThing,
  type XapiStatement,
} from '@mikrosprint/curriculum';

/*
 * The figures of a sprint as statements of xAPI, one for each result that is counted in them. They are made from the
 * figures and from nothing else, so the file says what the page says and no more: nothing of fewer than five people, and
 * nothing from which fewer could be worked out. Every statement has a pseudonym of its own and no time: no two of them
 * can be put together to the way of one person.
 */

/** A result as it is counted: its place among the equal ones is all that is known of it. */
export type StatementKey = string;

export interface Anonymous {
  /** UUID of the statement: the same key has the same each time. */
  id: string;
  /** Neither a name nor anything it could be found by. */
  actorId: string;
}

export interface StatementsLeftOut {
  /** Levels and tasks that too few have met. */
  tooFew: number;
  /** Levels that no longer fit into one file. */
  tooMany: number;
}

/** As many as a file of some ninety megabytes has. */
export const mostStatements = 100_000;

interface Counted {
  key: StatementKey;
  record: Pick<LearningRecord, 'level' | 'step' | 'result'>;
  count: number;
}

/** Which results are told, and what is not. */
export function countedResults(statistics: ItemStatistics): { results: Counted[]; left: StatementsLeftOut } {
  const results: Counted[] = [];
  const left = { tooFew: 0, tooMany: 0 };
  let total = 0;
  for (const level of statistics.levels) {
    const { told, tooFew } = resultsOf(level);
    const more = told.reduce((sum, { count }) => sum + count, 0);
    left.tooFew += tooFew;
    if (total + more > mostStatements) {
      left.tooMany += 1;
      continue;
    }
    total += more;
    results.push(...told);
  }
  return { results, left };
}

function resultsOf(level: LevelStatistics): { told: Counted[]; tooFew: number } {
  const { levelId, title, kind, completions } = level;
  const place = { id: levelId, title, exam: kind === 'exam' };
  const steps = level.steps.map((step) => answersTo(place, step));
  const told: Counted[] = [];
  if (completions !== null && completions > 0) {
    const record = { level: place, step: null, result: { kind: 'finished' as const } };
    told.push({ key: `${levelId} finished`, record, count: completions });
  }
  return {
    told: [...told, ...steps.flatMap((answers) => answers ?? [])],
    tooFew: steps.filter((answers) => answers === null).length + (completions === null ? 1 : 0),
  };
}

/** Null where too few have met it. */
function answersTo(level: LearningThing & { exam: boolean }, step: StepStatistics): Counted[] | null {
  const { stepId, prompt, answered, firstTry } = step;
  if (answered === null || firstTry === null) return null;
  const answers = (right: boolean, count: number): Counted => ({
    key: `${level.id} ${stepId} ${right ? 'right' : 'wrong'}`,
    record: { level, step: { id: stepId, title: prompt }, result: { kind: 'answered', right } },
    count,
  });
  return [answers(true, firstTry), answers(false, answered - firstTry)].filter(({ count }) => count > 0);
}

/** The statements, one after the other as they are asked for. */
export function* resultStatements(
  { sprintId, title }: Pick<ItemStatistics, 'sprintId' | 'title'>,
  results: readonly Counted[],
  platform: LearningPlatform,
  anonymous: (key: StatementKey) => Anonymous,
): Generator<XapiStatement> {
  const sprint = { id: sprintId, title };
  for (const { key, record, count } of results) {
    for (let place = 1; place <= count; place += 1) {
      yield xapiStatement({ ...anonymous(`${key} ${place}`), sprint, at: null, ...record }, platform);
    }
  }
}
