import type { VersionsService } from '@mikrosprint/catalogue';
import type { AnyBadgeRule, BadgeRule, LocalizedText, Sprint } from '@mikrosprint/curriculum';

/** What a rule of the sprint names, in words: its level or its skill. */
export function namesInSprint(
  rule: BadgeRule,
  { levels, skills }: Pick<Sprint, 'levels' | 'skills'>,
): LocalizedText[] {
  if (rule.when === 'level-finished') return titlesOf(levels, rule.level);
  if (rule.when === 'skill-shown') return titlesOf(skills, rule.skill);
  return [];
}

/** What rules of no single sprint name, in words: their sprints. Asked once for all the rules. */
export async function namesOfSprints(
  rules: readonly { rule: AnyBadgeRule }[],
  versions: VersionsService,
): Promise<(of: { rule: AnyBadgeRule }) => LocalizedText[]> {
  const ids = [...new Set(rules.flatMap(sprintsIn))];
  const newest = await Promise.all(ids.map((id) => versions.newest(id)));
  const titles = new Map(
    newest.flatMap((version) => (version ? [[version.sprintId, version.sprint.title]] : [])),
  );
  return (of) => sprintsIn(of).flatMap((id) => titles.get(id) ?? []);
}

function sprintsIn({ rule }: { rule: AnyBadgeRule }): string[] {
  return rule.when === 'these-sprints' ? rule.sprints : [];
}

function titlesOf(things: readonly { id: string; title: LocalizedText }[], id: string): LocalizedText[] {
  return things.filter((thing) => thing.id === id).map(({ title }) => title);
}
