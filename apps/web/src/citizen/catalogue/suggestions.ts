import type { HomeView, SprintCard } from '@mikrosprint/contracts';
import type { Track } from '@mikrosprint/curriculum';

/** What is short and near comes first. */
const tracks: readonly Track[] = ['basic', 'job'];

/**
 * Sprints to begin with, at most one of each track: offered to whoever has not begun yet, and to whoever has nothing
 * left to do. In the middle of a sprint there is one next step, and it is not a choice.
 * `sprints` are in the order of the catalogue.
 */
export function suggestionsFor(
  sprints: readonly SprintCard[],
  { enrolments, next }: Pick<HomeView, 'enrolments' | 'next'>,
): SprintCard[] {
  const hasBegun = next?.kind === 'resume' || enrolments.some(({ levelsFinished }) => levelsFinished > 0);
  if (next !== null && hasBegun) return [];
  const taken = new Set(enrolments.map(({ sprintId }) => sprintId));
  const underWay = new Set(enrolments.flatMap(({ track, completedAt }) => (completedAt ? [] : [track])));
  return tracks
    .filter((track) => !underWay.has(track))
    .flatMap((track) => easiest(sprints.filter((one) => one.track === track && !taken.has(one.sprintId))));
}

/** The first of those with the easiest texts. */
function easiest(sprints: readonly SprintCard[]): SprintCard[] {
  return [...sprints].sort((one, other) => one.languageLevel.localeCompare(other.languageLevel)).slice(0, 1);
}
