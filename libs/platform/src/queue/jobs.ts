import { Injectable } from '@nestjs/common';
import { QueueClient } from './queue-client.js';

export interface JobOptions {
  /** Two adds with one key are one job while the first is waiting or running. No colon. */
  key?: string;
  delayMs?: number;
}

/** Starts a named job. Not from inside a transaction: there, append an event and let its handler start the job. */
@Injectable()
export class Jobs {
  constructor(private readonly queue: QueueClient) {}

  async add(name: string, data: Record<string, unknown> = {}, options: JobOptions = {}): Promise<void> {
    await this.queue.jobs.add(name, data, { jobId: options.key, delay: options.delayMs });
  }
}
