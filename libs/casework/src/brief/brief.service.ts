import type { BriefSince, ConversationBrief, LookUpPurpose } from '@mikrosprint/contracts';
import { Clock, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { CitizenBookingRow } from '../bookings/citizen-booking.entity.js';
import { CitizenPageService } from '../citizen/citizen-page.service.js';
import { openingMinutes } from '../citizen/opening-minutes.js';
import { Openings } from '../citizen/openings.service.js';
import { CitizenHelpRequestRow } from '../help/citizen-help.entity.js';
import { isOpen } from '../referrals/referral-states.js';
import { ReferralsService } from '../referrals/referrals.service.js';
import { topicsOf } from './brief-topics.js';

const route = '/api/caseload/:citizenId/brief';
const looked = { route, fields: ['name', 'progress', 'signals', 'referrals', 'bookings', 'help'] };

/** What a caseworker wants to know before a conversation, on one page. Nothing of it is kept. */
@Injectable()
export class BriefService {
  constructor(
    private readonly database: Database,
    private readonly openings: Openings,
    private readonly pages: CitizenPageService,
    private readonly referrals: ReferralsService,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, `purpose-required`. */
  async of(caseworkerId: string, citizenId: string, purpose?: LookUpPurpose): Promise<ConversationBrief> {
    await this.openings.open(caseworkerId, citizenId, purpose, looked);
    const now = this.clock.now();
    const since = await this.since(caseworkerId, citizenId, now);
    const from = since.at ?? '';
    const [page, allReferrals, next, help] = await Promise.all([
      this.pages.of(citizenId),
      this.referrals.of(citizenId),
      this.database.dataSource.manager.findOne(CitizenBookingRow, {
        where: { citizenId, status: 'booked', startsAt: MoreThan(now) },
        order: { startsAt: 'ASC' },
      }),
      this.helpSince(citizenId, since.at === null ? new Date(0) : new Date(since.at)),
    ]);
    const sprints = page.sprints.map(({ title, levelsFinished, levelsTotal, completedAt, levels }) => ({
      ...{ title, levelsFinished, levelsTotal, completedAt },
      levelsSince: levels.filter(({ finishedAt }) => finishedAt > from).length,
    }));
    const referrals = allReferrals
      .filter(({ status }) => isOpen(status))
      .map(({ title, status, changes }) => ({
        ...{ title, status, changedAt: changes.at(-1)?.at ?? now.toISOString() },
      }));
    const levelsSince = sprints.reduce((sum, sprint) => sum + sprint.levelsSince, 0);
    return {
      citizenId,
      displayName: page.displayName,
      preparedAt: now.toISOString(),
      since,
      lastActivityAt: page.lastActivityAt,
      sprints,
      referrals,
      nextBooking: next && { startsAt: next.startsAt.toISOString(), form: next.form },
      topics: topicsOf({ signals: page.signals, referrals, levelsSince }),
      help,
    };
  }

  private async since(caseworkerId: string, citizenId: string, now: Date): Promise<BriefSince> {
    const { manager } = this.database.dataSource;
    const met = await manager.findOne(CitizenBookingRow, {
      where: { citizenId, status: 'attended', startsAt: LessThanOrEqual(now) },
      order: { startsAt: 'DESC' },
    });
    if (met !== null) return { kind: 'meeting', at: met.startsAt.toISOString() };
    const before = new Date(now.getTime() - openingMinutes * 60_000);
    const [last] = await manager.query<{ at: Date }[]>(
      `SELECT at FROM access_log
        WHERE citizen_id = $1 AND actor_id = $2 AND route = $3 AND result = 'shown' AND at <= $4
        ORDER BY at DESC LIMIT 1`,
      [citizenId, caseworkerId, route, before],
    );
    if (last !== undefined) return { kind: 'brief', at: last.at.toISOString() };
    return { kind: 'beginning', at: null };
  }

  private async helpSince(citizenId: string, from: Date): Promise<ConversationBrief['help']> {
    const rows = await this.database.dataSource.manager.find(CitizenHelpRequestRow, {
      where: { citizenId, requestedAt: MoreThan(from) },
      order: { requestedAt: 'DESC' },
      take: 20,
    });
    return rows
      .filter(({ closedHow }) => closedHow !== 'withdrawn')
      .map(({ levelTitle, requestedAt, closedAt }) => ({
        ...{ levelTitle, at: requestedAt.toISOString(), answered: closedAt !== null },
      }));
  }
}
