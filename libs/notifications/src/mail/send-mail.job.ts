import { Clock, Config, Database, LiveHints, type JobHandler } from '@mikrosprint/platform';
import { Injectable, Logger } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { z } from 'zod';
import { MailRefused, MailTransport, type OutgoingMail } from './mail-transport.js';
import { MailRow } from './mail.entity.js';
import { writeLink } from './unsubscribe-links.js';

/** Payload `{ mailId }`. */
export const sendMailJob = 'notifications.send-mail';

const payload = z.object({ mailId: z.uuid() });

/** A process that was killed while sending is waited for this long; longer than a mail server is given to answer. */
const claimSeconds = 30;

/**
 * Sends one e-mail. A mail server cannot be part of a transaction, so the row is claimed first and marked afterwards:
 * two workers never send at once, and one that dies in between leaves it to the next try.
 */
@Injectable()
export class SendMailJob implements JobHandler {
  private readonly logger = new Logger('Mail');

  constructor(
    private readonly database: Database,
    private readonly transport: MailTransport,
    private readonly hints: LiveHints,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async run(data: unknown): Promise<void> {
    const { mailId } = payload.parse(data);
    const mail = await this.claim(mailId);
    if (mail === null) return;
    const { manager } = this.database.dataSource;
    const sentAt = this.clock.now();
    try {
      await this.transport.send(this.outgoing(mail, sentAt));
    } catch (error) {
      if (error instanceof MailRefused) {
        this.logger.warn(`${mailId}: ${error.message}`);
        await manager.update(MailRow, { id: mailId }, { refusedAt: sentAt });
        return;
      }
      await manager.update(MailRow, { id: mailId }, { claimedAt: null });
      throw error;
    }
    await manager.update(MailRow, { id: mailId }, { sentAt });
    await this.hints.tell([mail.personId], { topic: 'inbox' });
  }

  /** The address for one press is the key that stands in the letter, where a mail program finds it. */
  private outgoing(mail: MailRow, sentAt: Date): OutgoingMail {
    const { id, toAddress, subject, body, html, personId, kind, createdAt } = mail;
    const what = kind === 'reminder' ? 'reminders' : 'email';
    const key = writeLink({ personId, what }, createdAt, this.config.tokenSecret);
    const stopUrl = `${this.config.http.publicUrl}/api/unsubscribe/${key}`;
    return { id, to: toAddress, subject, text: body, html, sentAt, stopUrl };
  }

  /** Null when it has been sent; throws, so that the job comes back later, while somebody else is sending it. */
  private async claim(id: string): Promise<MailRow | null> {
    const now = this.clock.now();
    const abandoned = new Date(now.getTime() - claimSeconds * 1_000);
    const { manager } = this.database.dataSource;
    const [claimed] = await manager.query<[unknown[], number]>(
      `UPDATE mail SET claimed_at = $2
        WHERE id = $1 AND sent_at IS NULL AND refused_at IS NULL AND (claimed_at IS NULL OR claimed_at < $3) RETURNING id`,
      [id, now, abandoned],
    );
    if (claimed.length > 0) return manager.findOneByOrFail(MailRow, { id });
    if (await manager.existsBy(MailRow, { id, sentAt: IsNull(), refusedAt: IsNull() }))
      throw new Error('It is being sent already');
    return null;
  }
}
