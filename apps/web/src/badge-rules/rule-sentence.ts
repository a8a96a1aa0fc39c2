import type { TFunction } from 'i18next';
import type { AnyBadgeRule } from '@mikrosprint/curriculum';
import type { Text } from '../i18n/useText.js';

/**
 * A rule as a sentence: "Når “Skrivebordet” er gennemført med mindst 2 stjerner."
 * @param names what the condition names, as people call it: its level, its skill, its sprints
 * @param t of the words `badge-rules`
 */
export function ruleSentence(
  rule: AnyBadgeRule,
  names: readonly string[],
  t: TFunction<'badge-rules'>,
  text: Text,
): string {
  const quoted = names.map((name) => t('quoted', { name }));
  const first = quoted[0] ?? t('unnamed');
  switch (rule.when) {
    case 'level-finished':
      return rule.stars === 1
        ? t('when.level', { level: first })
        : t('when.levelWithStars', { level: first, stars: rule.stars });
    case 'levels-finished':
      return rule.stars === 1
        ? t('when.levels', { count: rule.count })
        : t('when.levelsWithStars', { count: rule.count, stars: rule.stars });
    case 'skill-shown':
      return t('when.skill', { skill: first, percent: rule.percent });
    case 'exam-passed':
      return t('when.exam');
    case 'sprint-completed':
      return t('when.sprint');
    case 'any-levels':
      return t('when.anyLevels', { count: rule.count });
    case 'any-sprints':
      return t(anySprints[rule.track ?? 'any'], { count: rule.count });
    case 'these-sprints':
      return t('when.theseSprints', { sprints: text.list(quoted) });
    case 'came-back':
      return t('when.cameBack', { count: rule.days });
    case 'review-days':
      return t('when.reviewDays', { count: rule.days });
    case 'tasks-tried':
      return t('when.tasksTried', { count: rule.count });
  }
}

const anySprints = {
  any: 'when.anySprints',
  basic: 'when.anySprintsBasic',
  job: 'when.anySprintsJob',
} as const;
