import { randomBytes } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { Client } from './client.js';
import { eventually } from './eventually.js';
import { runHost, type Host } from './run-host.mjs';

export interface TestOptions {
  /** Without a worker nothing reacts to events. */
  worker?: boolean;
  /** More settings of the product, as environment variables. */
  settings?: Record<string, string>;
}

export interface TestRoute {
  method: string;
  path: string;
  access: { kind: 'public' } | { kind: 'permission'; permission: string };
}

const demoPassword = 'demo-mikrosprint';
const demoDomain = 'demo.mikrosprint.test';

/**
 * The real product for one test file: built api and worker in a process of their own, on a database cloned from the
 * template, with the demo people ready to sign in.
 */
export async function createTestEnvironment(options: TestOptions = {}): Promise<TestEnvironment> {
  const environment = new TestEnvironment(options);
  await environment.start();
  return environment;
}

export class TestEnvironment {
  readonly database: pg.Pool;
  private readonly clients: Client[] = [];
  /** Asks without signing in. */
  readonly api = this.client();
  readonly citizen = this.person('citizen');
  readonly provider = this.person('provider');
  readonly caseworker = this.person('caseworker');
  readonly coordinator = this.person('coordinator');
  readonly lead = this.person('lead');
  readonly mentor = this.person('mentor');
  readonly employer = this.person('employer');
  readonly admin = this.person('admin');
  private readonly name = `test_${randomBytes(6).toString('hex')}`;
  private readonly databaseUrl = urlOf(this.name);
  private readonly others: Host[] = [];
  private host: Host | null = null;
  private port = 0;

  constructor(private readonly options: TestOptions) {
    this.database = new pg.Pool({ connectionString: this.databaseUrl, max: 4 });
    this.database.on('error', () => undefined);
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Where the product keeps what is not in its database. */
  get dataFolder(): string {
    return path.join(setting('TEST_FOLDER'), this.name);
  }

  async start(): Promise<void> {
    await onServer(`CREATE DATABASE ${this.name} TEMPLATE mikrosprint`);
    await this.startHost();
  }

  /** Somebody with an account, by e-mail; the seven demo people are there by name. */
  signedIn(email: string, password = demoPassword): Client {
    return this.client({ email, password });
  }

  /** One more process of the product on the same database, on a port of its own. */
  async another(parts: {
    api?: boolean;
    worker?: boolean;
    environment?: Record<string, string>;
  }): Promise<Host> {
    const host = await runHost({ ...this.hostOptions(), ...parts, port: 0 });
    this.others.push(host);
    return host;
  }

  /** A demo person who talks to another process of the product. */
  at(host: Host, account: string): Client {
    const client = new Client(() => `http://127.0.0.1:${host.port ?? 0}`, demoCredentials(account));
    this.clients.push(client);
    return client;
  }

  /** Ends the process (`kill` as kill -9 does) and starts it again at the same address. */
  async restart(how: 'close' | 'kill' = 'close'): Promise<void> {
    await this.stop(how);
    await this.startHost();
  }

  /** Ends the process; nobody answers until `restart`. */
  async stop(how: 'close' | 'kill' = 'close'): Promise<void> {
    if (how === 'kill') await this.host?.kill();
    else await this.host?.close();
  }

  /** Moves the server's clock; the access tokens of before are then judged by the new time. */
  async moveClock(offsetMs: number): Promise<void> {
    await this.host?.ask({ kind: 'clock', offsetMs });
  }

  async routes(): Promise<TestRoute[]> {
    return ((await this.host?.ask({ kind: 'routes' })) ?? []) as TestRoute[];
  }

  /** Runs a probe inside the product (see probe-feature.mjs); the suite asks for them with `TEST_HOST_PROBE`. */
  async probe<T = unknown>(
    name: 'append' | 'call' | 'counted' | 'drift' | 'tell',
    input: unknown,
  ): Promise<T> {
    const answer = (await this.host?.ask({ kind: 'probe', name, input })) as { value?: T; error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value as T;
  }

  /** What the product has written to its log. */
  log(): string {
    return this.host?.log() ?? '';
  }

  /** Returns when every event has been told and every handler and job that follows from it has ended. */
  async settled(): Promise<void> {
    await eventually(async () => {
      const { rows } = await this.database.query<{ open: number }>(
        `SELECT (SELECT count(*) FROM outbox WHERE relayed_at IS NULL)::int
              + (SELECT count(*) FROM bullmq.job WHERE state NOT IN ('completed', 'failed') AND scheduler_id IS NULL)::int
           AS open`,
      );
      return rows[0]?.open === 0;
    });
  }

  async close(): Promise<void> {
    for (const client of this.clients) client.close();
    await Promise.all([this.host, ...this.others].map((host) => host?.close()));
    await this.database.end();
    await onServer(`DROP DATABASE IF EXISTS ${this.name} WITH (FORCE)`);
  }

  private async startHost(): Promise<void> {
    this.host = await runHost({
      ...this.hostOptions(),
      worker: this.options.worker ?? true,
      port: this.port,
    });
    this.port = this.host.port ?? 0;
  }

  private hostOptions() {
    return {
      databaseUrl: this.databaseUrl,
      dataFolder: this.dataFolder,
      environment: this.options.settings ?? {},
    };
  }

  private person(account: string): Client {
    return this.client(demoCredentials(account));
  }

  private client(credentials: { email: string; password: string } | null = null): Client {
    const client = new Client(() => this.baseUrl, credentials);
    this.clients.push(client);
    return client;
  }
}

function demoCredentials(account: string) {
  return { email: `${account}@${demoDomain}`, password: demoPassword };
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: run the suite through its jest configuration.`);
  return value;
}

function urlOf(database: string): string {
  const url = new URL(setting('TEST_DATABASE_URL'));
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
