// What credentials cost: an award signed, drawn and baked against its parts alone; checking; the public page; and ten
// thousand certificates signed by two workers at once.
import path from 'node:path';
import pg from 'pg';
import { runHost, testSecret } from '../support/run-host.mjs';
import { built, startTestDatabase } from '../support/test-database.mjs';
import { ask } from './answers.bench.mjs';
import { forMany, forOne, template, until } from './credentials-awards.mjs';
import { figure, percentile } from './studio-figures.mjs';

const together = 200;
const checks = 200;
const pageOpenings = 400;
const bulk = 10_000;

/** `npm run bench -- credentials --part=issue` measures one part alone: `issue`, `verify`, `page` or `bulk`. */
const part = process.argv.find((argument) => argument.startsWith('--part='))?.slice('--part='.length) ?? null;
const isAsked = (name) => part === null || part === name;

export async function run() {
  const database = await startTestDatabase();
  const databaseUrl = database.url();
  const client = new pg.Client({ connectionString: databaseUrl });
  const settings = { databaseUrl, dataFolder: path.join(database.folder, 'bench') };
  const environment = { TEST_HOST_PROBE: 'yes', CREDENTIAL_SECRET: testSecret };
  const host = await runHost({ ...settings, environment, worker: false });
  let workers = [await runHost({ ...settings, environment, api: false })];
  try {
    await client.connect();
    const append = (events) => call(host, 'append', { events });
    const original = await template(client, append);
    await signed(client, [original.id]);
    const figures = [];
    if (isAsked('issue')) figures.push(await issuing({ host, client, append, original }));
    if (isAsked('verify')) figures.push(await checking({ client, host }));
    if (isAsked('page')) figures.push(...(await opening({ host, client, append, original })));
    if (isAsked('bulk')) {
      workers = [...workers, await runHost({ ...settings, environment, api: false })];
      figures.push(await manyAtOnce({ host, client, original }));
    }
    return figures;
  } finally {
    await client.end();
    await Promise.all([host, ...workers].map((each) => each.close()));
    await database.stop();
  }
}

async function call(host, name, input) {
  const { value, error } = await host.ask({ kind: 'probe', name, input });
  if (error !== undefined) throw new Error(error);
  return value;
}

const signed = (client, ids) =>
  until(
    client,
    `SELECT count(DISTINCT award_id) = cardinality($1::uuid[]) AS done FROM credential WHERE award_id = ANY($1)`,
    [ids],
  );

const newsOf = (certificateId, { citizenId }) => ({
  type: 'certificate.issued',
  data: {
    ...{ citizenId, certificateId, sprintId: 'gdpr' },
    ...{ sprintTitle: { da: 'GDPR-kontoret', en: 'The GDPR office' }, examPercent: 86 },
  },
});

/** Through the product: event, queue, signature, both papers and the baked picture, against the three alone. */
async function issuing({ host, client, append, original }) {
  const ids = await forOne(client, original.id, together);
  const { accessToken } = await ask(host.port, 'POST', '/api/auth/sign-in', {
    email: 'citizen@demo.mikrosprint.test',
    password: 'demo-mikrosprint',
  });
  const alone = await partsAlone(client, original.id);
  const started = performance.now();
  await append(ids.map((id) => newsOf(id, original)));
  await signed(client, ids);
  await until(
    client,
    'SELECT count(*) = 2 * cardinality($1::uuid[]) AS done FROM certificate_pdf WHERE certificate_id = ANY($1)',
    [ids],
  );
  for (const id of ids) await picture(host.port, id, accessToken);
  const whole = (performance.now() - started) / together;
  const sum = alone.sign + alone.paper + alone.picture;
  const words = Object.entries(alone).map(([name, ms]) => `${name} ${ms.toFixed(1)}`);
  return {
    name: `an award issued with proof, papers in two languages and a baked picture, of ${together} through the product`,
    value: Math.round(whole * 10) / 10,
    unit: `ms each (alone: ${words.join(', ')} ms)`,
    goal: 'at least 0.8 of the speed of its parts alone',
    ratio: sum / whole,
    met: sum / whole >= 0.8,
  };
}

async function picture(port, id, token) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/me/awards/${id}/files/png`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`The picture answered ${answer.status}.`);
  await answer.arrayBuffer();
}

/** Milliseconds of each part, in a process that does nothing else, after the first few. */
async function partsAlone(client, certificateId) {
  const { bakePng, createSigningKey, signCredential, signJwt } = await built('libs/open-badges/src/index.js');
  const { drawCertificate } = await built('libs/awards/src/certificates/pdf/draw-certificate.js');
  const { pngOf } = await built('libs/awards/src/proofs/badge-picture.js');
  const { badgeSvg, designOf } = await built('libs/badge-art/src/index.js');
  const { rows } = await client.query('SELECT document FROM credential WHERE award_id = $1', [certificateId]);
  const { proof: _, ...unsigned } = JSON.parse(rows[0].document);
  const [edwards, nist] = [createSigningKey('Ed25519'), createSigningKey('P-256')];
  const facts = await factsOf(client, certificateId);
  const drawing = badgeSvg(designOf(facts.emblem), { title: facts.sprintTitle.da });
  return {
    sign: await timed(async () => {
      await signCredential(unsigned, edwards, new Date());
      await signJwt(unsigned, nist);
    }),
    paper: await timed(async () => {
      for (const locale of ['da', 'en']) {
        await drawCertificate(facts, { locale, verifyUrl: `http://localhost/verify/${certificateId}` });
      }
    }),
    picture: await timed(async () => bakePng(await pngOf(drawing), rows[0].document)),
  };
}

