// How many actions a second the rules take on one core, one mechanic at a time: every step of the sprints that ship,
// played by its own solution. The actions are worked out beforehand; only `advance` is timed, by the processor's own
// clock, so that whatever else the machine does is not counted.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { built, root } from '../support/test-database.mjs';

const mechanics = ['recall', 'spot', 'dialogue', 'triage', 'sequence'];
const wantedPerSecond = 200_000;
const milliseconds = 500;
const turns = 5;
const seed = 7;

export async function engineFigures() {
  const { level: schema } = await built('libs/curriculum/src/index.js');
  const engine = await built('libs/level-engine/src/index.js');
  const levels = shippedLevels().map((level) => schema.parse(level));
  return mechanics.map((mechanic) => {
    const games = levels.flatMap((level) => gamesOf(engine, level, mechanic));
    const rates = Array.from({ length: turns }, () => measure(engine.advance, games)).sort((a, b) => a - b);
    const value = Math.round(rates[Math.floor(turns / 2)]);
    return {
      name: `rules of ${mechanic}, actions taken by one core`,
      value,
      unit: `/s (${games.reduce((sum, { actions }) => sum + actions.length, 0)} actions of ${games.length} steps)`,
      ratio: value / wantedPerSecond,
      goal: `at least ${wantedPerSecond}/s`,
      met: value >= wantedPerSecond,
    };
  });
}

function shippedLevels() {
  const content = path.join(root, 'content');
  // Beside the sprints lies the list of what is planned.
  const sprints = readdirSync(content, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return sprints.flatMap(({ name }) =>
    readdirSync(path.join(content, name, 'levels')).map((file) =>
      JSON.parse(readFileSync(path.join(content, name, 'levels', file), 'utf8')),
    ),
  );
}

/** One game a step: the level with this step alone, and the actions that solve it. */
function gamesOf({ startRun, advance, solve }, level, mechanic) {
  return level.steps
    .filter((step) => step.mechanic === mechanic)
    .map((step) => {
      const alone = { ...level, kind: 'practice', steps: [step] };
      const start = startRun(alone, { seed, mode: 'practice' });
      const actions = [];
      for (let state = start; !state.finished;) {
        const action = solve(alone, state);
        state = advance(alone, state, action).state;
        actions.push(action);
      }
      return { level: alone, start, actions };
    });
}

/** What this process has had of the processor. */
function spentMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function measure(advance, games) {
  let count = 0;
  const began = spentMs();
  for (;;) {
    for (const { level, start, actions } of games) {
      let state = start;
      for (const action of actions) state = advance(level, state, action).state;
      if (!state.finished)
        throw new Error(`${level.id} is not solved: the bench does not measure what it says.`);
      count += actions.length;
    }
    const spent = spentMs() - began;
    if (spent >= milliseconds) return (count / spent) * 1000;
  }
}
