// A task of the worker by command: on the database that is in the folder, beside a running product or without one.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { isRunning, takeLock } from './lock.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Ends this process with what the task ended with, or with one line that says why it could not begin. */
export async function runTask(task, words = []) {
  try {
    process.exitCode = await begin(task, words);
  } catch (error) {
    console.error(process.env.DEBUG ? error : `${error?.message ?? error}`);
    process.exitCode = 1;
  }
}

async function begin(task, words) {
  const dataFolder = path.resolve(root, process.env.MIKROSPRINT_DATA || '.data');
  const beside = isRunning(dataFolder);
  const own = !beside && !process.env.DATABASE_URL;
  if (own) refuseWithoutDatabase(dataFolder);
  const lock = own ? takeLock(dataFolder, 0) : null;
  await ensureInstalled(root);
  await ensureBuilt(root, { only: 'server' });
  const script = pathToFileURL(path.join(root, 'dist/apps/deploy/local/src/task.js')).href;
  const { runTask: run } = await import(script);
  const code = await run({ root, task, words, dataFolder, environment: process.env, beside });
  lock?.release();
  return code;
}

/** Before anything is locked, built or made. Where PostgreSQL's files are: see src/postgres/location.ts. */
function refuseWithoutDatabase(dataFolder) {
  const pointer = path.join(dataFolder, 'postgres-location');
  const places = [path.join(dataFolder, 'postgres')];
  if (existsSync(pointer)) places.push(readFileSync(pointer, 'utf8').trim());
  if (places.some((place) => existsSync(place))) return;
  throw new Error(
    `There is no database in ${dataFolder}, so there is nothing to do. Start the product once with npm start, or name another folder with MIKROSPRINT_DATA.`,
  );
}
