import { VersionsService } from '@mikrosprint/catalogue';
import type { BadgeRuleView, BadgeRulesView } from '@mikrosprint/contracts';
import type { BadgeRule } from '@mikrosprint/curriculum';
import { Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { BadgeRuleRow } from './badge-rule.entity.js';
import { badgeKey } from './badge-to-give.js';
import { namesInSprint, namesOfSprints } from './rule-names.js';

type Names = Awaited<ReturnType<typeof namesOfSprints>>;

/** The rules that are in force, for whoever runs the product. How often a badge was given counts people and names none. */
@Injectable()
export class BadgeRulesViewService {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
  ) {}

  /** Those of no single sprint first, then sprint by sprint in the order of their sheets. */
  async all(): Promise<BadgeRulesView> {
    const rows = await this.database.dataSource.manager.find(BadgeRuleRow, {
      where: { endedAt: IsNull() },
      order: { sprintId: { direction: 'ASC', nulls: 'FIRST' }, place: 'ASC' },
    });
    const [given, names] = await Promise.all([this.given(), namesOfSprints(rows, this.versions)]);
    return {
      rules: await Promise.all(rows.map((row) => this.view(row, given.get(badgeKey(row)) ?? 0, names))),
    };
  }

  private async view(row: BadgeRuleRow, awarded: number, names: Names): Promise<BadgeRuleView> {
    const { badgeId, title, criteria, world, shape, symbol, event, rule, version, surprise, holderOnly } =
      row;
    const saidBy = row.sprintVersionId === null ? null : await this.versions.get(row.sprintVersionId);
    return {
      sprintId: row.sprintId,
      sprintTitle: saidBy?.sprint.title ?? null,
      sprintVersion: saidBy?.version ?? null,
      ...{ badgeId, title, criteria, world, shape, symbol, event, rule, version, surprise, holderOnly },
      names: saidBy === null ? names(row) : namesInSprint(rule as BadgeRule, saidBy.sprint),
      since: row.since.toISOString(),
      awarded,
    };
  }

  private async given(): Promise<Map<string, number>> {
    const rows = await this.database.dataSource.query<
      { sprintId: string | null; badgeId: string; n: number }[]
    >(
      `SELECT sprint_id AS "sprintId", badge_id AS "badgeId", count(*)::int AS n FROM badge_award GROUP BY 1, 2`,
    );
    return new Map(rows.map((row) => [badgeKey(row), row.n]));
  }
}
