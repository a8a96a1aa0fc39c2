import { spawn } from 'node:child_process';
import path from 'node:path';
import { Cluster } from './postgres/cluster.js';
import { locatePostgres } from './postgres/location.js';
import { urlOfRunning } from './postgres/running.js';

export interface TaskOptions {
  root: string;
  /** The file of the worker that does it, without its ending: `rebuild`. */
  task: string;
  /** What was written behind the command. */
  words: readonly string[];
  dataFolder: string;
  environment: Record<string, string | undefined>;
  /** The product is running from this folder: its database is used and left running. */
  beside: boolean;
}

/** Runs a task on the database that is in the folder, or of DATABASE_URL. Returns the exit code of what did it. */
export async function runTask(options: TaskOptions): Promise<number> {
  const { root, dataFolder, environment, beside } = options;
  const settings = {
    LOG: 'human',
    ...environment,
    MIKROSPRINT_DATA: dataFolder,
    // As at the start of the product.
    DEMO_MODE: environment['DEMO_MODE'] || (environment['NODE_ENV'] === 'production' ? 'no' : 'yes'),
  };
  const given = environment['DATABASE_URL'];
  if (given) return run(options, { ...settings, DATABASE_URL: given });
  const location = locatePostgres(root, dataFolder);
  if (beside) return run(options, { ...settings, DATABASE_URL: urlOfRunning(location, dataFolder) });
  const cluster = await Cluster.start({ location, dataFolder, say: (line) => console.log(line) });
  try {
    return await run(options, { ...settings, DATABASE_URL: cluster.url() });
  } finally {
    await cluster.stop();
  }
}

function run(
  { root, task, words }: TaskOptions,
  environment: Record<string, string | undefined>,
): Promise<number> {
  const script = path.join(root, `dist/apps/worker/src/${task}.js`);
  const child = spawn(process.execPath, ['--enable-source-maps', script, ...words], {
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
