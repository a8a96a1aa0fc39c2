import { checkContent, byFileAndLine, lineAt, pathText, readJson } from '@mikrosprint/curriculum';
import type { ContentProblem, JsonPath, Level, ParsedContent, Step } from '@mikrosprint/curriculum';
import { drawExam } from './exam.js';
import { advance, startRun } from './run.js';
import { sheetProblems } from './sheet-problems.js';
import { solve } from './solve.js';
import type { PlayMode, RunState } from './types.js';

/*
 * The checks that need a player: the solver plays a level with several seeds, and whoever knows all the answers must
 * get all the points and the three stars. It finds what reading alone does not: deadlines that no order can meet, a right
 * value that the field refuses, a talk without a way out, a sitting that leaves an outcome out.
 */

/** Something that keeps a level from being played to its best end; `path` points into the level. */
export interface PlayProblem {
  path: JsonPath;
  message: string;
}

const seeds = [1, 2, 3, 0x9e3779b9, 0xffffffff];
/** No task needs more actions than it has parts, nodes or marks; this is well above. */
const mostActionsPerTask = 60;

/** One, or all cases of a shift. */
function tasksIn(step: Step): number {
  return step.mechanic === 'shift' ? step.arrivals.length : 1;
}

type Ending = { state: RunState; stuck: string | null };

/** Plays by the solver until the finish, or until it is stuck. */
function playOut(level: Level, options: { seed: number; mode: PlayMode }): Ending {
  let state = startRun(level, options);
  const tasks = level.steps.reduce((sum, step) => sum + tasksIn(step), 0);
  const most = mostActionsPerTask * tasks;
  for (let count = 0; count < most; count += 1) {
    const action = solve(level, state);
    if (!action) return { state, stuck: state.finished ? null : 'no right answer leads on' };
    const result = advance(level, state, action);
    if (!result.accepted) return { state, stuck: `the right answer is refused (${result.reason})` };
    state = result.state;
  }
  return { state, stuck: 'the step never comes to an end' };
}

function shortfall(step: Step, points: number, max: number): string {
  const cause = step.mechanic === 'triage' ? ' (do the priorities and the deadlines agree?)' : '';
  return `the best play gives ${points} of ${max} points${cause}`;
}

function problemsOf(level: Level, options: { seed: number; mode: PlayMode }): PlayProblem[] {
  const { state, stuck } = playOut(level, options);
  const pathOf = (id: string | undefined) => ['steps', level.steps.findIndex((step) => step.id === id)];
  if (stuck !== null) return [{ path: pathOf(state.order[state.current]), message: stuck }];
  const short = level.steps.flatMap((step) => {
    const played = state.steps[step.id];
    if (!played || played.points === played.max) return [];
    return [{ path: pathOf(step.id), message: shortfall(step, played.points, played.max) }];
  });
  if (state.stars === 3) return short;
  const stars = `no play gives three stars: the best ends at ${state.percent} %, which gives ${state.stars}`;
  return [...short, { path: [], message: stars }];
}

/** Every sitting asks for every outcome that the pool knows. */
function drawProblems(level: Level): PlayProblem[] {
  if (level.kind !== 'exam') return [];
  const outcomes = new Set(level.steps.map(({ outcome }) => outcome));
  const found = new Map<string, PlayProblem>();
  for (const seed of seeds) {
    const drawn = new Set(drawExam(level, seed));
    const asked = new Set(level.steps.filter(({ id }) => drawn.has(id)).map(({ outcome }) => outcome));
    for (const outcome of outcomes) {
      if (outcome === undefined || asked.has(outcome)) continue;
      const message = `a sitting can be drawn that does not ask for the outcome "${outcome}"`;
      found.set(outcome, { path: ['draw'], message });
    }
  }
  return [...found.values()];
}

/** Whether a level can be played to 100 % and three stars in every mode it is played in. Empty when it can. */
export function checkPlayable(level: Level): PlayProblem[] {
  // An exam is judged by its whole pool; which of it a sitting draws does not matter here.
  const whole: Level = level.kind === 'exam' ? { ...level, draw: level.steps.length } : level;
  const modes: PlayMode[] = level.kind === 'exam' ? ['exam', 'practice'] : ['practice'];
  const found = new Map<string, PlayProblem>();
  for (const mode of modes) {
    for (const seed of seeds) {
      for (const problem of problemsOf(whole, { seed, mode })) {
        found.set(`${problem.path.join('.')} ${problem.message}`, problem);
      }
    }
  }
  return [...found.values(), ...drawProblems(level)];
}

function playProblems(files: ReadonlyMap<string, Uint8Array>, file: string, level: Level): ContentProblem[] {
  const reading = readJson(new TextDecoder().decode(files.get(file)));
  const at = (path: JsonPath) => (reading.ok ? lineAt(reading.root, path) : 1);
  const played = checkPlayable(level).map(({ path, message }) => {
    const step = path[0] === 'steps' ? level.steps[Number(path[1])] : undefined;
    const where = step ? `step "${step.id}"` : `level "${level.id}"`;
    return { file, line: at(path), message: `${where}: ${message}` };
  });
  const computed = sheetProblems(level).map(({ path, message }) => {
    return { file, line: at(path), message: `${pathText(path)}: ${message}` };
  });
  return [...computed, ...played];
}

/** All checks of content: its files, how its parts fit together, and that every level can be played to the end. */
export function inspectContent(files: ReadonlyMap<string, Uint8Array>): ParsedContent {
  const { problems, ...content } = checkContent(files);
  const played = content.sprints.flatMap(({ folder, sprint }) =>
    sprint.levels.flatMap((level) => playProblems(files, `${folder}/levels/${level.id}.json`, level)),
  );
  return { ...content, problems: [...problems, ...played].sort(byFileAndLine) };
}
