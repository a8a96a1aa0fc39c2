import { z } from 'zod';
import { specialRule, type SpecialRule } from './badge-rules.js';
import { checkDistinct, checkKnown, checkUnique, type Report } from './checks-report.js';
import type { JsonPath } from './locate.js';
import { badgeShape, badgeSymbol, type Sprint } from './sprint.js';
import { identifier, localizedText } from './text.js';

/** A badge that no single sprint gives: it stands for the way somebody has come. */
export const specialBadge = z.strictObject({
  id: identifier,
  title: localizedText,
  /** What the holder did to earn it. */
  criteria: localizedText,
  shape: badgeShape,
  symbol: badgeSymbol,
  /** Shown only when it is earned: nobody should wish for what it is given for. */
  surprise: z.boolean().default(false),
  /** Told to nobody but its holder: what it is given for is nobody else's business unless they show it. */
  holderOnly: z.boolean().default(false),
  rule: specialRule,
});
export type SpecialBadge = z.infer<typeof specialBadge>;

/** `badges.json` in the content folder, in the order the wall shows them. */
export const specialBadges = z.strictObject({ badges: z.array(specialBadge).max(60) });

/** Whether each can be told from the others, and earned with the sprints there are. */
export function checkSpecialBadges(
  badges: readonly SpecialBadge[],
  sprints: readonly Pick<Sprint, 'id' | 'track'>[],
  report: Report,
): void {
  const ids = badges.map(({ id }) => id);
  checkUnique(ids, 'badge', (index) => ['badges', index, 'id'], report);
  const titles = badges.map(({ title }) => title);
  checkDistinct(titles, 'name of a badge', (index) => ['badges', index, 'title'], report);
  badges.forEach(({ rule }, index) => checkSpecialRule(rule, sprints, ['badges', index, 'rule'], report));
}

function checkSpecialRule(
  rule: SpecialRule,
  sprints: readonly Pick<Sprint, 'id' | 'track'>[],
  at: JsonPath,
  report: Report,
): void {
  if (rule.when === 'these-sprints') {
    const known = new Set(sprints.map(({ id }) => id));
    rule.sprints.forEach((sprint, place) => {
      checkKnown(sprint, known, 'sprint', [...at, 'sprints', place], report);
    });
    checkUnique(rule.sprints, 'sprint', (place) => [...at, 'sprints', place], report);
  }
  if (rule.when !== 'any-sprints') return;
  const most = sprints.filter(({ track }) => rule.track === undefined || track === rule.track).length;
  if (rule.count > most) report([...at, 'count'], `asks for ${rule.count} sprints; there are ${most}`);
}
