// Starts host.mjs and speaks with it. Plain JavaScript: both jest's global setup and the suites use it.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

/** The template's keys are opened by every suite that clones it. */
export const testSecret = 'for the tests only, and for nothing else';

const root = () => process.env.TEST_ROOT ?? process.cwd();

/**
 * @param {{ databaseUrl: string, dataFolder: string, api?: boolean, worker?: boolean, port?: number,
 *   environment?: Record<string, string> }} options
 */
export async function runHost(options) {
  const { databaseUrl, dataFolder, api = true, worker = true, port = 0, environment = {} } = options;
  mkdirSync(dataFolder, { recursive: true });
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', path.join(root(), 'tests/support/host.mjs')],
    {
      cwd: root(),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: databaseUrl,
        MIKROSPRINT_DATA: dataFolder,
        PORT: String(port),
        MIKROSPRINT_CONTENT: path.join(process.env.TEST_PRODUCT ?? root(), 'content'),
        TEST_PRODUCT: process.env.TEST_PRODUCT ?? '',
        DEMO_MODE: 'yes',
        CREDENTIAL_SECRET: testSecret,
        LOG: 'human',
        TEST_HOST_PARTS: [api && 'api', worker && 'worker'].filter(Boolean).join(','),
        ...environment,
      },
    },
  );
  // As many questions at once as a test likes.
  child.setMaxListeners(0);
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (log += chunk));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const ready = await new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (message.kind === 'ready') resolve(message);
      if (message.kind === 'failed')
        reject(new Error(`The product does not start: ${message.message}\n${log}`));
    });
    void ended.then((code) =>
      reject(new Error(`The product ended with ${code} before it was ready.\n${log}`)),
    );
  });
  let asked = 0;
  const ask = (message) =>
    new Promise((resolve, reject) => {
      const id = ++asked;
      const answered = (answer) => {
        if (answer.kind !== 'done' || answer.id !== id) return;
        child.off('message', answered);
        resolve(answer.value);
      };
      child.on('message', answered);
      child.send({ ...message, id });
      void ended.then(() => reject(new Error(`The product ended before it answered.\n${log}`)));
    });
  return {
    port: ready.port,
    pid: child.pid,
    ask,
    log: () => log,
    async close() {
      if (child.exitCode === null && child.signalCode === null)
        child.send({ kind: 'close' }, () => undefined);
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
