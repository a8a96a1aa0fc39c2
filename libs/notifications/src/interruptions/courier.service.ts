import type { PersonSummary } from '@mikrosprint/accounts';
import type { Channel, MessageText } from '@mikrosprint/contracts';
import { Clock } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { WaitingItem } from '../digests/digest-rules.js';
import { MailWriter } from '../mail/mail-writer.service.js';
import { PushWriter } from '../push/push-writer.service.js';
import { InterruptionsService } from './interruptions.service.js';

/** What one person is told in one go. */
export interface Parcel {
  person: PersonSummary;
  items: (WaitingItem & { title: MessageText; body: MessageText })[];
  /** Of the items, those that were to go at once on a day whose places were taken. */
  overflow?: WaitingItem[];
}

/** Takes things to people by mail or to their browsers, within a day's limit, and notes what has been told. */
@Injectable()
export class CourierService {
  constructor(
    private readonly interruptions: InterruptionsService,
    private readonly mail: MailWriter,
    private readonly push: PushWriter,
    private readonly clock: Clock,
  ) {}

  /** What does not go today waits for the next overview. Returns how many people were told. */
  async atOnce(parcels: readonly Parcel[], channel: Channel, tx: EntityManager): Promise<number> {
    const reachable = await this.reachable(parcels, channel, tx);
    const granted = await this.interruptions.takeAtOnce(idsOf(reachable), channel, tx);
    return this.take(
      reachable.filter(({ person }) => granted.has(person.id)),
      channel,
      'instant',
      tx,
    );
  }

  /** One a day by each channel; whoever had theirs gets no other. */
  async digest(parcels: readonly Parcel[], channel: Channel, tx: EntityManager): Promise<number> {
    const reachable = await this.reachable(parcels, channel, tx);
    const granted = await this.interruptions.takeDigest(idsOf(reachable), channel, tx);
    return this.take(
      reachable.filter(({ person }) => granted.has(person.id)),
      channel,
      'digest',
      tx,
    );
  }

  /** Somebody pressed a button to see their overview: as often as the day's limit allows. */
  async digestOnRequest(parcel: Parcel, tx: EntityManager): Promise<boolean> {
    const granted = await this.interruptions.takeAtOnce([parcel.person.id], 'email', tx);
    return (await this.take(granted.size > 0 ? [parcel] : [], 'email', 'digest', tx)) > 0;
  }

  private async reachable(
    parcels: readonly Parcel[],
    channel: Channel,
    tx: EntityManager,
  ): Promise<readonly Parcel[]> {
    if (channel === 'email' || parcels.length === 0) return parcels;
    const withBrowsers = await this.push.reachable(idsOf(parcels), tx);
    return parcels.filter(({ person }) => withBrowsers.has(person.id));
  }

  private async take(
    parcels: readonly Parcel[],
    channel: Channel,
    kind: 'instant' | 'digest',
    tx: EntityManager,
  ): Promise<number> {
    if (parcels.length === 0) return 0;
    if (channel === 'email') await this.mail.write(parcels, kind, tx);
    else await this.push.write(parcels, tx);
    const column = channel === 'email' ? 'mailed_at' : 'pushed_at';
    await tx.query(`UPDATE inbox_item SET ${column} = $2 WHERE id = ANY($1)`, [
      parcels.flatMap(({ items }) => items.map(({ id }) => id)),
      this.clock.now(),
    ]);
    return parcels.length;
  }
}

const idsOf = (parcels: readonly Parcel[]) => parcels.map(({ person }) => person.id);
