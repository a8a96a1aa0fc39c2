// Which rows of a caseload are shown and in which order: the same on the server and in the page. No schema is known here,
// so that the page carries none.
import type { CaseloadShow, CaseloadSort } from './caseload-choices.js';
import { noSprint } from './caseload-choices.js';
import type { CaseloadChoice, CaseloadRow } from './caseload.js';
import type { Signal } from './casework.js';
import { copenhagenDaysBetween } from './copenhagen.js';
import { signalKinds } from './signal-kinds.js';

/** Whether a person should do something about it today; "finished" is news, not a call. */
export function asksForAPerson(signals: readonly Signal[]): boolean {
  return signals.some(({ kind }) => kind !== 'finished');
}

/** The rows that fit the choice, in its order. `now` says how long ago an activity is. */
export function arrangeCaseload(
  rows: readonly CaseloadRow[],
  choice: CaseloadChoice,
  now: Date,
): CaseloadRow[] {
  return rows.filter((row) => fitsChoice(row, choice, now)).sort(comparisons[choice.sort]);
}

/** Whether a row is among those that a choice shows. */
export function fitsChoice(row: CaseloadRow, choice: CaseloadChoice, now: Date): boolean {
  const { show, signals, sprint, unitId, quietFor, search } = choice;
  return (
    shows[show](row) &&
    (signals.length === 0 || row.signals.some(({ kind }) => signals.includes(kind))) &&
    (sprint === null || takesSprint(row, sprint)) &&
    (unitId === null || row.unit?.id === unitId) &&
    (quietFor === null || isQuiet(row, quietFor, now)) &&
    isFound(row, search)
  );
}

const shows: Record<CaseloadShow, (row: CaseloadRow) => boolean> = {
  attention: ({ signals }) => asksForAPerson(signals),
  active: ({ sprints }) =>
    sprints.some(({ completedAt, levelsFinished }) => !completedAt && levelsFinished > 0),
  finished: ({ sprints }) => sprints.length > 0 && sprints.every(({ completedAt }) => completedAt !== null),
  all: () => true,
};

const takesSprint = ({ sprints }: CaseloadRow, sprint: string): boolean =>
  sprint === noSprint ? sprints.length === 0 : sprints.some(({ sprintId }) => sprintId === sprint);

const isQuiet = ({ lastActivityAt }: CaseloadRow, days: number, now: Date): boolean =>
  lastActivityAt === null || copenhagenDaysBetween(new Date(lastActivityAt), now) >= days;

/** In whatever language the sprint's name is known, in small or capital letters. */
function isFound({ displayName, sprints }: CaseloadRow, search: string): boolean {
  const wanted = search.trim().toLocaleLowerCase('da');
  if (wanted === '') return true;
  const names = [displayName, ...sprints.flatMap(({ title }) => [title.da, title.en ?? ''])];
  return names.some((name) => name.toLocaleLowerCase('da').includes(wanted));
}

type Comparison = (one: CaseloadRow, other: CaseloadRow) => number;

const alphabet = new Intl.Collator('da');
const byName: Comparison = (one, other) =>
  alphabet.compare(one.displayName, other.displayName) || one.citizenId.localeCompare(other.citizenId);
const lastActive = ({ lastActivityAt }: CaseloadRow): string => lastActivityAt ?? '';
const rank = ({ signals: [first] }: CaseloadRow): number =>
  first ? signalKinds.indexOf(first.kind) : signalKinds.length;
const waitingSince = ({ signals: [first] }: CaseloadRow): string => first?.since ?? '';

const comparisons: Record<CaseloadSort, Comparison> = {
  // Among equals the one that has waited longest comes first.
  pressing: (one, other) =>
    rank(one) - rank(other) || waitingSince(one).localeCompare(waitingSince(other)) || byName(one, other),
  name: byName,
  activity: (one, other) => lastActive(other).localeCompare(lastActive(one)) || byName(one, other),
  quiet: (one, other) => lastActive(one).localeCompare(lastActive(other)) || byName(one, other),
};
