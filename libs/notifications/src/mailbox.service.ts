import type { PersonSummary } from '@mikrosprint/accounts';
import { copenhagenTime } from '@mikrosprint/contracts';
import { Clock, Config, Outbox } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { WaitingItem } from './digest-rules.js';
import { InboxItemRow } from './inbox-item.entity.js';
import { digestMail, instantMail, type MailText } from './mail-words.js';
import { digestSlot, MailRow, slotsPerDay } from './mail.entity.js';

const instantSlots = [1, 2, 3, 4];
const anySlot = [digestSlot, ...instantSlots];

/** Writes e-mails within the day's limit and hands them to the post; what does not fit waits for the next digest. */
@Injectable()
export class MailboxService {
  constructor(
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  instant(person: PersonSummary, item: WaitingItem, tx: EntityManager): Promise<boolean> {
    return this.write(person, [item], { kind: 'instant', slots: instantSlots }, tx);
  }

  /** At most one a day. */
  digest(person: PersonSummary, items: readonly WaitingItem[], tx: EntityManager): Promise<boolean> {
    return this.write(person, items, { kind: 'digest', slots: [digestSlot] }, tx);
  }

  /** Somebody pressed a button to see it: as often as the day's limit allows. */
  digestOnRequest(person: PersonSummary, items: readonly WaitingItem[], tx: EntityManager): Promise<boolean> {
    return this.write(person, items, { kind: 'digest', slots: anySlot }, tx);
  }

  /** False when the day's slots are used up: then nothing was written and the items still wait. */
  private async write(
    person: PersonSummary,
    items: readonly WaitingItem[],
    { kind, slots }: { kind: MailRow['kind']; slots: number[] },
    tx: EntityManager,
  ): Promise<boolean> {
    // Writers to one person take turns; otherwise two would pick the same free slot.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`mail ${person.id}`]);
    const now = this.clock.now();
    const { day } = copenhagenTime(now);
    const used = await tx.findBy(MailRow, { personId: person.id, day });
    const taken = new Set(used.map(({ slot }) => slot));
    const slot = slots.find((candidate) => !taken.has(candidate));
    if (slot === undefined || taken.size >= slotsPerDay) return false;
    const id = uuidv7();
    await tx.insert(MailRow, {
      ...{ id, personId: person.id, day, slot, kind, createdAt: now, claimedAt: null, sentAt: null },
      ...{ toAddress: person.email, locale: person.preferences.locale },
      ...this.text(person, kind, items),
    });
    await tx.update(InboxItemRow, { id: In(items.map((item) => item.id)) }, { mailedAt: now });
    await this.outbox.append(tx, [{ type: 'mail.queued', data: { personId: person.id, mailId: id } }]);
    return true;
  }

  private text(
    { displayName, preferences: { locale } }: PersonSummary,
    kind: MailRow['kind'],
    items: readonly WaitingItem[],
  ): MailText {
    const reader = { displayName, locale, inboxUrl: `${this.config.http.publicUrl}/inbox` };
    return kind === 'instant' ? instantMail(reader) : digestMail(reader, items);
  }
}
