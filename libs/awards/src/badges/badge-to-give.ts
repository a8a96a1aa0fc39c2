import type { PublishedVersion } from '@mikrosprint/catalogue';
import type { BadgeDefinition, SpecialRule } from '@mikrosprint/curriculum';
import type { BadgeAwardRow } from './badge-award.entity.js';
import { isMet, measureInSprint, measureOnPath, type Path, type Standing } from './badge-rules.js';
import type { BadgeRuleRow } from './badge-rule.entity.js';

/** What an award says of its badge, whoever gets it. */
export type BadgeToGive = Omit<BadgeAwardRow, 'id' | 'citizenId' | 'awardedAt'> & {
  /** Whether it was earned is told to nobody but the holder. */
  holderOnly: boolean;
};

/** The badges of the version that the standing has earned, in the order of its sheet. */
export function earnedInSprint({ id, sprint }: PublishedVersion, standing: Standing): BadgeToGive[] {
  return sprint.badges
    .filter(({ rule }) => isMet(measureInSprint(rule, standing, sprint)))
    .map((badge) => ({
      ...lookOf(badge),
      badgeId: badge.id,
      sprintId: sprint.id,
      sprintVersionId: id,
      world: sprint.world,
      sprintTitle: sprint.title,
      rule: badge.rule,
      holderOnly: false,
    }));
}

/** A rule of no single sprint. */
export type SpecialRuleRow = BadgeRuleRow & { sprintId: null; rule: SpecialRule };

/** The badges of no single sprint that the path has earned, in the order they are kept in. */
export function earnedOnPath(rules: readonly SpecialRuleRow[], path: Path): BadgeToGive[] {
  return rules
    .filter(({ rule }) => isMet(measureOnPath(rule, path)))
    .map((row) => ({
      ...lookOf(row),
      badgeId: row.badgeId,
      sprintId: null,
      sprintVersionId: null,
      world: null,
      sprintTitle: null,
      rule: row.rule,
      holderOnly: row.holderOnly,
    }));
}

/** The name of a badge among all there are. */
export function badgeKey({ sprintId, badgeId }: { sprintId: string | null; badgeId: string }): string {
  return `${sprintId ?? ''}/${badgeId}`;
}

function lookOf({ title, criteria, shape, symbol }: Pick<BadgeDefinition, 'title' | 'criteria'> & Look) {
  return { title, criteria, shape, symbol };
}

interface Look {
  shape: string;
  symbol: string;
}
