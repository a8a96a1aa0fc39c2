// One PostgreSQL per test run: fast instead of safe, in a folder of its own, with a template every test file clones.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from '../../apps/deploy/local/build.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const prefix = 'mikrosprint-tests-';

/** A module of the built product: the tests run what is shipped, in the copy this run made of it. */
export const built = (file) =>
  import(pathToFileURL(path.join(process.env.TEST_PRODUCT || root, 'dist', file)).href);

/** Nothing here has to survive a crash. */
const fastSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=400'];

/** @returns {Promise<{ url: (database?: string) => string, folder: string, stop: () => Promise<void> }>} */
export async function startTestDatabase({ web = false } = {}) {
  await ensureBuilt(root, { only: web ? undefined : 'server' });
  await removeLeftovers();
  const { Cluster } = await built('apps/deploy/local/src/postgres/cluster.js');
  const { locatePostgres } = await built('apps/deploy/local/src/postgres/location.js');
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  // PostgreSQL's user must be able to enter, also when that is not the user who runs the tests.
  const dataFolder = path.join(folder, 'data');
  mkdirSync(dataFolder);
  chmodSync(folder, 0o755);
  writeFileSync(path.join(folder, 'pid'), String(process.pid));
  const cluster = await Cluster.start({
    location: locatePostgres(root, dataFolder),
    dataFolder,
    say: () => undefined,
    settings: fastSettings,
  });
  process.env.TEST_PRODUCT = copyProduct(folder);
  const stop = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: (database) => cluster.url(database), folder, stop };
}

/** A run tests one state of the product, also when somebody builds or writes content meanwhile. */
function copyProduct(folder) {
  const product = path.join(folder, 'product');
  for (const part of ['dist/apps', 'dist/libs', 'content', 'package.json']) {
    cpSync(path.join(root, part), path.join(product, part), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(product, 'node_modules'));
  return product;
}

/** A run that was killed leaves its database running and its folder full. */
async function removeLeftovers() {
  const { stopLeftRunning } = await built('apps/deploy/local/src/postgres/left-running.js');
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(tmpdir(), name);
    const pidFile = path.join(folder, 'pid');
    if (!existsSync(pidFile) || isAlive(Number(readFileSync(pidFile, 'utf8')))) continue;
    await stopLeftRunning(path.join(folder, 'data/postgres'), () => undefined).catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
