import { spawn } from 'node:child_process';
import path from 'node:path';
import type { TestEnvironment } from '../../support/environment.js';
import { testSecret } from '../../support/run-host.mjs';

interface Ended {
  code: number | null;
  said: string;
}

/** `npm run rebuild`, as it runs on a database that is given to it. */
export const rebuildByCommand = (environment: TestEnvironment): Promise<Ended> =>
  taskByCommand(environment, 'rebuild');

/** A task of the worker, with the words behind its command. */
export async function taskByCommand(
  { database }: TestEnvironment,
  task: 'rebuild' | 'keys',
  words: readonly string[] = [],
  settings: Record<string, string> = {},
): Promise<Ended> {
  // The product that ships does not know the tables of the tests' own feature, and would refuse such a database.
  const { rows: ours } = await database.query<{ timestamp: string; name: string }>(
    `DELETE FROM migrations WHERE name LIKE 'Probe%' RETURNING timestamp, name`,
  );
  const script = path.join(process.env['TEST_PRODUCT'] ?? '', `dist/apps/worker/src/${task}.js`);
  const child = spawn(process.execPath, [script, ...words], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: String(database.options.connectionString),
      MIKROSPRINT_DATA: path.join(process.env['TEST_FOLDER'] ?? '', task),
      DEMO_MODE: 'yes',
      CREDENTIAL_SECRET: testSecret,
      LOG: 'human',
      ...settings,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  for (const { timestamp, name } of ours)
    await database.query('INSERT INTO migrations (timestamp, name) VALUES ($1, $2)', [timestamp, name]);
  return { code, said };
}
