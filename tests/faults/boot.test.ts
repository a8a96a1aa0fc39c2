import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { eventually } from '../support/eventually.js';
import { freePort, StartedProduct, temporaryFolder, type StartOptions } from '../support/start-product.js';

const root = path.resolve(__dirname, '../..');
const asRoot = process.getuid?.() === 0 ? test : test.skip;
const nobody = { uid: 65534, gid: 65534 };

const folders: { remove: () => void }[] = [];
const products: StartedProduct[] = [];

function folder(mode?: number): string {
  const made = temporaryFolder(mode);
  folders.push(made);
  return made.path;
}

async function start(options: Partial<StartOptions> = {}): Promise<StartedProduct> {
  const product = new StartedProduct({
    data: options.data ?? path.join(folder(), 'data'),
    port: options.port ?? (await freePort()),
    ...options,
  });
  products.push(product);
  return product;
}

/** One line, exit code 1, and it says what to do. */
async function expectRefusal(product: StartedProduct, ...words: RegExp[]): Promise<void> {
  const { code, lines } = await product.refusal();
  expect({ code, lines }).toEqual({ code: 1, lines: [expect.any(String)] });
  for (const word of words) expect(lines[0]).toMatch(word);
}

beforeAll(() => {
  // What is built once here is not built again by every start, nor by a user who may not write to the checkout.
  const built = spawnSync(process.execPath, ['apps/deploy/local/build.mjs'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
});

afterEach(async () => {
  await Promise.all(products.splice(0).map((product) => product.stop()));
});
afterAll(() => folders.forEach((made) => made.remove()));

describe('a start that cannot be (issue: one line, exit code 1, data untouched)', () => {
  let taken: Server;

  afterEach(
    () => new Promise<void>((resolve) => (taken?.listening ? taken.close(() => resolve()) : resolve())),
  );

  test('a taken port is found before anything is made', async () => {
    const port = await freePort();
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
    const data = path.join(folder(), 'data');
    await expectRefusal(await start({ port, data }), new RegExp(`Port ${port} is taken`), /PORT=/);
    expect(existsSync(path.join(data, 'postgres'))).toBe(false);
  });

  test('a port that is no port', async () => {
    await expectRefusal(await start({ settings: { PORT: 'three thousand' } }), /PORT must be a number/);
  });

  test('a data folder from a newer version', async () => {
    const data = folder();
    writeFileSync(path.join(data, 'mikrosprint.json'), JSON.stringify({ dataVersion: 99 }));
    await expectRefusal(await start({ data }), /newer version of Mikrosprint/, /MIKROSPRINT_DATA/);
    expect(readdirSync(data)).toEqual(['mikrosprint.json']);
  });

  test('a database of another PostgreSQL', async () => {
    const data = folder();
    mkdirSync(path.join(data, 'postgres'), { mode: 0o700 });
    writeFileSync(path.join(data, 'postgres/PG_VERSION'), '19\n');
    await expectRefusal(await start({ data }), /PostgreSQL 19/, /runs 18/);
    expect(readdirSync(path.join(data, 'postgres'))).toEqual(['PG_VERSION']);
  });

  test('a database that does not answer', async () => {
    const nobodyListens = `postgresql://a:b@127.0.0.1:${await freePort()}/mikrosprint`;
    await expectRefusal(
      await start({ settings: { DATABASE_URL: nobodyListens } }),
      /database does not answer/,
      /DATABASE_URL/,
    );
  });

  test('demo people in production that nobody asked for by name', async () => {
    const settings = {
      NODE_ENV: 'production',
      DEMO_MODE: 'yes',
      TOKEN_SECRET: 'kR7_2vQm9xWzL4tYbN8cHfJ1sDgA6eUp0oIi',
    };
    await expectRefusal(await start({ settings }), /DEMO_MODE=yes is refused/);
  });

  test('a content file that is broken, with the file, the line and the cause', async () => {
    const content = path.join(folder(), 'content');
    cpSync(path.join(root, 'content'), content, { recursive: true });
    const level =
      readdirSync(path.join(content, 'gdpr/levels')).filter((name) => name.endsWith('.json'))[0] ?? '';
    const file = path.join(content, 'gdpr/levels', level);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\n/, '\n  oops\n'));
    await expectRefusal(
      await start({ settings: { MIKROSPRINT_CONTENT: content } }),
      new RegExp(`${level}:2`),
    );
  });

  asRoot('a disk that is full', async () => {
    const data = folder();
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', data]);
    if (mounted.status !== 0)
      return console.warn('A small disk cannot be mounted here; this case was not tried.');
    try {
      await expectRefusal(await start({ data }), /MB are free/, /Make room/);
    } finally {
      spawnSync('umount', [data]);
    }
  });
});

