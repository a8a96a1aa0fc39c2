import type { DanishLevel, SprintCard } from '@mikrosprint/contracts';

/** From single words to any text. */
export const danishLevels: readonly DanishLevel[] = ['A1', 'A2', 'B1', 'B2', 'C1'];

const rank = (level: string): number => danishLevels.findIndex((one) => one === level);

/** Whether a course asks for more Danish than somebody reads. Who has said nothing is told nothing. */
export function asksForMore(level: string, own: DanishLevel | null | undefined): own is DanishLevel {
  return own !== null && own !== undefined && rank(level) > rank(own);
}

type Candidate = Pick<SprintCard, 'sprintId' | 'track' | 'languageLevel' | 'competences'>;

function sharedCompetences(one: Candidate, other: Candidate): number {
  const codes = new Set(one.competences.map(({ code }) => code));
  return other.competences.filter(({ code }) => codes.has(code)).length;
}

/**
 * A sprint that somebody can read instead: of the same track, else one for everyday life. Of several the one closest to
 * what they read, then the one that teaches most of the same. Null when there is none they have not finished.
 */
export function readableAlternative<Card extends Candidate>(
  sprint: Candidate,
  sprints: readonly Card[],
  own: DanishLevel,
  finished: ReadonlySet<string>,
): Card | null {
  const readable = sprints.filter(
    ({ sprintId, languageLevel }) =>
      sprintId !== sprint.sprintId && !finished.has(sprintId) && rank(languageLevel) <= rank(own),
  );
  const best = (track: SprintCard['track']): Card | undefined =>
    readable
      .filter((candidate) => candidate.track === track)
      .sort(
        (one, other) =>
          rank(other.languageLevel) - rank(one.languageLevel) ||
          sharedCompetences(sprint, other) - sharedCompetences(sprint, one),
      )[0];
  return best(sprint.track) ?? best('basic') ?? null;
}
