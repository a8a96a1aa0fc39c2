import { spawn } from 'node:child_process';
import path from 'node:path';
import { Cluster } from './postgres/cluster.js';
import { locatePostgres } from './postgres/location.js';
import { urlOfRunning } from './postgres/running.js';

export interface RebuildOptions {
  root: string;
  dataFolder: string;
  environment: Record<string, string | undefined>;
  /** The product is running from this folder: its database is used and left running. */
  beside: boolean;
}

/** Runs the rebuild on the database that is in the folder, or of DATABASE_URL. Returns the exit code of what did it. */
export async function rebuild({ root, dataFolder, environment, beside }: RebuildOptions): Promise<number> {
  const settings = { MIKROSPRINT_DATA: dataFolder, LOG: 'human', ...environment };
  const given = environment['DATABASE_URL'];
  if (given) return run(root, { ...settings, DATABASE_URL: given });
  const location = locatePostgres(root, dataFolder);
  if (beside) return run(root, { ...settings, DATABASE_URL: urlOfRunning(location, dataFolder) });
  const cluster = await Cluster.start({ location, dataFolder, say: (line) => console.log(line) });
  try {
    return await run(root, { ...settings, DATABASE_URL: cluster.url() });
  } finally {
    await cluster.stop();
  }
}

function run(root: string, environment: Record<string, string | undefined>): Promise<number> {
  const script = path.join(root, 'dist/apps/worker/src/rebuild.js');
  const child = spawn(process.execPath, ['--enable-source-maps', script], {
    cwd: root,
    env: environment,
    stdio: 'inherit',
  });
  // Ctrl+C reaches it too, and it ends by itself; this process stops the database after it.
  const wait = (): void => undefined;
  process.on('SIGINT', wait);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
