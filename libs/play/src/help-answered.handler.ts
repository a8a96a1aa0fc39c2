import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@mikrosprint/contracts';
import type { EventHandler } from '@mikrosprint/platform';
import type { EntityManager } from 'typeorm';
import { HelpRequestsService } from './help-requests.service.js';

/** Answering happens in the caseload; here the citizen's request is closed. */
@Injectable()
export class OnHelpAnswered implements EventHandler<'help.answered'> {
  constructor(private readonly helpRequests: HelpRequestsService) {}

  handle({ data, occurredAt }: DomainEvent<'help.answered'>, tx: EntityManager): Promise<void> {
    return this.helpRequests.close(data.helpRequestId, new Date(occurredAt), tx);
  }
}
