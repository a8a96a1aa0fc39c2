// How long it takes from a citizen's last answer of a level until the open page of their caseworker is told, while
// citizens answer fifty times a second: through api, outbox, queue, handler and socket, with api and worker in two
// processes as they run at home.
import { randomInt, randomUUID } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { io } from 'socket.io-client';
import { runHost } from '../support/run-host.mjs';
import { built, startTestDatabase } from '../support/test-database.mjs';
import { answersOf, ask } from './answers.bench.mjs';

const answersPerSecond = 50;
const seconds = 20;
const wantedMs = 150;
const citizens = 11;
const levelId = 'desk';
const password = 'demo-mikrosprint';

export async function run() {
  const database = await startTestDatabase();
  const settings = { databaseUrl: database.url(), dataFolder: path.join(database.folder, 'bench') };
  const api = await runHost({ ...settings, worker: false });
  const worker = await runHost({ ...settings, api: false });
  const page = await openCaseload(api.port);
  try {
    const players = await Promise.all(
      Array.from({ length: citizens }, (_, index) => player(api.port, index)),
    );
    await settled(database.url());
    const waits = await measure(api.port, players, page);
    const floor = await notificationFloor(database.url());
    const value = percentile(waits, 0.95);
    return [
      {
        name: `event to the caseworker's socket, p95 of ${waits.length}`,
        value: Math.round(value),
        unit: `ms at ${answersPerSecond} answers/s (median ${Math.round(percentile(waits, 0.5))}, one notification of the database ${floor.toFixed(1)})`,
        limit: floor,
        ratio: value / floor,
        goal: `under ${wantedMs} ms`,
        met: value < wantedMs,
      },
    ];
  } finally {
    page.socket.disconnect();
    await Promise.all([api.close(), worker.close()]);
    await database.stop();
  }
}

/** The caseworker's open page: resolves a wait when it is told to look at a citizen again. */
async function openCaseload(port) {
  const token = await signIn(port, 'caseworker');
  const socket = io(`http://127.0.0.1:${port}`, { auth: { token }, transports: ['websocket'] });
  const waiting = new Map();
  socket.on('hint', ({ topic, id }) => {
    if (topic !== 'caseload') return;
    waiting.get(id)?.();
    waiting.delete(id);
  });
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return { socket, told: (citizenId) => new Promise((resolve) => waiting.set(citizenId, resolve)) };
}

/** Each citizen answers in turn, at an even pace; the wait is measured for the answers that finish a level. */
async function measure(port, players, page) {
  const pause = (1000 * players.length) / answersPerSecond;
  const waits = [];
  const started = performance.now();
  await Promise.all(
    players.map(async (citizen, index) => {
      let next = started + (pause * index) / players.length;
      for (const { runId, batch, last } of citizen.answers) {
        if (next - started > seconds * 1000) return;
        await new Promise((resolve) => setTimeout(resolve, next - performance.now()));
        next += pause;
        const sent = performance.now();
        const told = last ? page.told(citizen.id) : null;
        await ask(port, 'POST', `/api/runs/${runId}/actions`, batch, citizen.token);
        if (told === null) continue;
        await told;
        waits.push(performance.now() - sent);
      }
    }),
  );
  return waits;
}

/** A citizen of the demo caseload with enough runs of a short level, every answer worked out beforehand. */
async function player(port, index) {
  const token = await signIn(port, `borger-${String(index + 1).padStart(2, '0')}`);
  const engine = await built('libs/level-engine/src/index.js');
  const me = await ask(port, 'GET', '/api/me', undefined, token);
  const { enrolmentId, sprintVersionId } = await ask(
    port,
    'POST',
    '/api/enrolments',
    { sprintId: 'gdpr' },
    token,
  );
  const address = `/api/sprint-versions/${sprintVersionId}/levels/${levelId}`;
  const { level } = await ask(port, 'GET', address, undefined, token);
  const answers = [];
  while (answers.length < (seconds * answersPerSecond) / citizens + 1) {
    const [runId, seed] = [randomUUID(), randomInt(2 ** 32)];
    const body = { enrolmentId, levelId, sprintVersionId, engineVersion: engine.engineVersion, seed };
    await ask(port, 'PUT', `/api/runs/${runId}`, body, token);
    const run = answersOf(engine, level, runId, seed);
    answers.push(...run.map((answer, step) => ({ ...answer, last: step === run.length - 1 })));
  }
  return { id: me.id, token, answers };
}

async function signIn(port, account) {
  const email = `${account}@demo.mikrosprint.test`;
  return (await ask(port, 'POST', '/api/auth/sign-in', { email, password })).accessToken;
}

/** What of the wait is the database telling a listener, and nothing else. */
async function notificationFloor(connectionString) {
  const [listener, speaker] = [new pg.Client({ connectionString }), new pg.Client({ connectionString })];
  await Promise.all([listener.connect(), speaker.connect()]);
  await listener.query('LISTEN bench');
  const waits = [];
  for (let count = 0; count < 100; count += 1) {
    const heard = new Promise((resolve) => listener.once('notification', resolve));
    const sent = performance.now();
    await speaker.query('NOTIFY bench');
    await heard;
    waits.push(performance.now() - sent);
  }
  await Promise.all([listener.end(), speaker.end()]);
  return percentile(waits, 0.95);
}

async function settled(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  for (let open = true; open;) {
    const { rows } = await client.query(
      `SELECT EXISTS (SELECT FROM outbox WHERE relayed_at IS NULL) OR EXISTS (
         SELECT FROM bullmq.job WHERE state NOT IN ('completed', 'failed') AND scheduler_id IS NULL) AS open`,
    );
    open = rows[0].open;
    if (open) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await client.end();
}

function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
