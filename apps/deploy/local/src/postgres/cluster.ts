import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { isNoSpace, noSpace, Refusal } from '../refusal.js';
import { databaseUser, prepareCluster } from './initialise.js';
import { stopLeftRunning } from './left-running.js';
import type { PostgresLocation } from './location.js';
import { asOwner } from './owner.js';

const databaseName = 'mikrosprint';
const startWithinMs = 60_000;
const stopWithinMs = 8_000;
const longLogBytes = 10 * 1024 * 1024;

export interface ClusterOptions {
  location: PostgresLocation;
  /** The product's data folder: the password and the database's log are kept here. */
  dataFolder: string;
  say: (line: string) => void;
  /** More settings, for example `fsync=off` in tests. */
  settings?: string[];
}

/** The embedded PostgreSQL: one process of ours, reachable only from this computer and only with its password. */
export class Cluster {
  private process: ChildProcess | null = null;
  private stopping = false;

  private constructor(
    private readonly options: ClusterOptions,
    private readonly password: string,
    private readonly port: number,
  ) {}

  /** Makes or opens the cluster, and returns when it takes connections. */
  static async start(options: ClusterOptions): Promise<Cluster> {
    await stopLeftRunning(options.location.data, options.say);
    const password = prepareCluster(options.location, options.dataFolder);
    const cluster = new Cluster(options, password, await freePort());
    await cluster.run();
    await cluster.ensureDatabase(databaseName);
    return cluster;
  }

  /** Where to connect; the password is in it, so it is never printed. */
  url(database = databaseName): string {
    return clusterUrl(this.password, this.port, database);
  }

  get pid(): number | undefined {
    return this.process?.pid;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const running = this.process;
    if (running === null || running.exitCode !== null) return;
    const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
    running.kill('SIGINT');
    const impatient = setTimeout(() => running.kill('SIGQUIT'), stopWithinMs);
    await ended;
    clearTimeout(impatient);
  }

  private async run(): Promise<void> {
    const { location, dataFolder } = this.options;
    const log = openLog(path.join(dataFolder, 'postgres.log'));
    const child = spawn(location.binaries.postgres, this.arguments(), {
      cwd: '/',
      // A group of its own: Ctrl+C in the terminal is for us, and we stop the database last.
      detached: true,
      stdio: ['ignore', log.descriptor, log.descriptor],
      env: { ...process.env, LC_ALL: 'C', LANG: 'C' },
      ...asOwner(location.owner),
    });
    closeSync(log.descriptor);
    this.process = child;
    child.once('exit', () => this.restart(child));
    child.once('error', () => undefined);
    await this.untilItAnswers(child, log);
  }

  private arguments(): string[] {
    const settings = [
      `port=${this.port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=120',
      'shared_buffers=128MB',
      'log_min_messages=warning',
      'timezone=UTC',
      'log_timezone=UTC',
      ...(this.options.settings ?? []),
    ];
    return ['-D', this.options.location.data, ...settings.flatMap((setting) => ['-c', setting])];
  }

  /** The database ended and nobody asked it to: it comes back at the same address, and open pages go on. */
  private restart(ended: ChildProcess): void {
    if (this.stopping || this.process !== ended) return;
    this.options.say('The database stopped unexpectedly; it is being started again.');
    setTimeout(() => {
      if (this.stopping) return;
      this.run().catch((error: unknown) =>
        this.options.say(`The database does not come back: ${String(error)}`),
      );
    }, 300);
  }

  private async untilItAnswers(child: ChildProcess, log: Log): Promise<void> {
    const deadline = Date.now() + startWithinMs;
    for (;;) {
      if (await answers(this.url('postgres'))) return;
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
        this.process = null;
        child.kill('SIGQUIT');
        throw startFailed(log, this.options.dataFolder);
      }
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  private async ensureDatabase(name: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.url('postgres') });
    await client.connect();
    try {
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    } catch (error) {
      if (isNoSpace(error)) throw noSpace(this.options.dataFolder);
      throw error;
    } finally {
      await client.end();
    }
  }
}

export function clusterUrl(password: string, port: number, database = databaseName): string {
  return `postgresql://${databaseUser}:${password}@127.0.0.1:${port}/${database}`;
}

interface Log {
  file: string;
  descriptor: number;
  /** Where the lines of this start begin. */
  from: number;
}

function openLog(file: string): Log {
  const descriptor = openSync(file, 'a', 0o600);
  if (statSync(file).size > longLogBytes) truncateSync(file);
  return { file, descriptor, from: statSync(file).size };
}

function startFailed(log: Log, dataFolder: string): Refusal {
  const lines = readFileSync(log.file).subarray(log.from).toString('utf8');
  if (isNoSpace(lines)) return noSpace(dataFolder);
  const cause = /(?:FATAL|PANIC|ERROR|could not).*/.exec(lines)?.[0] ?? 'it does not answer';
  return new Refusal(`The database does not start: ${cause} (see ${log.file}).`);
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
