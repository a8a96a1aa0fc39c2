import type { JobHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { BadgeRebuild } from './badge-rebuild.service.js';

/** Payload `{ sprintId }`, null for the rules of no single sprint. */
export const giveEarnedJob = 'awards.give-earned';

const payload = z.object({ sprintId: z.string().nullable() });

/** A new condition reaches whoever met it before it was there. */
@Injectable()
export class GiveEarnedJob implements JobHandler {
  constructor(private readonly badges: BadgeRebuild) {}

  async run(data: unknown): Promise<void> {
    await this.badges.changed(payload.parse(data).sprintId);
  }
}
