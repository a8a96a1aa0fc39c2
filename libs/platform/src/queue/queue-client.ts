import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import {
  createPostgresBackend,
  Queue,
  runMigrations,
  withBackend,
  Worker,
  type Processor,
  type WorkerOptions,
} from 'bullmq';
import pg from 'pg';
import { Config } from '../config.js';

const OnPostgres = withBackend(createPostgresBackend);
type PostgresQueue = InstanceType<typeof OnPostgres.Queue<QueueData>>;
type PostgresWorker = InstanceType<typeof OnPostgres.Worker<QueueData>>;
type ProductQueue = Queue<QueueData> | PostgresQueue;
type ProductWorker = Worker<QueueData> | PostgresWorker;

/** Deliveries of events to handlers, and named jobs: apart, so that a slow job never holds up an event. */
export type QueueName = 'events' | 'jobs';

export type QueueData = Record<string, unknown>;

/**
 * A job is done again after a failure, later each time, and is kept for a month when it never worked. Finished jobs are
 * removed: what was delivered is in the database, in `delivery`.
 */
const jobDefaults = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: true,
  removeOnFail: { age: 30 * 24 * 3600 },
};

/** Short jobs: a killed worker's job is taken over within seconds. */
const workerDefaults = { lockDuration: 8_000, stalledInterval: 5_000, maxStalledCount: 5, drainDelay: 2 };

/** BullMQ for this process: on PostgreSQL with its own small pool and schema, or on Redis when one is configured. */
@Injectable()
export class QueueClient implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('Queue');
  private readonly pool: pg.Pool | null;
  private readonly queues = new Map<QueueName, ProductQueue>();
  private readonly workers: ProductWorker[] = [];

  constructor(private readonly config: Config) {
    this.pool = config.redisUrl === null ? queuePool(config.database.url) : null;
    this.pool?.on('error', (error) => this.logger.warn(`Connection lost: ${error.message}`));
  }

  get backend(): 'postgresql' | 'redis' {
    return this.pool === null ? 'redis' : 'postgresql';
  }

  get events(): ProductQueue {
    return this.queue('events');
  }

  get jobs(): ProductQueue {
    return this.queue('jobs');
  }

  /** BullMQ's own tables; several processes may arrive at once, it locks by itself. */
  async onModuleInit(): Promise<void> {
    if (this.pool === null) return;
    const client = await this.pool.connect();
    try {
      await runMigrations(client);
    } finally {
      client.release();
    }
  }

  /** Starts taking jobs from a queue in this process. */
  work(
    name: QueueName,
    processor: Processor<QueueData>,
    options: Pick<WorkerOptions, 'concurrency'>,
  ): ProductWorker {
    const worker =
      this.pool === null
        ? new Worker<QueueData>(name, processor, { ...workerDefaults, ...options, ...this.onRedis() })
        : new OnPostgres.Worker<QueueData>(name, processor, {
            ...workerDefaults,
            ...options,
            connection: this.pool,
          });
    worker.on('error', (error) => this.logger.warn(`${name}: ${error.message}`));
    this.workers.push(worker);
    return worker;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => closeWithin(worker, 1_000)));
    await Promise.all([...this.queues.values()].map((queue) => queue.close().catch(() => undefined)));
    await this.pool?.end().catch(() => undefined);
  }

  private queue(name: QueueName): ProductQueue {
    const known = this.queues.get(name);
    if (known !== undefined) return known;
    const queue =
      this.pool === null
        ? new Queue<QueueData>(name, { defaultJobOptions: jobDefaults, ...this.onRedis() })
        : new OnPostgres.Queue<QueueData>(name, { defaultJobOptions: jobDefaults, connection: this.pool });
    queue.on('error', (error) => this.logger.warn(`${name}: ${error.message}`));
    this.queues.set(name, queue);
    return queue;
  }

  private onRedis() {
    return {
      connection: { url: this.config.redisUrl ?? '', maxRetriesPerRequest: null },
      prefix: 'mikrosprint',
    };
  }
}

/** Two of the connections are taken by the workers' LISTEN for as long as they live. */
function queuePool(connectionString: string): pg.Pool {
  return new pg.Pool({
    connectionString,
    max: 8,
    options: '-c search_path=bullmq',
    application_name: 'mikrosprint-queue',
    keepAlive: true,
  });
}

/** A job that does not end in time is left to another worker: its effects are in one transaction that rolls back. */
async function closeWithin(worker: ProductWorker, milliseconds: number): Promise<void> {
  const limit = setTimeout(() => void worker.close(true), milliseconds);
  await worker.close().catch(() => undefined);
  clearTimeout(limit);
}