describe('a start that must be', () => {
  test('of two at once one runs, and the other says where', async () => {
    const data = path.join(folder(), 'data');
    const first = await start({ data });
    await first.ready();
    await expectRefusal(
      await start({ data, port: await freePort() }),
      /already running/,
      new RegExp(`${first.options.port}`),
    );
    expect(await first.health()).toMatchObject({ status: 'ok' });
  });

  test('after kill -9 the database left running is found and stopped, said in words, and nothing is lost (F2)', async () => {
    const data = path.join(folder(), 'data');
    const first = await start({ data });
    await first.ready();
    const marked = await onDatabase(data, `COMMENT ON DATABASE mikrosprint IS 'written before the kill'`);
    expect(marked).toBeDefined();
    await first.kill();
    const second = await start({ data });
    await second.ready();
    expect(second.output).toMatch(/left running/);
    expect(await second.health()).toMatchObject({ status: 'ok' });
    const { rows } = await onDatabase(
      data,
      `SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = 'mikrosprint'`,
    );
    expect(rows).toEqual([{ note: 'written before the kill' }]);
  });

  test('a database changed by a newer version is refused untouched', async () => {
    const data = path.join(folder(), 'data');
    const first = await start({ data });
    await first.ready();
    await onDatabase(
      data,
      `INSERT INTO migrations (timestamp, name) VALUES (4000000000000, 'Tomorrow4000000000000')`,
    );
    await first.stop();
    await expectRefusal(await start({ data }), /newer version/, /Tomorrow4000000000000/);
    const again = await start({ data });
    await again.refusal();
    expect(existsSync(path.join(data, 'postgres/PG_VERSION'))).toBe(true);
  });

  asRoot(
    'as root from a folder that the database user cannot enter, and it says where the data is',
    async () => {
      const data = path.join(folder(0o700), 'data');
      const product = await start({ data });
      await product.ready();
      expect(product.output).toMatch(/who cannot enter/);
      const place = readFileSync(path.join(data, 'postgres-location'), 'utf8').trim();
      expect(product.output).toContain(place);
      folders.push({ remove: () => spawnSync('rm', ['-rf', path.dirname(place)]) });
      await product.stop();
      const second = await start({ data });
      await second.ready();
      expect(readFileSync(path.join(data, 'postgres-location'), 'utf8').trim()).toBe(place);
    },
  );

  asRoot('as a plain user', async () => {
    const data = folder();
    chownSync(data, nobody.uid, nobody.gid);
    const product = await start({ data, user: nobody });
    await product.ready();
    expect(await product.health()).toMatchObject({ status: 'ok' });
  });

  asRoot('as another plain user than the one who owns the data: named', async () => {
    const data = folder();
    await expectRefusal(
      await start({ data, user: nobody }),
      /cannot be written by this user/,
      /MIKROSPRINT_DATA/,
    );
  });
});

describe('a product that runs', () => {
  test('gets its api back when that is killed, and takes answers again', async () => {
    const product = await start();
    await product.ready();
    const api = childOf(product.pid, 'apps/api');
    process.kill(api, 'SIGKILL');
    await eventually(() => product.output.includes('being started again'));
    await eventually(async () => (await product.health().catch(() => null))?.status === 'ok', 60_000);
    expect(childOf(product.pid, 'apps/api')).not.toBe(api);
  });

  test('stops in good order under load: whole answers or none, and no process stays (F13)', async () => {
    const product = await start();
    await product.ready();
    const database = Number(
      readFileSync(path.join(product.options.data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0],
    );
    let stopped = false;
    const answers: { status: number; whole: boolean }[] = [];
    const visitor = async () => {
      while (!stopped) {
        const answer = await fetch(`http://127.0.0.1:${product.options.port}/api/sprints`).catch(() => null);
        if (answer === null) continue;
        const whole = await answer.json().then(
          () => true,
          () => false,
        );
        answers.push({ status: answer.status, whole });
      }
    };
    const visitors = Array.from({ length: 20 }, visitor);
    await eventually(() => answers.length > 100);
    expect(await product.stop()).toBe(0);
    stopped = true;
    await Promise.all(visitors);
    expect(answers.filter(({ whole }) => !whole)).toEqual([]);
    expect(
      [...new Set(answers.map(({ status }) => status))].filter((status) => status !== 401 && status !== 503),
    ).toEqual([]);
    expect(() => process.kill(database, 0)).toThrow();
    expect(existsSync(path.join(product.options.data, 'running.json'))).toBe(false);
  });
});

/** The process of one of the apps under a supervisor. */
function childOf(supervisor: number, app: string): number {
  const listed = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const found = listed.find((pid) => {
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return Number(parent) === supervisor && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(app);
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error(`There is no ${app} under process ${supervisor}.`);
  return Number(found);
}

/** Runs a statement on the embedded database of a data folder that is in use. */
async function onDatabase(data: string, statement: string): Promise<pg.QueryResult> {
  const password = readFileSync(path.join(data, 'postgres-password'), 'utf8').trim();
  const port = readFileSync(path.join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
  const client = new pg.Client({
    connectionString: `postgresql://mikrosprint:${password}@127.0.0.1:${port}/mikrosprint`,
  });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}
