import type { BadgeView } from '@mikrosprint/contracts';
import type { Text } from '../../i18n/useText.js';

/** A sentence of `wall.json` with what stands in it. */
export interface Sentence {
  key: string;
  values: Record<string, string | number>;
}

/** What to do for it; null where only the words of its author can say so. */
export function whatToDo({ rule, names = [] }: BadgeView, text: Text): Sentence | null {
  if (!rule) return null;
  const [named] = names;
  switch (rule.when) {
    case 'level-finished':
      if (named === undefined) return null;
      return rule.stars > 1
        ? { key: 'why.levelStars', values: { count: rule.stars, name: text.of(named) } }
        : { key: 'why.level', values: { name: text.of(named) } };
    case 'levels-finished':
      return rule.stars > 1
        ? { key: 'why.levelsStars', values: { count: rule.count, stars: rule.stars } }
        : { key: 'why.levels', values: { count: rule.count } };
    case 'skill-shown':
      if (named === undefined) return null;
      return { key: 'why.skill', values: { name: text.of(named), percent: rule.percent } };
    case 'exam-passed':
      return { key: 'why.exam', values: {} };
    case 'sprint-completed':
      return { key: 'why.sprint', values: {} };
    case 'any-levels':
      return { key: 'why.anyLevels', values: { count: rule.count } };
    case 'any-sprints':
      return { key: `why.anySprints.${rule.track ?? 'all'}`, values: { count: rule.count } };
    case 'these-sprints':
      if (names.length === 0) return null;
      return { key: 'why.theseSprints', values: { sprints: text.list(names.map((name) => text.of(name))) } };
    case 'review-days':
      return { key: 'why.reviewDays', values: { count: rule.days } };
    case 'tasks-tried':
      return { key: 'why.tasksTried', values: { count: rule.count } };
    case 'came-back':
      return null;
  }
}

/** What is counted in it. */
const countedIn = {
  'level-finished': 'stars',
  'levels-finished': 'levels',
  'skill-shown': 'percent',
  'sprint-completed': 'levels',
  'any-levels': 'levels',
  'any-sprints': 'sprints',
  'these-sprints': 'sprints',
  'review-days': 'days',
  'tasks-tried': 'tasks',
} as const satisfies Partial<Record<NonNullable<BadgeView['rule']>['when'], string>>;

/** How much is left, once something is done: before that the sentence above has said it all. */
export function whatIsLeft({ rule, progress }: BadgeView): Sentence | null {
  if (!rule || !progress || progress.done === 0 || progress.done >= progress.of) return null;
  const { when } = rule;
  if (when === 'exam-passed' || when === 'came-back') return null;
  return {
    key: `left.${countedIn[when]}`,
    values: { ...progress, count: progress.of - progress.done },
  };
}

/** Where one gets on with it. */
export function wayTo({ sprintId, rule }: BadgeView): string {
  if (sprintId !== null) return `/sprint/${encodeURIComponent(sprintId)}`;
  if (rule?.when === 'review-days') return '/ov';
  return rule?.when === 'any-levels' ? '/home' : '/sprints';
}
