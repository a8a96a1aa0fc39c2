// What a caseworker waits for in a whole city: the list of her citizens, the page of one, the overviews of everybody, a
// flood of events about one citizen, and five thousand open pages that are told at once.
import path from 'node:path';
import { runHost } from '../support/run-host.mjs';
import { root, startTestDatabase } from '../support/test-database.mjs';
import { broadcasting } from './casework-broadcast.mjs';
import { city, fillCity } from './casework-city.mjs';
import { digests } from './casework-digests.mjs';
import { listInBrowser, reads } from './casework-reads.mjs';
import { launch } from './game-device.mjs';
import { figure } from './studio-figures.mjs';

/**
 * `npm run bench -- casework --part=browser` measures one part alone: `reads`, `browser`, `sockets` or `digests`. A part
 * that looks at nothing played gets a city in which nothing was.
 */
const part = process.argv.find((argument) => argument.startsWith('--part='))?.slice('--part='.length) ?? null;
const isAsked = (...names) => part === null || names.includes(part);

export async function run() {
  const database = await startTestDatabase({ web: true });
  const databaseUrl = database.url();
  const settings = { databaseUrl, dataFolder: path.join(database.folder, 'bench') };
  // The probe lets the bench call what no route leads to.
  const environment = { TEST_HOST_PROBE: 'yes', MIKROSPRINT_WEB: path.join(root, 'apps/web/dist') };
  // What is read is measured while nothing else is at work, as on a machine with cores to spare.
  const api = await runHost({ ...settings, environment, worker: false });
  const browser = await launch();
  let worker = null;
  try {
    const filled = await fillCity(databaseUrl, { withPlay: isAsked('reads', 'digests') });
    const baseUrl = `http://127.0.0.1:${api.port}`;
    const figures = part === null ? [cityFigure(filled)] : [];
    if (isAsked('reads')) figures.push(...(await reads({ port: api.port, baseUrl, browser, databaseUrl })));
    else if (isAsked('browser')) figures.push(await listInBrowser(browser, baseUrl));
    if (isAsked('sockets')) figures.push(await broadcasting({ host: api, databaseUrl }));
    if (isAsked('digests')) {
      worker = await runHost({ ...settings, environment, api: false });
      figures.push(...(await digests({ host: worker, databaseUrl })));
    }
    return figures;
  } finally {
    await browser.close();
    await Promise.all([api.close(), worker?.close()]);
    await database.stop();
  }
}

function cityFigure({ actions, seconds }) {
  const size = [city.citizens, city.caseworkers, actions].map((count) => count.toLocaleString('en'));
  const name = `a city of ${size[0]} citizens, ${size[1]} caseworkers and ${size[2]} actions made`;
  const made = figure(name, seconds, 's', 180);
  return { ...made, met: made.met && actions >= city.actions };
}
