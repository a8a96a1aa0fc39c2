// The overviews of three hundred caseworkers in one run, until the last letter lies in its file; and a thousand events
// about one citizen in an hour, which must not become more than a line for each thing.
import pg from 'pg';
import { built } from '../support/test-database.mjs';
import { city, emailOf, idOf } from './casework-city.mjs';
import { figure } from './studio-figures.mjs';

const itemsEach = 40;
const events = 1_000;
const steps = ['neighbour', 'letter', 'counter', 'desk', 'phone', 'form', 'drawer'];
const sprints = ['gdpr', 'hotel-booking', 'spreadsheet'];
const subjects = steps.length + sprints.length;
const longestWaitMs = 300_000;
/** Followed by the last caseworker, who has no other part in the bench. */
const citizen = (city.caseworkers - 1) * 100 + city.caseworkers - 2;

export async function digests({ host, databaseUrl }) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // Nothing is sent by the clock on the wall while the bench moves its own.
    await client.query('DELETE FROM bullmq.job WHERE scheduler_id IS NOT NULL');
    await client.query('TRUNCATE inbox_item, mail, interruption');
    const bench = { host, client, days: await workdays() };
    return [await overviews(bench), await flood(bench)];
  } finally {
    await client.end();
  }
}

async function overviews({ host, client, days }) {
  await client.query(
    `INSERT INTO inbox_item (id, recipient_id, subject_key, day, kind, citizen_id, title, body, link, at, times)
     SELECT gen_random_uuid(), person.id, 'subject ' || n, $1::timestamptz::date,
            CASE WHEN n % 2 = 0 THEN 'message' ELSE 'sprint-completed' END, gen_random_uuid(),
            '{"da":"Borger Nummer Et"}', '{"da":"Indhold"}', '/caseload', $1, 1
       FROM person, generate_series(1, ${itemsEach}) AS n WHERE person.email LIKE 'bench-caseworker-%'`,
    [days[0]],
  );
  await setClock(host, days[1]);
  const started = performance.now();
  const sent = await sendDue(host);
  const decided = (performance.now() - started) / 1000;
  await until(client, 'SELECT NOT EXISTS (SELECT FROM mail WHERE sent_at IS NULL) AS done');
  const seconds = (performance.now() - started) / 1000;
  const overview = figure(
    `overview of ${itemsEach} pieces of news each for ${city.caseworkers} caseworkers, until the last letter is sent`,
    Math.round(seconds * 10) / 10,
    's',
    60,
    ` (${decided.toFixed(1)} to write them)`,
  );
  return { ...overview, met: overview.met && sent === city.caseworkers };
}

async function flood({ host, client, days }) {
  await client.query('TRUNCATE inbox_item, mail, interruption');
  await setClock(host, days[2]);
  const versionId = await versionOf(client);
  const started = performance.now();
  for (let told = 0; told < events; told += subjects) {
    const story = storyOf(idOf('citizen', citizen), versionId, told > 0);
    const answer = await host.ask({ kind: 'probe', name: 'append', input: { events: story } });
    if (answer.error !== undefined) throw new Error(answer.error);
  }
  await until(
    client,
    `SELECT NOT EXISTS (SELECT FROM outbox WHERE relayed_at IS NULL) AND NOT EXISTS (
       SELECT FROM bullmq.job WHERE state NOT IN ('completed', 'failed') AND scheduler_id IS NULL) AS done`,
  );
  const seconds = Math.round((performance.now() - started) / 1000);
  const { rows } = await client.query(
    `SELECT count(*)::int AS lines, sum(times)::int AS times
       FROM inbox_item JOIN person ON person.id = recipient_id
      WHERE email LIKE 'bench-caseworker-%' GROUP BY recipient_id, subject_key`,
  );
  const most = Math.max(0, ...rows.map(({ lines }) => lines));
  const times = rows.reduce((sum, row) => sum + row.times, 0);
  const atOnce = await lettersOf(client);
  await setClock(host, days[3]);
  await sendDue(host);
  const inAll = await lettersOf(client);
  return {
    name: `${events.toLocaleString('en')} events about one citizen in an hour: most lines of one subject`,
    value: most,
    unit: `line (${rows.length} of ${subjects} subjects, ${times} events counted in them, ${atOnce} letters that day, ${inAll - atOnce} overview the next; all of it in ${seconds} s)`,
    goal: 'exactly 1',
    met: most === 1 && rows.length === subjects && times === events && inAll - atOnce === 1,
  };
}

/** Every subject once. */
function storyOf(citizenId, sprintVersionId, repeated) {
  const words = (name) => ({ da: name, en: name });
  const enrolment = (sprintId) => ({
    ...{ citizenId, enrolmentId: idOf('enrolment', 1), sprintId, sprintVersionId },
    sprintTitle: words(sprintId),
  });
  const place = { levelId: 'counter', levelTitle: words('Skranken'), stepPrompt: words('Hvem må få svar?') };
  return [
    ...steps.map((stepId, index) => ({
      type: 'help.requested',
      data: {
        ...enrolment(sprints[0]),
        ...place,
        ...{ stepId, runId: idOf('run', 1), helpRequestId: idOf('other', 2 ** 40 + index), repeated },
      },
    })),
    ...sprints.map((sprintId) => ({
      type: 'sprint.completed',
      data: { ...enrolment(sprintId), major: 1, examPercent: 90, completedAt: new Date().toISOString() },
    })),
  ];
}

async function versionOf(client) {
  const { rows } = await client.query(`SELECT id FROM sprint_version WHERE sprint_id = 'gdpr' LIMIT 1`);
  return rows[0].id;
}

async function lettersOf(client) {
  const { rows } = await client.query('SELECT count(*)::int AS letters FROM mail WHERE to_address = $1', [
    emailOf(city.caseworkers),
  ]);
  return rows[0].letters;
}

async function sendDue(host) {
  const input = { lib: 'notifications', service: 'DigestsService', method: 'sendDue' };
  const { value, error } = await host.ask({ kind: 'probe', name: 'call', input });
  if (error !== undefined) throw new Error(error);
  return value;
}

const setClock = (host, moment) => host.ask({ kind: 'clock', offsetMs: moment.getTime() - Date.now() });

/** Ten o'clock of the next days on which overviews are sent, from a week ahead. */
async function workdays() {
  const { isWorkday } = await built('libs/contracts/src/index.js');
  const moment = new Date();
  moment.setUTCHours(10, 0, 0, 0);
  const found = [];
  for (let ahead = 7; found.length < 4; ahead += 1) {
    const day = new Date(moment.getTime() + ahead * 86_400_000);
    if (isWorkday(day.toISOString().slice(0, 10))) found.push(day);
  }
  return found;
}

async function until(client, statement) {
  const started = performance.now();
  for (;;) {
    const { rows } = await client.query(statement);
    if (rows[0].done) return;
    if (performance.now() - started > longestWaitMs) throw new Error(`It does not end: ${statement}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
