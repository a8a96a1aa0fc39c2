// The statistics page of a sprint in which a million actions were done, all of them in the log and counted from it.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { built } from '../support/test-database.mjs';
import { ask } from './answers.bench.mjs';
import { figure, openProvider, percentile, rememberPress } from './studio-figures.mjs';

const wantedActions = 1_000_000;
const levelCount = 10;
const stepsPerLevel = 8;
/** Ways of going through the sprint; every learner goes one of them. */
const profiles = 60;
const requests = 200;
const presses = 25;
const warmUp = 10;
const sprintId = 'bench-of-a-million';
const title = 'En million svar';
const demoOrganisation = '0190c0de-0000-7000-8000-000000000002';

export async function statistics(bench) {
  const client = new pg.Client({ connectionString: bench.databaseUrl });
  await client.connect();
  const actions = await fillLog(client);
  await client.end();
  const counted = await countAnew(bench);
  const { waits, floor } = await readPage(bench);
  const seen = await pressList(bench);
  const cheapest = Math.round(percentile(floor, 0.95));
  const note = ` (median ${Math.round(percentile(waits, 0.5))}; p95 of the server's cheapest answer ${cheapest}; counted anew from the log in ${counted} s)`;
  return [
    figure(
      `statistics page over ${actions.toLocaleString('en')} actions, both answers of the server, p95 of ${requests}`,
      Math.round(percentile(waits, 0.95)),
      'ms',
      300,
      note,
    ),
    figure(
      `press on a sprint in the list to its charts in the browser, p95 of ${presses}`,
      Math.round(percentile(seen, 0.95)),
      'ms',
      300,
      ` (median ${Math.round(percentile(seen, 0.5))})`,
    ),
  ];
}

const question = (level, step) => ({
  id: `question-${step}`,
  mechanic: 'recall',
  prompt: { da: `Bane ${level}, opgave ${step}: hvad er rigtigt?` },
  hint: { da: 'Tænk dig om.' },
  feedback: { da: 'Ja.' },
  task: {
    kind: 'choice',
    options: ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      text: { da: `Svar ${id} til ${step}` },
      why: { da: 'Derfor.' },
      right: id === 'a',
    })),
  },
});

const levelOf = (level) => ({
  ...{
    id: `level-${level}`,
    kind: 'practice',
    title: { da: `Bane ${level}` },
    goal: { da: 'Du kan svare.' },
  },
  ...{
    method: 'game',
    minutes: 5,
    scene: 'office-desk',
    brief: { actor: 'farid', text: { da: 'Velkommen.' } },
  },
  debrief: { actor: 'farid', well: { da: 'Flot.' }, hard: { da: 'Svært.' }, tryNext: { da: 'Prøv igen.' } },
  steps: Array.from({ length: stepsPerLevel }, (_, index) => question(level, index + 1)),
});

/** Plays every way with the rules of the game, and lets as many learners go it as the log asks for. */
async function fillLog(client) {
  const engine = await built('libs/level-engine/src/index.js');
  const levels = Array.from({ length: levelCount }, (_, index) => levelOf(index + 1));
  const runs = Array.from({ length: profiles }, (_, profile) => goThrough(engine, levels, profile)).flat();
  const perRound = runs.reduce((sum, { log }) => sum + log.length, 0);
  const learners = Math.ceil((wantedActions / perRound) * profiles);
  const versionId = await publish(client, levels);
  await client.query(`
    CREATE TEMPORARY TABLE way_run (profile int, level_id text, seq int, finished boolean, percent int, stars int, day int);
    CREATE TEMPORARY TABLE way_action (profile int, level_id text, seq int, step_id text, type text, payload jsonb, seconds int)`);
  await client.query(
    `INSERT INTO way_run SELECT * FROM jsonb_to_recordset($1) AS run
       (profile int, level_id text, seq int, finished boolean, percent int, stars int, day int)`,
    [JSON.stringify(runs.map(({ log: _log, ...run }) => run))],
  );
  await client.query(
    `INSERT INTO way_action SELECT * FROM jsonb_to_recordset($1) AS action
       (profile int, level_id text, seq int, step_id text, type text, payload jsonb, seconds int)`,
    [JSON.stringify(runs.flatMap(({ log }) => log))],
  );
  await writeLearners(client, learners, versionId, engine.engineVersion);
  const { rows } = await client.query('SELECT count(*)::int AS actions FROM action');
  await client.query('ANALYZE');
  return rows[0].actions;
}

/** One way: some are slow, some need hints, some leave; decided by numbers, so that every bench has the same. */
function goThrough({ startRun, advance }, levels, profile) {
  const runs = [];
  for (const [index, level] of levels.entries()) {
    const log = [];
    let seconds = 0;
    let state = startRun(level, { seed: 7, mode: 'practice' });
    const act = (stepId, type, payload = {}) => {
      const moved = advance(level, state, { stepId, type, payload });
      if (!moved.accepted) return;
      state = moved.state;
      log.push({ profile, level_id: level.id, seq: state.seq, step_id: stepId, type, payload, seconds });
    };
    const leavesAt = profile % 9 === 4 && index === profile % levelCount ? profile % stepsPerLevel : -1;
    for (const [place, { id }] of level.steps.entries()) {
      const dice = (profile * 31 + index * 17 + place * 13) % 12;
      if (dice % 5 === 0) act(id, 'hint');
      for (const option of ['b', 'c', 'd'].slice(0, dice % 3)) act(id, 'choose', { option });
      if (place === leavesAt) break;
      seconds += 8 + ((profile * 7 + place * 11) % 60);
      act(id, 'choose', { option: 'a' });
      act(id, 'continue');
    }
    const { seq, finished, percent } = state;
    const stars = finished ? Math.max(1, state.stars) : null;
    runs.push({
      profile,
      level_id: level.id,
      seq,
      finished,
      percent: finished ? percent : null,
      stars,
      day: index,
      log,
    });
    if (!finished) break;
  }
  return runs;
}

