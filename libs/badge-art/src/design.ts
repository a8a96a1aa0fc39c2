import type { AnyBadgeRule, BadgeDefinition, BadgeSymbol } from '@mikrosprint/curriculum';
import { pictograms } from './symbols/index.js';

export type { BadgeSymbol };

/** What a badge is for: one level, a skill shown over several, a whole world, or something special across them. */
export const badgeKinds = ['level', 'skill', 'world', 'special'] as const;
export type BadgeKind = (typeof badgeKinds)[number];

/** Each place has its colours and its quiet pattern; `brand` is for what belongs to no single one. */
export const badgeWorlds = ['gdpr-office', 'hotel', 'workshop', 'everyday', 'brand'] as const;
export type BadgeWorld = (typeof badgeWorlds)[number];

/** All that decides how a badge looks. */
export interface BadgeDesign {
  kind: BadgeKind;
  world: BadgeWorld;
  symbol: BadgeSymbol;
  /** Stars that the rule asks for: small ones on the frame. */
  stars?: 2 | 3 | undefined;
}

/** The sheet of a sprint names the kind by its silhouette. */
const kinds: Record<BadgeDefinition['shape'], BadgeKind> = {
  circle: 'level',
  hexagon: 'skill',
  shield: 'world',
  star: 'special',
};

/** A badge as the wire, a database and a sprint's sheet tell of it. */
export interface BadgeLook {
  shape: string;
  symbol: string;
  world?: string | null | undefined;
  /** The stars on it, or the rule that says them. */
  stars?: number | null | undefined;
  rule?: AnyBadgeRule | null | undefined;
}

/** How a badge is drawn. What is unknown here, because it is newer or older than this drawing, gets the plainest form. */
export function designOf({ shape, symbol, world, stars, rule }: BadgeLook): BadgeDesign {
  return {
    kind: isKey(kinds, shape) ? kinds[shape] : 'level',
    world: badgeWorlds.find((known) => known === world) ?? 'brand',
    symbol: isKey(pictograms, symbol) ? symbol : 'certificate',
    stars: ([2, 3] as const).find((known) => known === (stars ?? starsOnBadge(rule))),
  };
}

/** One star is what everybody gets who finishes: only more than that is worth a mark. */
export function starsOnBadge(rule: AnyBadgeRule | null | undefined): number | null {
  return rule && 'stars' in rule && rule.stars > 1 ? rule.stars : null;
}

function isKey<Keys extends string>(record: Record<Keys, unknown>, key: string): key is Keys {
  return Object.hasOwn(record, key);
}
