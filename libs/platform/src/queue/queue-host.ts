import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { DomainEvent } from '@mikrosprint/contracts';
import type { Job } from 'bullmq';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import type { EventHandler, JobHandler } from '../feature.js';
import { FeatureRegistry } from '../features/feature-registry.js';
import { OutboxRow } from '../outbox/outbox.entity.js';
import { QueueClient, type QueueData } from './queue-client.js';

const concurrency = 10;

/** The worker's heart: takes deliveries and jobs from the queue and runs their handlers. */
@Injectable()
export class QueueHost implements OnApplicationBootstrap {
  private readonly logger = new Logger('Worker');

  constructor(
    @Inject(FeatureRegistry) private readonly registry: FeatureRegistry,
    private readonly database: Database,
    private readonly queue: QueueClient,
    private readonly clock: Clock,
    private readonly moduleRef: ModuleRef,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.schedule();
    const events = this.queue.work('events', (job) => this.deliver(job), { concurrency });
    const jobs = this.queue.work('jobs', (job) => this.run(job), { concurrency: 2 });
    for (const worker of [events, jobs]) {
      worker.on('failed', (job, error) => this.report(job, error));
    }
    await Promise.all([events.waitUntilReady(), jobs.waitUntilReady()]);
  }

  /** One effect per (event, handler): whoever inserts the delivery does the work, in the same transaction. */
  private async deliver(job: Job<QueueData>): Promise<void> {
    const subscriber = this.registry.subscribers.find(({ handler }) => handler === job.name);
    if (subscriber === undefined) throw new Error(`Nobody is called ${job.name}`);
    const handler: EventHandler = this.moduleRef.get(subscriber.useClass, { strict: false });
    await this.database.transaction(async (tx) => {
      const event = await this.claim(tx, String(job.data['eventId']), job.name);
      if (event !== null) await handler.handle(event, tx);
    });
  }

  /** The event, or null when this handler has already had it (or it is older than the outbox remembers). */
  private async claim(tx: EntityManager, eventId: string, handler: string): Promise<DomainEvent | null> {
    const claimed: unknown[] = await tx.query(
      `INSERT INTO delivery (event_id, handler, delivered_at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING event_id`,
      [eventId, handler, this.clock.now()],
    );
    if (claimed.length === 0) return null;
    const row = await tx.findOneBy(OutboxRow, { id: eventId });
    return row === null ? null : toEvent(row);
  }

  private async run(job: Job<QueueData>): Promise<void> {
    const token = this.registry.jobs.find(({ name }) => name === job.name);
    if (token === undefined) throw new Error(`No job is called ${job.name}`);
    const handler: JobHandler = this.moduleRef.get(token.useClass, { strict: false });
    await handler.run(job.data);
  }

  /** Schedules are declared, so one that is no longer declared is taken away. */
  private async schedule(): Promise<void> {
    const wanted = this.registry.jobs.filter((job) => job.schedule !== undefined);
    const names = new Set(wanted.map(({ name }) => name));
    for (const { key } of await this.queue.jobs.getJobSchedulers()) {
      if (!names.has(key)) await this.queue.jobs.removeJobScheduler(key);
    }
    for (const { name, schedule } of wanted) {
      if (schedule === undefined) continue;
      await this.queue.jobs.upsertJobScheduler(
        name,
        { pattern: schedule.pattern, tz: schedule.tz },
        { name },
      );
    }
  }

  private report(job: Job<QueueData> | undefined, error: Error): void {
    const name = job?.name ?? 'unknown job';
    const attempts = `${job?.attemptsMade ?? 0} of ${job?.opts.attempts ?? 1}`;
    const subject = typeof job?.data['eventId'] === 'string' ? ` for event ${job.data['eventId']}` : '';
    const gaveUp = job === undefined || job.attemptsMade >= (job.opts.attempts ?? 1);
    const message = `${name}${subject} failed (try ${attempts}): ${error.message}`;
    if (gaveUp) this.logger.error(message, error.stack);
    else this.logger.warn(message);
  }
}

function toEvent(row: OutboxRow): DomainEvent {
  const { id, type, version, occurredAt, data } = row;
  // The outbox checked type and data against the event's schema when the row was written.
  return { id, type, version, occurredAt: occurredAt.toISOString(), data } as DomainEvent;
}