/** As it lies in the database when the studio has published it. */
async function publish(client, levels) {
  const id = randomUUID();
  await client.query('INSERT INTO sprint (id, created_at, organisation_id) VALUES ($1, now(), $2)', [
    sprintId,
    demoOrganisation,
  ]);
  await client.query(
    `INSERT INTO sprint_version (id, sprint_id, major, minor, hash, content, published_at)
     SELECT $1, $2, 1, 0, 'of a bench', content || $3::jsonb, now()
       FROM sprint_version WHERE sprint_id = 'gdpr' ORDER BY major DESC, minor DESC LIMIT 1`,
    [id, sprintId, JSON.stringify({ id: sprintId, title: { da: title }, levels, badges: [] })],
  );
  return id;
}

async function writeLearners(client, learners, versionId, engineVersion) {
  const numbers = 'generate_series(1, $1) AS learner';
  await client.query(
    `INSERT INTO person (id, email, display_name, preferences, created_at)
     SELECT md5('person' || learner)::uuid, learner || '@bench.test', 'Lærling', '{}', now() FROM ${numbers}`,
    [learners],
  );
  await client.query(
    `INSERT INTO enrolment (id, citizen_id, sprint_id, major, created_at, method)
     SELECT md5('place' || learner)::uuid, md5('person' || learner)::uuid, $2, 1, now(), 'game' FROM ${numbers}`,
    [learners, sprintId],
  );
  await client.query(
    `INSERT INTO run (id, enrolment_id, citizen_id, sprint_version_id, level_id, engine_version, mode, seed, seq,
                      step_number, steps_total, started_at, last_action_at, finished_at, percent, stars)
     SELECT md5('run' || learner || level_id)::uuid, md5('place' || learner)::uuid, md5('person' || learner)::uuid,
            $2, level_id, $3, 'practice', 7, seq, 1, $4, now() - make_interval(days => 40 - day), now(),
            CASE WHEN finished THEN now() END, percent, stars
       FROM ${numbers} JOIN way_run ON profile = learner % ${profiles}`,
    [learners, versionId, engineVersion, stepsPerLevel],
  );
  await client.query(
    `INSERT INTO action (run_id, seq, id, step_id, type, payload, created_at)
     SELECT run.id, done.seq, gen_random_uuid(), step_id, type, payload, run.started_at + make_interval(secs => seconds)
       FROM ${numbers} JOIN way_action done ON profile = learner % ${profiles}
       JOIN run ON run.id = md5('run' || learner || done.level_id)::uuid`,
    [learners],
  );
}

/** What `npm run rebuild` runs. */
function countAnew({ databaseUrl, dataFolder }) {
  const script = path.join(process.env.TEST_PRODUCT, 'dist/apps/worker/src/rebuild.js');
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl, MIKROSPRINT_DATA: dataFolder, LOG: 'human' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      const [, seconds] = /Done in ([\d.]+) s/.exec(said) ?? [];
      if (code === 0 && seconds !== undefined) resolve(seconds);
      else reject(new Error(`The rebuild ended with ${code}: ${said}`));
    });
  });
}

/** What the page asks for: which sprints there are, and the figures of one; and beside it the server's cheapest answer. */
async function readPage({ port, token }) {
  const [waits, floor] = [[], []];
  for (let turn = 0; turn < warmUp + requests; turn += 1) {
    const before = performance.now();
    await ask(port, 'GET', '/api/health');
    const started = performance.now();
    const { sprints } = await ask(port, 'GET', '/api/insight/sprints', undefined, token);
    const { told } = sprints.find((sprint) => sprint.sprintId === sprintId);
    const address = `/api/insight/sprints/${sprintId}?major=${told.major}&minor=${told.minor}`;
    const { levels } = await ask(port, 'GET', address, undefined, token);
    if (turn >= warmUp) {
      floor.push(started - before);
      waits.push(performance.now() - started);
    }
    if (levels.length !== levelCount || levels[0].learners === null)
      throw new Error('The page has no figures: the bench does not measure what it says.');
  }
  return { waits, floor };
}

/** The charts of the page as an author sees them, once its program is there. */
async function pressList({ browser, baseUrl }) {
  const device = await openProvider(browser, baseUrl);
  const page = await device.newPage();
  await page.goto('/studio/statistics');
  const waits = [];
  for (let turn = 0; turn < 3 + presses; turn += 1) {
    const link = page.locator(`main a[href="/studio/statistics/${sprintId}"]`);
    await link.waitFor();
    await page.evaluate(rememberPress, 'click');
    await link.click({ noWaitAfter: true });
    const wait = await page.waitForFunction(
      () => (document.querySelector('main figure svg') ? performance.now() - window.pressedAt : 0),
      null,
      { polling: 'raf' },
    );
    if (turn >= 3) waits.push(await wait.jsonValue());
    await page.locator('main a[href="/studio/statistics"]').first().click();
  }
  await device.close();
  return waits;
}
