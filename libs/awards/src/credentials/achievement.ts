import { starsOnBadge } from '@mikrosprint/badge-art';
import type { PublishedVersion } from '@mikrosprint/catalogue';
import type { AwardKind } from '@mikrosprint/contracts';
import type { BadgeDefinition, LocalizedText, Sprint } from '@mikrosprint/curriculum';
import type { Competence } from './frameworks.js';

/** What one has to do for an award, and what it says one can do: the same for everybody who holds it. */
export interface Achievement {
  /** The end of its address, see `slugOf`. */
  slug: string;
  kind: AwardKind;
  title: LocalizedText;
  description: LocalizedText;
  /** What its holder has done. */
  criteria: LocalizedText;
  sprintTitle: LocalizedText | null;
  /** Whole and half hours of work behind it; null where nobody counts them. */
  hours: number | null;
  /** What its holder can do, one task at a time. */
  tasks: LocalizedText[];
  competences: Competence[];
  /** Percent that passes its exam; null without an exam. */
  passMark: number | null;
  /** `major.minor` of the sprint; 1 for a badge that belongs to none. */
  version: string;
  /** How it looks; `stars` are those that stand on it. */
  emblem: { world: string | null; shape: string; symbol: string; stars: number | null };
}

/** What an address of an achievement is about. */
export type AchievementName =
  | { kind: 'certificate'; sprintId: string; major: number }
  | { kind: 'badge'; sprintId: string | null; badgeId: string };

/**
 * `gdpr-1` is the certificate of a major version, `gdpr--calm-inbox` a badge of a sprint, `_three-sprints` a badge of no
 * single sprint. Ids have single hyphens only and begin with a letter or a digit, so no two names share a slug.
 */
export function slugOf(name: AchievementName): string {
  if (name.kind === 'certificate') return `${name.sprintId}-${name.major}`;
  return name.sprintId === null ? `_${name.badgeId}` : `${name.sprintId}--${name.badgeId}`;
}

/** The name behind a slug, or null for a text that is none. */
export function nameOf(slug: string): AchievementName | null {
  const id = '[a-z0-9]+(?:-[a-z0-9]+)*';
  const [, special] = new RegExp(`^_(${id})$`).exec(slug) ?? [];
  if (special !== undefined) return { kind: 'badge', sprintId: null, badgeId: special };
  const [, sprintId, badgeId] = new RegExp(`^(${id})--(${id})$`).exec(slug) ?? [];
  if (sprintId !== undefined && badgeId !== undefined) return { kind: 'badge', sprintId, badgeId };
  const [, sprint, major] = new RegExp(`^(${id})-(\\d{1,6})$`).exec(slug) ?? [];
  if (sprint === undefined || major === undefined) return null;
  return { kind: 'certificate', sprintId: sprint, major: Number(major) };
}

/** @param hours where they were corrected, other than the version says */
export function certificateAchievement(
  { sprint, major, version }: PublishedVersion,
  hours = sprint.workloadHours,
): Achievement {
  return {
    slug: slugOf({ kind: 'certificate', sprintId: sprint.id, major }),
    kind: 'certificate',
    title: sprint.title,
    description: sprint.description,
    criteria: {
      da: `Har gennemført alle baner i "${sprint.title.da}" og bestået prøven.`,
      en: `Finished every level of "${sprint.title.en ?? sprint.title.da}" and passed the exam.`,
    },
    sprintTitle: sprint.title,
    hours,
    tasks: sprint.tasks,
    competences: sprint.competences,
    passMark: passMarkOf(sprint),
    version,
    emblem: { world: sprint.world, ...emblemOf(sprint), stars: null },
  };
}

export function badgeAchievement({ sprint, version }: PublishedVersion, badge: BadgeDefinition): Achievement {
  const skills = sprint.skills.filter(({ id }) => badge.skills.includes(id));
  const codes = new Set(skills.map(({ competence }) => competence));
  return {
    slug: slugOf({ kind: 'badge', sprintId: sprint.id, badgeId: badge.id }),
    kind: 'badge',
    title: badge.title,
    description: badge.criteria,
    criteria: badge.criteria,
    sprintTitle: sprint.title,
    hours: null,
    tasks: skills.map(({ title }) => title),
    competences: sprint.competences.filter(({ code }) => codes.has(code)),
    passMark: null,
    version,
    emblem: {
      ...{ world: sprint.world, shape: badge.shape, symbol: badge.symbol },
      stars: starsOnBadge(badge.rule),
    },
  };
}

/** The badge of the whole sprint stands on its certificate. */
export function emblemOf({ badges }: Pick<Sprint, 'badges'>): { shape: string; symbol: string } {
  const badge =
    badges.find(({ rule }) => rule.when === 'sprint-completed') ??
    badges.find(({ rule }) => rule.when === 'exam-passed');
  return { shape: badge?.shape ?? 'shield', symbol: badge?.symbol ?? 'certificate' };
}

function passMarkOf({ levels }: Sprint): number | null {
  const exam = levels.find((level) => level.kind === 'exam');
  return exam?.kind === 'exam' ? exam.passMark : null;
}
