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
 * A sprint that is easier for somebody to read: at or below their level, of the same track, else one for everyday life;
 * where there is none so easy, one that asks for less than this. Of several the one closest to what they read, then the
 * one that teaches most of the same. Null when there is none they have not finished.
 */
export function readableAlternative<Card extends Candidate>(
  sprint: Candidate,
  sprints: readonly Card[],
  own: DanishLevel,
  finished: ReadonlySet<string>,
): Card | null {
  const distance = (card: Candidate): number => Math.abs(rank(card.languageLevel) - rank(own));
  const easier = sprints
    .filter(
      ({ sprintId, languageLevel }) =>
        rank(languageLevel) < rank(sprint.languageLevel) && !finished.has(sprintId),
    )
    .sort(
      (one, other) =>
        distance(one) - distance(other) || sharedCompetences(sprint, other) - sharedCompetences(sprint, one),
    );
  const readable = easier.filter(({ languageLevel }) => rank(languageLevel) <= rank(own));
  for (const candidates of [readable, easier]) {
    for (const track of [sprint.track, 'basic'] as const) {
      const found = candidates.find((candidate) => candidate.track === track);
      if (found) return found;
    }
  }
  return null;
}
