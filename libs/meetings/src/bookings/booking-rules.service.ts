import { Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LateHours } from './booking-rules.js';
import { BookingRuleRow } from './bookings.entity.js';
import { VideoRooms } from './video-rooms.js';

/** The rules of this installation, as its database and its outside services have them. */
@Injectable()
export class BookingRulesService {
  constructor(
    private readonly database: Database,
    private readonly rooms: VideoRooms,
  ) {}

  async all(): Promise<{ lateHours: LateHours; videoConnected: boolean }> {
    return { lateHours: await this.lateHours(), videoConnected: this.rooms.connected };
  }

  async lateHours(tx: EntityManager = this.database.dataSource.manager): Promise<LateHours> {
    const rows = await tx.find(BookingRuleRow);
    const hours = new Map(rows.map(({ form, lateHours }) => [form, lateHours]));
    const of = (form: keyof LateHours): number => hours.get(form) ?? 24;
    return { physical: of('physical'), phone: of('phone'), video: of('video') };
  }
}
