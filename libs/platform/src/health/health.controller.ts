import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Database } from '../database/database.js';
import { DomainError } from '../errors/domain-error.js';
import { QueueClient } from '../queue/queue-client.js';
import { Public } from '../security/route-access.js';
import { productVersion } from './product-version.js';

export const health = z.object({
  status: z.literal('ok'),
  database: z.literal('ok'),
  /** `no-worker`: answers are saved, but nothing reacts to them until a worker runs. */
  queue: z.enum(['ok', 'no-worker']),
  version: z.string(),
});

@ApiTags('platform')
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly queue: QueueClient,
  ) {}

  /** Answers 503 when the database is away, so that a proxy takes this process out. */
  @Public()
  @Get()
  @ApiOkResponse({ description: 'The process answers and reaches its database.' })
  async read(): Promise<z.infer<typeof health>> {
    try {
      await this.database.pool.query('SELECT 1');
    } catch (cause) {
      throw new DomainError('unavailable', { cause });
    }
    const workers = await this.queue.events.getWorkersCount();
    return { status: 'ok', database: 'ok', queue: workers > 0 ? 'ok' : 'no-worker', version: productVersion };
  }
}
