import type { PersonSummary } from '@mikrosprint/accounts';
import type { UnsubscribeState } from '@mikrosprint/contracts';
import { Clock, Config, Outbox } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Parcel } from '../interruptions/courier.service.js';
import { MailRow } from './mail.entity.js';
import { digestMail, instantMail, reminderMail, type MailText, type Reader } from './mail-text.js';
import { writeLink } from './unsubscribe-links.js';

/** Writes e-mails, one to each, and hands them to the post. Whether there is room for one more is decided before. */
@Injectable()
export class MailWriter {
  constructor(
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async write(parcels: readonly Parcel[], how: 'instant' | 'digest', tx: EntityManager): Promise<void> {
    const createdAt = this.clock.now();
    const rows = parcels.map((parcel) => {
      const kind: MailRow['kind'] = how === 'instant' && isReminder(parcel) ? 'reminder' : how;
      const { person } = parcel;
      return {
        ...{
          id: uuidv7(),
          personId: person.id,
          kind,
          createdAt,
          claimedAt: null,
          sentAt: null,
          refusedAt: null,
        },
        ...{ toAddress: person.email, locale: person.preferences.locale },
        ...textOf(parcel, kind, this.reader(person, kind === 'reminder' ? 'reminders' : 'email', createdAt)),
      };
    });
    await tx.insert(MailRow, rows);
    await this.outbox.append(
      tx,
      rows.map(({ id, personId }) => ({ type: 'mail.queued' as const, data: { personId, mailId: id } })),
    );
  }

  private reader(person: PersonSummary, what: UnsubscribeState['what'], writtenAt: Date): Reader {
    const { publicUrl } = this.config.http;
    const key = writeLink({ personId: person.id, what }, writtenAt, this.config.tokenSecret);
    return {
      displayName: person.displayName,
      locale: person.preferences.locale,
      isCitizen: person.roles.includes('citizen'),
      inboxUrl: `${publicUrl}/inbox`,
      stopUrl: `${publicUrl}/unsubscribe/${key}`,
    };
  }
}

const isReminder = ({ items }: Parcel): boolean => items.every(({ kind }) => kind === 'reminder');

function textOf({ items, overflow }: Parcel, kind: MailRow['kind'], reader: Reader): MailText {
  const [first] = items;
  if (kind === 'reminder' && first !== undefined) return reminderMail(reader, first);
  return kind === 'digest' ? digestMail(reader, items, overflow) : instantMail(reader, items.length);
}
