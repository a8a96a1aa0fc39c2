import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Job } from 'bullmq';
import type { JobHandler } from '../feature.js';
import { FeatureRegistry } from '../features/feature-registry.js';
import { EventDeliveries } from '../outbox/event-deliveries.js';
import { QueueClient, type QueueData } from './queue-client.js';

const concurrency = 10;

/** The worker's heart: takes deliveries and jobs from the queue and runs their handlers. */
@Injectable()
export class QueueHost implements OnApplicationBootstrap {
  private readonly logger = new Logger('Worker');

  constructor(
    @Inject(FeatureRegistry) private readonly registry: FeatureRegistry,
    private readonly deliveries: EventDeliveries,
    private readonly queue: QueueClient,
    private readonly moduleRef: ModuleRef,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.schedule();
    const deliver = (job: Job<QueueData>): Promise<void> =>
      this.deliveries.deliver(String(job.data['eventId']), job.name);
    const events = this.queue.work('events', deliver, { concurrency });
    const jobs = this.queue.work('jobs', (job) => this.run(job), { concurrency: 2 });
    for (const worker of [events, jobs]) {
      worker.on('failed', (job, error) => this.report(job, error));
    }
    await Promise.all([events.waitUntilReady(), jobs.waitUntilReady()]);
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
