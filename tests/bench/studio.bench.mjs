// What an author waits for: a large sprint that opens, a keystroke that is seen in the preview, five hundred questions
// that come in, the figures of a million actions, and what the studio weighs.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runHost } from '../support/run-host.mjs';
import { root, startTestDatabase } from '../support/test-database.mjs';
import { ask } from './answers.bench.mjs';
import { launch } from './game-device.mjs';
import { authoring } from './studio-authoring.mjs';
import { figure } from './studio-figures.mjs';
import { importing } from './studio-import.mjs';
import { statistics } from './studio-log.mjs';

export async function run() {
  const database = await startTestDatabase({ web: true });
  const dataFolder = path.join(database.folder, 'bench');
  const host = await runHost({
    databaseUrl: database.url(),
    dataFolder,
    environment: { MIKROSPRINT_WEB: path.join(root, 'apps/web/dist') },
  });
  const browser = await launch();
  try {
    const { accessToken: token } = await ask(host.port, 'POST', '/api/auth/sign-in', {
      email: 'provider@demo.mikrosprint.test',
      password: 'demo-mikrosprint',
    });
    const bench = {
      browser,
      token,
      port: host.port,
      baseUrl: `http://127.0.0.1:${host.port}`,
      databaseUrl: database.url(),
      dataFolder,
    };
    return [
      ...(await authoring(bench)),
      await importing(bench),
      ...(await statistics(bench)),
      authorWeight(),
    ];
  } finally {
    await browser.close();
    await host.close();
    await database.stop();
  }
}

/** What the last build weighed; the build itself fails above the limit. */
function authorWeight() {
  const report = JSON.parse(readFileSync(path.join(root, 'dist/web-budgets.json'), 'utf8'));
  const { kilobytes, limit } = report.find(({ what }) => what === 'author');
  return figure('author chunk, gzip', kilobytes, 'KB', limit);
}
