// How many answers a second one api process takes (signed in, checked, judged by the rules, committed), against the limit
// of one statement behind a bare Fastify handler, measured in turns in the same run. The last answer of a run, which also
// writes results and completes sprints in a transaction, is not among them: one statement is no limit for it.
import { fork } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import path from 'node:path';
import { runHost } from '../support/run-host.mjs';
import { built, startTestDatabase } from '../support/test-database.mjs';
import { load, requestBytes } from './http-load.mjs';

const connections = 16;
/** Short turns, so that whatever else the machine does falls on both sides alike; the middle ratio counts. */
const answersPerTurn = 120;
const turns = 9;
/** Turns that are not counted: code that has run a few hundred times only is not yet compiled to its fastest. */
const warmUpTurns = 3;
const wantedRatio = 0.6;
const levelId = 'inbox';

export async function run() {
  const database = await startTestDatabase();
  const host = await runHost({
    databaseUrl: database.url(),
    dataFolder: path.join(database.folder, 'bench'),
    worker: false,
  });
  const bare = await startBare(database.url());
  try {
    const players = await Promise.all(
      Array.from({ length: connections }, (_, index) => preparePlayer(host.port, index)),
    );
    const results = [];
    for (let turn = 0; turn < warmUpTurns + turns; turn += 1) {
      results.push(await takeTurn(host.port, bare.port, players));
    }
    const counted = results.slice(warmUpTurns).sort((one, other) => one.ratio - other.ratio);
    const middle = counted[Math.floor(turns / 2)];
    const { value, limit, ratio } = middle;
    return [
      {
        name: 'answers taken by one api process',
        value,
        unit: `/s (one bare statement: ${limit}/s)`,
        limit,
        ratio,
        goal: `ratio ${wantedRatio}`,
        met: ratio >= wantedRatio,
      },
    ];
  } finally {
    bare.stop();
    await host.close();
    await database.stop();
  }
}

async function takeTurn(port, barePort, players) {
  const limit = await measure(barePort, players, 'bare');
  const value = await measure(port, players, 'product');
  return { value: Math.round(value), limit: Math.round(limit), ratio: value / limit };
}

async function measure(port, players, side) {
  await Promise.all(players.map((player) => player.prepare(side)));
  const { perSecond, failed } = await load(
    port,
    players.map((player) => player.requests[side].splice(0, answersPerTurn)),
  );
  if (failed > 0) throw new Error(`${failed} answers were refused: the bench does not measure what it says.`);
  return perSecond;
}

/** A citizen of the demo who may play the level, and makes fresh runs of it with every answer prepared. */
async function preparePlayer(port, index) {
  const engine = await built('libs/level-engine/src/index.js');
  const account = `borger-${String((index % 11) + 1).padStart(2, '0')}`;
  const { accessToken: token } = await ask(port, 'POST', '/api/auth/sign-in', {
    email: `${account}@demo.mikrosprint.test`,
    password: 'demo-mikrosprint',
  });
  const enrolment = await ask(port, 'POST', '/api/enrolments', { sprintId: 'gdpr' }, token);
  const levelOf = async (id) =>
    (
      await ask(
        port,
        'GET',
        `/api/sprint-versions/${enrolment.sprintVersionId}/levels/${id}`,
        undefined,
        token,
      )
    ).level;
  const openRun = async (level) => {
    const runId = randomUUID();
    const seed = randomInt(2 ** 32);
    const { enrolmentId, sprintVersionId } = enrolment;
    const body = {
      enrolmentId,
      levelId: level.id,
      sprintVersionId,
      engineVersion: engine.engineVersion,
      seed,
    };
    await ask(port, 'PUT', `/api/runs/${runId}`, body, token);
    return answersOf(engine, level, runId, seed);
  };
  for (const { levelId: id, kind, finished } of enrolment.nodes) {
    if (id === levelId) break;
    if (kind === 'exam' || finished) continue;
    const answers = await openRun(await levelOf(id));
    for (const { runId, batch } of answers)
      await ask(port, 'POST', `/api/runs/${runId}/actions`, batch, token);
  }
  const level = await levelOf(levelId);
  const requests = { bare: [], product: [] };
  const asBytes = {
    bare: ({ runId, batch }) => requestBytes({ path: `/runs/${runId}/actions`, body: batch }),
    product: ({ runId, batch }) => requestBytes({ path: `/api/runs/${runId}/actions`, body: batch, token }),
  };
  return {
    requests,
    async prepare(side) {
      while (requests[side].length < answersPerTurn) {
        requests[side].push(...(await openRun(level)).slice(0, -1).map(asBytes[side]));
      }
    },
  };
}

/** A run from its first answer to its end, worked out beforehand: the rules are deterministic. */
export function answersOf({ startRun, advance, solve }, level, runId, seed) {
  const answers = [];
  let state = startRun(level, { seed, mode: 'practice' });
  while (!state.finished) {
    const action = solve(level, state);
    const moved = advance(level, state, action);
    const wire = { id: randomUUID(), seq: state.seq + 1, ...action };
    answers.push({ runId, batch: { expectedSeq: state.seq, actions: [wire] } });
    state = moved.state;
  }
  return answers;
}

export async function ask(port, method, address, body, token) {
  const response = await fetch(`http://127.0.0.1:${port}${address}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function startBare(databaseUrl) {
  const child = fork(new URL('./answers-bare.mjs', import.meta.url), {
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl },
  });
  const { port } = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('the bare handler did not start')));
  });
  return { port, stop: () => child.disconnect() };
}
