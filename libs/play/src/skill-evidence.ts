import { countedLevels, type PublishedVersion } from '@mikrosprint/catalogue';
import type { SkillEvidence, SkillsView } from '@mikrosprint/contracts';
import type { BadgeDefinition, Level } from '@mikrosprint/curriculum';
import type { EnrolmentRow } from './enrolments.entity.js';
import { skillPercents } from './progress.js';
import type { LevelResultRow, SkillProgressRow } from './results.entity.js';

/** What is known of one enrolment's skills. */
export interface SkillFacts {
  enrolment: EnrolmentRow;
  version: PublishedVersion;
  results: ReadonlyMap<string, LevelResultRow>;
  skills: readonly SkillProgressRow[];
}

/** Every skill of the sprint with its percent and all that stands behind it. Pure. */
export function skillEvidenceOf(facts: SkillFacts): SkillsView['sprints'][number] {
  const { enrolment, version, skills } = facts;
  const { sprint } = version;
  const percents = skillPercents(version, skills);
  return {
    enrolmentId: enrolment.id,
    sprintId: sprint.id,
    title: sprint.title,
    completedAt: enrolment.completedAt?.toISOString() ?? null,
    examPercent: enrolment.examPercent,
    skills: sprint.skills.map(({ id, title }) => ({
      id,
      title,
      percent: percents.get(id) ?? 0,
      levels: levelsBehind(facts, id),
      badgeIds: sprint.badges.filter((badge) => vouchesFor(badge, id)).map((badge) => badge.id),
    })),
  };
}

function levelsBehind({ version, results, skills }: SkillFacts, skillId: string): SkillEvidence['levels'] {
  return countedLevels(version.sprint.levels).flatMap((level) => {
    const tasks = tasksFor(level, skillId);
    if (tasks.length === 0) return [];
    const shown = skills.find((row) => row.levelId === level.id && row.skillId === skillId);
    return [
      {
        levelId: level.id,
        title: level.title,
        tasks,
        percent: shown?.percent ?? null,
        improvedAt: shown?.improvedAt.toISOString() ?? null,
        stars: results.get(level.id)?.stars ?? 0,
      },
    ];
  });
}

function tasksFor(level: Level, skillId: string): SkillEvidence['levels'][number]['tasks'] {
  return level.steps.filter((step) => (step.skills[skillId] ?? 0) > 0).map(({ prompt }) => prompt);
}

/** A badge for something one did speaks for its skills; one for how often one came does not. */
function vouchesFor({ skills, rule }: BadgeDefinition, skillId: string): boolean {
  return rule.when !== 'levels-finished' && skills.includes(skillId);
}
