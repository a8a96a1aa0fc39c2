import { VersionsService, type PublishedVersion } from '@mikrosprint/catalogue';
import { canonicalJson, eventOfRule, type AnyBadgeRule, type SpecialBadge } from '@mikrosprint/curriculum';
import { Clock, Database, Outbox } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { BadgeRuleRow } from './badge-rule.entity.js';
import type { SpecialRuleRow } from './badge-to-give.js';

/** A rule as its sheet or file says it. */
type SaidRule = Omit<BadgeRuleRow, 'id' | 'version' | 'event' | 'since' | 'endedAt' | 'place'>;

/** Keeps the rules as data: what is in force, since when, and what was before it. */
@Injectable()
export class BadgeRulesService {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Takes over the rules of the newest version of the sprint, whichever version was just published. */
  async ofSprint(sprintId: string, tx: EntityManager): Promise<void> {
    const newest = await this.versions.newest(sprintId, undefined, tx);
    if (newest !== null) await this.keep(sprintId, saidBySheet(newest), tx);
  }

  /** Takes over the rules of no single sprint. */
  async ofNoSprint(badges: readonly SpecialBadge[], tx: EntityManager): Promise<void> {
    await this.keep(null, badges.map(saidByFile), tx);
  }

  /** The sprints whose rules are kept. */
  async sprintsKept(tx: EntityManager): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }[]>(
      'SELECT DISTINCT sprint_id AS id FROM badge_rule WHERE sprint_id IS NOT NULL',
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The rules of no single sprint that are in force, in their order. */
  async special(tx: EntityManager = this.database.dataSource.manager): Promise<SpecialRuleRow[]> {
    const where = { sprintId: IsNull(), endedAt: IsNull() };
    const rows = await tx.find(BadgeRuleRow, { where, order: { place: 'ASC' } });
    return rows as SpecialRuleRow[];
  }

  /** Those of them that the citizen has no badge of. */
  async specialToEarn(citizenId: string, tx: EntityManager): Promise<SpecialRuleRow[]> {
    const rows = await tx
      .createQueryBuilder(BadgeRuleRow, 'rule')
      .where('rule.sprintId IS NULL AND rule.endedAt IS NULL')
      .andWhere(
        `NOT EXISTS (SELECT FROM badge_award had
                      WHERE had.citizen_id = :citizenId AND had.sprint_id IS NULL AND had.badge_id = rule.badge_id)`,
        { citizenId },
      )
      .orderBy('rule.place')
      .getMany();
    return rows as SpecialRuleRow[];
  }

  /**
   * A condition that is new or another than before starts a version of its own, and everybody who meets it already is
   * given the badge: `badge-rules.changed` says so. New words change the words. What is no longer said has ended.
   */
  private async keep(sprintId: string | null, said: readonly SaidRule[], tx: EntityManager): Promise<void> {
    // Two that take over at once would both find no rule: they take turns.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('badge-rules:' || $1, 0))`, [
      sprintId ?? '',
    ]);
    const known = await tx.find(BadgeRuleRow, {
      where: { sprintId: sprintId ?? IsNull() },
      order: { version: 'ASC' },
    });
    const at = this.clock.now();
    let isNew = false;
    for (const [place, rule] of said.entries()) {
      const before = known.filter(({ badgeId }) => badgeId === rule.badgeId).at(-1);
      isNew = (await this.keepOne({ ...rule, place }, before, at, tx)) || isNew;
    }
    const goesOn = new Set(said.map(({ badgeId }) => badgeId));
    const ended = known.filter(({ badgeId, endedAt }) => endedAt === null && !goesOn.has(badgeId));
    for (const { id } of ended) await tx.update(BadgeRuleRow, { id }, { endedAt: at });
    if (isNew) await this.outbox.append(tx, [{ type: 'badge-rules.changed', data: { sprintId } }]);
  }

  /** Whether there is a condition to look at that was not there before. */
  private async keepOne(
    rule: SaidRule & { place: number },
    before: BadgeRuleRow | undefined,
    at: Date,
    tx: EntityManager,
  ): Promise<boolean> {
    const event = eventOfRule[rule.rule.when];
    if (before?.endedAt === null && isSame(before.rule, rule.rule)) {
      await tx.update(BadgeRuleRow, { id: before.id }, { ...rule, event });
      return false;
    }
    if (before?.endedAt === null) await tx.update(BadgeRuleRow, { id: before.id }, { endedAt: at });
    const version = (before?.version ?? 0) + 1;
    await tx.insert(BadgeRuleRow, { ...rule, id: uuidv7(), event, version, since: at, endedAt: null });
    return true;
  }
}

/** The database keeps the keys of an object in an order of its own. */
function isSame(one: AnyBadgeRule, other: AnyBadgeRule): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function saidBySheet({ id: sprintVersionId, sprint }: PublishedVersion): SaidRule[] {
  return sprint.badges.map(({ id: badgeId, title, criteria, shape, symbol, rule }) => ({
    ...{ badgeId, title, criteria, shape, symbol, rule, sprintVersionId },
    sprintId: sprint.id,
    world: sprint.world,
    surprise: false,
    holderOnly: false,
  }));
}

function saidByFile({ id: badgeId, ...badge }: SpecialBadge): SaidRule {
  return { ...badge, badgeId, sprintId: null, world: null, sprintVersionId: null };
}