async function factsOf(client, id) {
  const { rows } = await client.query('SELECT * FROM certificate WHERE id = $1', [id]);
  const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(rows[0]).map(([name, value]) => [camel(name), value]));
}

async function timed(work, turns = 20) {
  for (let turn = 0; turn < 5; turn += 1) await work();
  const started = performance.now();
  for (let turn = 0; turn < turns; turn += 1) await work();
  return (performance.now() - started) / turns;
}

/** Structure, signature, issuer, status list and dates of one of ours, in one thread, by the time the processor worked. */
async function checking({ client, host }) {
  const { verifyCredential } = await built('libs/open-badges/src/index.js');
  const { rows } = await client.query('SELECT document FROM credential ORDER BY id LIMIT 1');
  const known = new Map();
  const sources = {
    ownDocument: async (address) => {
      const url = new URL(address.split('#', 1)[0]);
      const local = `http://127.0.0.1:${host.port}${url.pathname}`;
      if (!known.has(local)) {
        const answer = await fetch(local, { headers: { accept: 'application/json' } });
        known.set(local, answer.ok ? await answer.json() : null);
      }
      return known.get(local);
    },
    ownCredential: async () => null,
    fetch: async () => ({ ok: false, failure: 'refused' }),
  };
  const check = async () => {
    const report = await verifyCredential(rows[0].document, { sources, now: new Date(), email: null });
    if (report.verdict !== 'valid')
      throw new Error(`The verdict is ${report.verdict}: ${JSON.stringify(report.steps)}`);
  };
  for (let turn = 0; turn < 20; turn += 1) await check();
  const before = process.cpuUsage();
  for (let turn = 0; turn < checks; turn += 1) await check();
  const { user, system } = process.cpuUsage(before);
  const perSecond = checks / ((user + system) / 1e6);
  return {
    name: `whole checks of a credential, status list and its signature included, of ${checks}`,
    value: Math.round(perSecond),
    unit: 'per second of one core',
    goal: 'at least 40',
    ratio: perSecond / 40,
    met: perSecond >= 40,
  };
}

/** The page as it is written for whoever scans the code: the first time each, and again. */
async function opening({ host, client, append, original }) {
  const { rows } = await client.query(`SELECT id FROM certificate WHERE id::text LIKE 'b1000000%'`);
  const ids = rows.length > 0 ? rows.map(({ id }) => id) : await forOne(client, original.id, together);
  if (rows.length === 0) await append(ids.map((id) => newsOf(id, original)));
  await signed(client, ids);
  const waits = { first: [], again: [] };
  for (let turn = 0; turn < pageOpenings; turn += 1) {
    const began = performance.now();
    const answer = await fetch(`http://127.0.0.1:${host.port}/verify/${ids[turn % ids.length]}`, {
      headers: { accept: 'text/html' },
    });
    const page = await answer.text();
    if (!answer.ok || !page.includes('<h1')) throw new Error(`The page answered ${answer.status}.`);
    (turn < ids.length ? waits.first : waits.again).push(performance.now() - began);
  }
  return Object.entries(waits).map(([which, times]) =>
    figure(
      `the page of a certificate, ${which === 'first' ? 'opened for the first time' : 'opened again'}, p95 of ${times.length}`,
      Math.round(percentile(times, 0.95)),
      'ms',
      200,
      ` (median ${Math.round(percentile(times, 0.5))})`,
    ),
  );
}

/** Two workers, two chains of work and a duplicate for every twentieth: each certificate is signed once. */
async function manyAtOnce({ host, client, original }) {
  await forMany(client, original.id, bulk);
  const add = (name, data, key) =>
    call(host, 'call', { lib: 'platform', service: 'Jobs', method: 'add', args: [name, data, { key }] });
  const started = performance.now();
  await add('awards.issue-missing', {}, 'bench-one');
  await add('awards.issue-missing', {}, 'bench-two');
  for (let number = 1; number <= bulk; number += 20) {
    const awardId = `b2000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
    await add('awards.issue-credential', { kind: 'certificate', awardId }, `bench-${awardId}`);
  }
  await until(
    client,
    `SELECT count(DISTINCT award_id) >= $1 AS done FROM credential WHERE award_id::text LIKE 'b2000000%'`,
    [bulk],
  );
  const seconds = (performance.now() - started) / 1000;
  const { rows } = await client.query(
    `SELECT count(*)::int AS credentials, count(DISTINCT award_id)::int AS awards,
            count(DISTINCT (status_list, status_index))::int AS places
       FROM credential WHERE award_id::text LIKE 'b2000000%'`,
  );
  const { credentials, awards, places } = rows[0];
  return {
    name: `${bulk.toLocaleString('en')} certificates signed by two workers, doubled or missing`,
    value: credentials - awards + (bulk - awards) + (credentials - places),
    unit: `(${Math.round(seconds)} s, ${Math.round(bulk / seconds)} per second)`,
    goal: 'none',
    met: credentials === bulk && awards === bulk && places === bulk,
  };
}
