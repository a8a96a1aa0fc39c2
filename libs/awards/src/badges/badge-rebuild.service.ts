import { VersionsService, type PublishedVersion } from '@mikrosprint/catalogue';
import { PastService, type Past } from '@mikrosprint/play';
import { Clock, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AwardStandingRow } from './award-standing.entity.js';
import { BadgeAwardRow } from './badge-award.entity.js';
import { BadgeGifts, type Telling } from './badge-gifts.service.js';
import { BadgeRulesService } from './badge-rules.service.js';
import { badgeKey, earnedInSprint, earnedOnPath, type BadgeToGive } from './badge-to-give.js';
import { majorKey, replay, type Replayed, type RulesOfNow } from './replay.js';
import { movePath, moveStanding, pathOf } from './standings.js';

export interface BadgesRebuilt {
  learners: number;
  /** Badges that were earned and had not been given. */
  given: number;
}

const learnersAtOnce = 200;

/**
 * Gives what the rules of now say was earned before, dated by the fact that earned it. It only ever adds: a badge that
 * was given stays, whatever the rules have become. May be ended at any time and begun again; a worker may go on beside it.
 */
@Injectable()
export class BadgeRebuild {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
    private readonly rules: BadgeRulesService,
    private readonly gifts: BadgeGifts,
    private readonly past: PastService,
    private readonly clock: Clock,
  ) {}

  /** Standings and badges of everybody, from play's facts. Nobody is told of the past. */
  async all(): Promise<BadgesRebuilt> {
    let learners = 0;
    let given = 0;
    for await (const pasts of this.past.all()) {
      given += await this.giveAll(pasts, 'not');
      learners += pasts.length;
    }
    return { learners, given };
  }

  /**
   * The same for those whom a new condition may concern: who began the sprint, or with null everybody. Each hears of it
   * at most once.
   */
  async changed(sprintId: string | null): Promise<BadgesRebuilt> {
    let learners = 0;
    let given = 0;
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await this.database.dataSource.query<{ id: string }[]>(
        `SELECT DISTINCT citizen_id AS id FROM award_standing
          WHERE citizen_id > $1 AND ($2::text IS NULL OR sprint_id = $2) ORDER BY 1 LIMIT $3`,
        [after, sprintId, learnersAtOnce],
      );
      if (rows.length === 0) return { learners, given };
      const ids = rows.map(({ id }) => id);
      given += await this.giveAll(await this.past.of(ids), 'together');
      learners += rows.length;
      after = ids.at(-1) ?? after;
    }
  }

  private async giveAll(pasts: readonly Past[], telling: Telling): Promise<number> {
    const { manager } = this.database.dataSource;
    const citizenId = In(pasts.map((past) => past.citizenId));
    const standings = await manager.findBy(AwardStandingRow, { citizenId });
    const awards = await manager.findBy(BadgeAwardRow, { citizenId });
    const rules = await this.rulesFor(pasts, standings);
    let given = 0;
    for (const past of pasts) {
      const isTheirs = (row: { citizenId: string }) => row.citizenId === past.citizenId;
      const replayed = replay(past.facts, rules);
      const earned = [
        ...replayed.gifts.map(({ badge }) => badge),
        ...inSprints(standings.filter(isTheirs), rules),
      ];
      const had = new Set(awards.filter(isTheirs).map(badgeKey));
      // Most miss nothing when one rule is new, and a transaction each would be most of the work.
      if (telling === 'together' && earned.every((badge) => had.has(badgeKey(badge)))) continue;
      given += await this.database.transaction((tx) => this.giveTo(past, replayed, rules, telling, tx));
    }
    return given;
  }

  /** Of every major version that is played, the newest minor. */
  private async rulesFor(
    pasts: readonly Past[],
    standings: readonly AwardStandingRow[],
  ): Promise<RulesOfNow> {
    const played = [
      ...standings,
      ...pasts.flatMap(({ facts }) => facts.filter((fact) => 'sprintId' in fact)),
    ];
    const versions = new Map<string, PublishedVersion>();
    for (const [key, { sprintId, major }] of new Map(played.map((each) => [majorKey(each), each]))) {
      const newest = await this.versions.newest(sprintId, major);
      if (newest !== null) versions.set(key, newest);
    }
    return { versions, special: await this.rules.special() };
  }

  /** What is known here may be more than the facts that are still kept there: it counts too, as of today. */
  private async giveTo(
    { citizenId, facts }: Past,
    { standings, path, gifts }: Replayed,
    rules: RulesOfNow,
    telling: Telling,
    tx: EntityManager,
  ): Promise<number> {
    for (const { begunAt, ...standing } of standings.values()) {
      await moveStanding({ ...standing, citizenId, at: begunAt }, tx);
    }
    const { longestPause, reviewDays, tasksTried } = path;
    await movePath({ citizenId, longestPause, reviewDays, tasksTried }, tx);
    const dated = new Map(gifts.map((gift) => [badgeKey(gift.badge), gift]));
    const asStaff = facts.length > 0 && facts.every((fact) => fact.asStaff);
    for (const badge of await this.earnedByNow(citizenId, rules, tx)) {
      const key = badgeKey(badge);
      if (!dated.has(key)) dated.set(key, { badge, at: this.clock.now(), asStaff });
    }
    const had = new Set((await tx.findBy(BadgeAwardRow, { citizenId })).map(badgeKey));
    const missing = [...dated.values()].filter(({ badge }) => !had.has(badgeKey(badge)));
    let given = 0;
    for (const receiver of [{ citizenId }, { citizenId, asStaff: true as const }]) {
      const theirs = missing.filter((gift) => gift.asStaff === 'asStaff' in receiver);
      given += (await this.gifts.give(receiver, theirs, telling, tx)).length;
    }
    return given;
  }

  private async earnedByNow(citizenId: string, rules: RulesOfNow, tx: EntityManager): Promise<BadgeToGive[]> {
    const standings = await tx.findBy(AwardStandingRow, { citizenId });
    const path = await pathOf(citizenId, this.versions, tx);
    return [...inSprints(standings, rules), ...earnedOnPath(rules.special, path)];
  }
}

function inSprints(standings: readonly AwardStandingRow[], { versions }: RulesOfNow): BadgeToGive[] {
  return standings.flatMap((standing) => {
    const version = versions.get(majorKey(standing));
    return version === undefined ? [] : earnedInSprint(version, standing);
  });
}
