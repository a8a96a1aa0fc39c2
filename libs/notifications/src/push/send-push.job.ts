import { Clock, Database, type JobHandler } from '@mikrosprint/platform';
import { Injectable, Logger } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { z } from 'zod';
import { PushMessageRow } from './push-message.entity.js';
import { PushSubscriptionRow } from './push-subscription.entity.js';
import { PushTransport, type PushAnswer } from './push-transport.js';

/** Payload `{ pushId }`. */
export const sendPushJob = 'notifications.send-push';

const payload = z.object({ pushId: z.uuid() });

/** A process that was killed while sending is waited for this long: all browsers of one person are asked at once. */
const claimSeconds = 30;

/** Tells all browsers of one person; one that no longer wants to hear is forgotten. */
@Injectable()
export class SendPushJob implements JobHandler {
  private readonly logger = new Logger('Push');

  constructor(
    private readonly database: Database,
    private readonly transport: PushTransport,
    private readonly clock: Clock,
  ) {}

  async run(data: unknown): Promise<void> {
    const { pushId } = payload.parse(data);
    const message = await this.claim(pushId);
    if (message === null) return;
    const { manager } = this.database.dataSource;
    const browsers = await manager.findBy(PushSubscriptionRow, { personId: message.personId });
    const waiting = browsers.filter(({ lastMessageId }) => lastMessageId !== pushId);
    const answers = await Promise.all(waiting.map((browser) => this.tell(browser, message)));
    if (answers.includes('later')) {
      await manager.update(PushMessageRow, { id: pushId }, { claimedAt: null });
      throw new Error('A push service asks for another try');
    }
    await manager.update(PushMessageRow, { id: pushId }, { sentAt: this.clock.now() });
  }

  private async tell(browser: PushSubscriptionRow, { id, locale }: PushMessageRow): Promise<PushAnswer> {
    const { manager } = this.database.dataSource;
    const answer = await this.transport.send(browser, JSON.stringify({ news: true, locale }));
    // Not one that the same browser has asked for anew in the meantime.
    if (answer === 'gone') await manager.delete(PushSubscriptionRow, { id: browser.id, auth: browser.auth });
    if (answer === 'taken')
      await manager.update(PushSubscriptionRow, { id: browser.id }, { lastMessageId: id });
    if (answer === 'refused') this.logger.warn(`${new URL(browser.endpoint).origin} does not take a message`);
    return answer;
  }

  /** Null when it has been sent; throws, so that the job comes back later, while somebody else is sending it. */
  private async claim(id: string): Promise<PushMessageRow | null> {
    const now = this.clock.now();
    const abandoned = new Date(now.getTime() - claimSeconds * 1_000);
    const { manager } = this.database.dataSource;
    const [claimed] = await manager.query<[unknown[], number]>(
      `UPDATE push_message SET claimed_at = $2
        WHERE id = $1 AND sent_at IS NULL AND (claimed_at IS NULL OR claimed_at < $3) RETURNING id`,
      [id, now, abandoned],
    );
    if (claimed.length > 0) return manager.findOneByOrFail(PushMessageRow, { id });
    if (await manager.existsBy(PushMessageRow, { id, sentAt: IsNull() }))
      throw new Error('It is being sent already');
    return null;
  }
}
