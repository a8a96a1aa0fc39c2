import type { DomainEvent } from '@mikrosprint/contracts';
import { Jobs, type EventHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InboxDelivery } from './inbox/inbox-delivery.service.js';
import { sendMailJob } from './mail/send-mail.job.js';
import { sendPushJob } from './push/send-push.job.js';

@Injectable()
export class OnNotificationRequested implements EventHandler<'notification.requested'> {
  constructor(private readonly inbox: InboxDelivery) {}

  handle(event: DomainEvent<'notification.requested'>, tx: EntityManager): Promise<void> {
    return this.inbox.deliver(event, tx);
  }
}

/** Sending talks to the outside and may take long: never while a transaction is open. */
@Injectable()
export class OnMailQueued implements EventHandler<'mail.queued'> {
  constructor(private readonly jobs: Jobs) {}

  async handle({ data: { mailId } }: DomainEvent<'mail.queued'>): Promise<void> {
    await this.jobs.add(sendMailJob, { mailId }, { key: `mail-${mailId}` });
  }
}

@Injectable()
export class OnPushQueued implements EventHandler<'push.queued'> {
  constructor(private readonly jobs: Jobs) {}

  async handle({ data: { pushId } }: DomainEvent<'push.queued'>): Promise<void> {
    await this.jobs.add(sendPushJob, { pushId }, { key: `push-${pushId}` });
  }
}
