import { anyBadgeRule, localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';

/** A rule as an admin reads it: on which event, under which condition, since which version, and how often it was met. */
export const badgeRuleView = z.object({
  /** The sprint it belongs to; null for one that holds across sprints. */
  sprintId: z.string().nullable(),
  sprintTitle: localizedText.nullable(),
  sprintVersion: z.string().nullable(),
  badgeId: z.string(),
  title: localizedText,
  criteria: localizedText,
  world: z.string().nullable(),
  shape: z.string(),
  symbol: z.string(),
  /** The event of the product that makes the rule look. */
  event: z.string(),
  rule: anyBadgeRule,
  /** What the condition names, in its order: its level, its skill, its sprints. */
  names: z.array(localizedText),
  /** Counts from 1 each time the condition itself changes. */
  version: z.int(),
  since: z.iso.datetime(),
  awarded: z.int(),
  /** Shown to a citizen only when it is earned. */
  surprise: z.boolean(),
  /** Staff do not come to know of it. */
  holderOnly: z.boolean(),
});
export type BadgeRuleView = z.infer<typeof badgeRuleView>;
export const badgeRulesView = z.object({ rules: z.array(badgeRuleView) });
export type BadgeRulesView = z.infer<typeof badgeRulesView>;
