// The list of a large caseload and the page of a citizen, at the server and in the browser, and whether any of it looks
// into the log of play.
import pg from 'pg';
import { ask } from './answers.bench.mjs';
import { city, emailOf, idOf, measured } from './casework-city.mjs';
import { figure, percentile } from './studio-figures.mjs';

const warmUp = 30;
const requests = 300;
const openings = 15;
const password = 'demo-mikrosprint';
/** The database counts its reads with a delay of a second. */
const countedAfterMs = 2_500;

export async function reads({ port, baseUrl, browser, databaseUrl }) {
  const { accessToken: token } = await ask(port, 'POST', '/api/auth/sign-in', {
    email: emailOf(measured),
    password,
  });
  const before = await readsOfTheLog(databaseUrl);
  const list = await timed(port, async () => {
    const { rows } = await ask(port, 'GET', '/api/caseload', undefined, token);
    if (rows.length !== city.caseload) throw new Error(`The list has ${rows.length} citizens.`);
  });
  const page = await timed(port, async (turn) => {
    const citizenId = idOf('citizen', 1 + (turn % city.caseload));
    const address = `/api/caseload/${citizenId}?purpose=conversation`;
    const { timeline } = await ask(port, 'GET', address, undefined, token);
    if (timeline.length === 0) throw new Error('The page is empty: the bench does not measure what it says.');
  });
  const seen = await listInBrowser(browser, baseUrl);
  const looked = (await readsOfTheLog(databaseUrl)) - before;
  return [
    asFigure(`caseload of ${city.caseload} citizens at the server`, list, 50),
    asFigure('page of a citizen at the server, each opening logged', page, 80),
    seen,
    {
      name: 'reads of the log of play by all of these',
      value: looked,
      unit: `scans of ${city.actions.toLocaleString('en')} actions and their runs`,
      goal: 'none',
      met: looked === 0,
    },
  ];
}

function asFigure(name, { waits, floor }, limit) {
  const cheapest = floor
    ? `; p95 of the server's cheapest answer ${Math.round(percentile(floor, 0.95))}`
    : '';
  const more = ` (median ${Math.round(percentile(waits, 0.5))}${cheapest})`;
  return figure(`${name}, p95 of ${waits.length}`, Math.round(percentile(waits, 0.95)), 'ms', limit, more);
}

/** Beside each, the server's cheapest answer: what a busy machine adds to both. */
async function timed(port, work) {
  const [waits, floor] = [[], []];
  for (let turn = 0; turn < warmUp + requests; turn += 1) {
    const before = performance.now();
    await ask(port, 'GET', '/api/health');
    const started = performance.now();
    await work(turn);
    if (turn < warmUp) continue;
    floor.push(started - before);
    waits.push(performance.now() - started);
  }
  return { waits, floor };
}

/** A caseworker's morning: nothing of the product has been fetched before. */
export async function listInBrowser(browser, baseUrl) {
  const name = `caseload of ${city.caseload} citizens in a browser that knows nothing, address to usable`;
  return asFigure(name, await openInBrowser(browser, baseUrl), 1_000);
}

/** Usable: every row is there, the boxes can be ticked, and the page has answered a frame. */
async function openInBrowser(browser, baseUrl) {
  const waits = [];
  for (let turn = 0; turn < openings; turn += 1) {
    const device = await browser.newContext({
      baseURL: baseUrl,
      viewport: { width: 1280, height: 900 },
      locale: 'da-DK',
      timezoneId: 'Europe/Copenhagen',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    const answer = await device.request.post('/api/auth/sign-in', {
      data: { email: emailOf(measured), password },
    });
    if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}.`);
    await device.addInitScript(() => localStorage.setItem('mikrosprint.signed-in', 'yes'));
    const page = await device.newPage();
    await page.goto('/caseload?show=all', { waitUntil: 'commit' });
    const wait = await page.waitForFunction(
      (rows) =>
        document.querySelectorAll('main li[data-citizen] input:enabled').length === rows
          ? performance.now()
          : 0,
      city.caseload,
      { polling: 'raf' },
    );
    waits.push(await wait.jsonValue());
    await device.close();
  }
  return { waits };
}

async function readsOfTheLog(connectionString) {
  await new Promise((resolve) => setTimeout(resolve, countedAfterMs));
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query(
    `SELECT sum(coalesce(seq_scan, 0) + coalesce(idx_scan, 0))::int AS scans
       FROM pg_stat_user_tables WHERE relname IN ('action', 'run')`,
  );
  await client.end();
  return rows[0].scans;
}
