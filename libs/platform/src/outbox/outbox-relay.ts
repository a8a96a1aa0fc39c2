import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Config } from '../config.js';
import { Database } from '../database/database.js';
import { NotificationListener } from '../database/listener.js';
import { FeatureRegistry } from '../features/feature-registry.js';
import { QueueClient } from '../queue/queue-client.js';

const batchSize = 500;
const pollMs = 1_000;

/**
 * Carries committed events from the outbox to the queue, in bulk. Every worker process runs one; a batch is locked, so
 * two never carry the same rows. If a process dies between adding and marking, the next one adds again: the job's id
 * and the delivery's key make that harmless.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Relay');
  private readonly listener: NotificationListener;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private poked = false;
  private closed = false;

  constructor(
    @Inject(Config) config: Config,
    private readonly database: Database,
    private readonly queue: QueueClient,
    private readonly registry: FeatureRegistry,
  ) {
    const poke = () => this.poke();
    this.listener = new NotificationListener(config.database.url, 'outbox', { onMessage: poke, onGap: poke });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.start();
    this.timer = setInterval(() => this.poke(), pollMs);
    this.poke();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    if (this.timer !== null) clearInterval(this.timer);
    await this.listener.close();
    await this.running;
  }

  /** Runs now, or once more after the run that is under way: nothing written meanwhile is forgotten. */
  private poke(): void {
    this.poked = true;
    if (this.closed || this.running !== null) return;
    this.running = this.drain().finally(() => {
      this.running = null;
    });
  }

  private async drain(): Promise<void> {
    try {
      while (this.poked && !this.closed) {
        this.poked = false;
        while ((await this.relayBatch()) === batchSize && !this.closed);
      }
    } catch (error) {
      this.logger.warn(`Events wait in the outbox: ${String(error)}`);
    }
  }

  private relayBatch(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const rows: { id: string; type: string }[] = await tx.query(
        `SELECT id, type FROM outbox WHERE relayed_at IS NULL ORDER BY id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`,
      );
      if (rows.length === 0) return 0;
      const jobs = rows.flatMap(({ id, type }) =>
        this.registry.handlersOf(type).map((handler) => ({
          name: handler,
          data: { eventId: id },
          opts: { jobId: `${id}.${handler}` },
        })),
      );
      if (jobs.length > 0) await this.queue.events.addBulk(jobs);
      await tx.query('UPDATE outbox SET relayed_at = now() WHERE id = ANY($1)', [rows.map(({ id }) => id)]);
      return rows.length;
    });
  }
}
