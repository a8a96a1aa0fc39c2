import type { ContentProblem, ParsedSprint } from './package.js';
import type { Sprint } from './sprint.js';
import { stepsOfLevel } from './steps-within.js';

/*
 * Progress, badges, skills and ticked tasks follow ids from one minor version to the next, so an id that has shipped
 * stays until the next major version. `ids.lock` beside a sprint says which ones have: one a line, so that a diff
 * shows what is new and nobody loses one unseen.
 */

const heading = '# Ids that have shipped. Written by: npm run content:check -- --keep-ids';

/** Every id that something outside the sprint remembers, in the order of its files: `step desk/room`. */
function idsOf(sprint: Sprint): string[] {
  const list = (kind: string, things: readonly { id: string }[]) => things.map(({ id }) => `${kind} ${id}`);
  return [
    ...list('outcome', sprint.outcomes),
    ...list('skill', sprint.skills),
    ...list('badge', sprint.badges),
    ...list('task', sprint.workplaceTasks),
    ...sprint.levels.flatMap((level) => [
      `level ${level.id}`,
      ...stepsOfLevel(level).map(({ step }) => `step ${level.id}/${step.id}`),
    ]),
  ];
}

interface Kept {
  version: string;
  ids: { id: string; line: number }[];
}

/** What an `ids.lock` says; null when it says no version. */
function readKept(text: string): Kept | null {
  const lines = text.split('\n').map((words, index) => ({ id: words.trim(), line: index + 1 }));
  const version = lines
    .map(({ id }) => /^version (\d+\.\d+)$/u.exec(id)?.[1])
    .find((found) => found !== undefined);
  if (version === undefined) return null;
  return { version, ids: lines.filter(({ id }) => /^(?!version )[a-z]/u.test(id)) };
}

function majorOf(version: string): string | undefined {
  return version.split('.')[0];
}

/** What a sprint had that something outside it may remember, and what it becomes has no more: `step desk/room`. */
export function missingIds(before: Sprint, now: Sprint): string[] {
  const there = new Set(idsOf(now));
  return idsOf(before).filter((id) => !there.has(id));
}

/** The text of a sprint's `ids.lock`. */
export function keptIdsText(sprint: Sprint): string {
  return [heading, `version ${sprint.version}`, ...idsOf(sprint), ''].join('\n');
}

/** Shipped ids of the same major version that are there no more. Whoever keeps the ids anew must mend these first. */
export function lostIds({ folder, sprint }: ParsedSprint, kept: string | undefined): ContentProblem[] {
  const before = kept === undefined ? null : readKept(kept);
  if (!before || majorOf(before.version) !== majorOf(sprint.version)) return [];
  const now = new Set(idsOf(sprint));
  const next = Number(majorOf(sprint.version)) + 1;
  return before.ids
    .filter(({ id }) => !now.has(id))
    .map(({ id, line }) => ({
      file: `${folder}/ids.lock`,
      line,
      message: `"${id}" is gone, but version ${before.version} has it and progress follows it: bring it back, or make this version ${next}.0`,
    }));
}

/**
 * Whether the ids of every sprint are those that have shipped.
 * @param files all files of the content folder, with those of the locks
 * @param demanded whether every sprint must have a lock, as in the folder that ships
 */
export function checkKeptIds(
  files: ReadonlyMap<string, Uint8Array>,
  sprints: readonly ParsedSprint[],
  { demanded }: { demanded: boolean },
): ContentProblem[] {
  return sprints.flatMap((parsed) => {
    const file = `${parsed.folder}/ids.lock`;
    const bytes = files.get(file);
    if (!bytes && !demanded) return [];
    const kept = bytes && new TextDecoder().decode(bytes);
    const lost = lostIds(parsed, kept);
    if (lost.length > 0 || kept === keptIdsText(parsed.sprint)) return lost;
    const message = `does not hold the ids of version ${parsed.sprint.version}: npm run content:check -- --keep-ids`;
    return [{ file, line: 1, message }];
  });
}
