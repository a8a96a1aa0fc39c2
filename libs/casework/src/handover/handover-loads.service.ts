import type { HandOverLoad, HandOverPreview } from '@mikrosprint/contracts';
import { Clock, Database, DomainError, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { CaseloadMoves } from './caseload-moves.service.js';
import { HandoverReach } from './handover-reach.service.js';

/** What a handover would move, said before it is done. */
@Injectable()
export class HandoverLoads {
  constructor(
    private readonly database: Database,
    private readonly reach: HandoverReach,
    private readonly moves: CaseloadMoves,
    private readonly clock: Clock,
  ) {}

  /** Of those within reach; throws `not-found` when none is. */
  async of(me: SignedInPerson, wanted: HandOverPreview): Promise<HandOverLoad> {
    const { manager } = this.database.dataSource;
    const reach = await this.reach.of(me);
    const asked = await this.moves.followed(await this.reach.askedFor(reach, wanted), manager);
    const citizens = (await this.reach.within(reach, asked)).map(({ citizenId }) => citizenId);
    if (citizens.length === 0) throw new DomainError('not-found');
    const [load] = await manager.query<Omit<HandOverLoad, 'citizens'>[]>(
      `SELECT (SELECT count(*)::int FROM citizen_help_request
                WHERE citizen_id = ANY($1) AND closed_at IS NULL) AS "helpRequests",
              (SELECT count(*)::int FROM referral
                WHERE citizen_id = ANY($1) AND status IN ('sent', 'accepted', 'started')) AS referrals,
              (SELECT count(*)::int FROM assignment
                WHERE citizen_id = ANY($1) AND finished_at IS NULL AND withdrawn_at IS NULL) AS assignments,
              (SELECT count(*)::int FROM citizen_booking
                WHERE citizen_id = ANY($1) AND status = 'booked' AND starts_at > $2) AS bookings,
              (SELECT count(*)::int FROM citizen_unanswered_message
                WHERE citizen_id = ANY($1) AND since IS NOT NULL) AS unanswered`,
      [citizens, this.clock.now()],
    );
    if (load === undefined) throw new DomainError('not-found');
    return { citizens: citizens.length, ...load };
  }
}
