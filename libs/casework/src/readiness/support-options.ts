import {
  readinessAreas,
  type ReadinessAnswers,
  type ReadinessArea,
  type SupportOption,
} from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';

/** A sprint of the basic track, with the codes of DigComp 3.0 that its author gave it, the first the most important. */
export interface BasicSprint {
  sprintId: string;
  title: LocalizedText;
  codes: readonly string[];
}

/** So many sprints are a choice; more are a catalogue. */
export const mostSprints = 3;

/**
 * Which competences of DigComp 3.0 an area is about: 2.3 and 2.6 participation and identity, 1.3, 2.2 and 3.1 keeping,
 * sharing and making content, 1.2 and 4.2 judging information and protecting what is one's own.
 */
const codesOf: Record<ReadinessArea, readonly string[]> = {
  services: ['2.3', '2.6'],
  documents: ['3.1', '2.2', '1.3'],
  safety: ['4.2', '1.2'],
};

/**
 * Smaller is nearer: first how many codes of the area the sprint has, then where the first stands among its own, then
 * which of the area's codes that is. Infinity when the sprint is about something else.
 */
function distance(area: ReadinessArea, { codes }: BasicSprint): number {
  const wanted = codesOf[area];
  const places = wanted.flatMap((code, index) => {
    const place = codes.indexOf(code);
    return place < 0 ? [] : [place * wanted.length + index];
  });
  const each = codes.length * wanted.length;
  return Math.min(...places) - places.length * each;
}

/**
 * What may help somebody with these answers; null, and all that is easy, ask for nothing. The hardest area comes first,
 * and each that is not easy offers a basic sprint that has not been begun. Advice only: it opens and closes nothing.
 * @param sprints in the order of the catalogue, without those the citizen is in
 */
export function supportOptionsOf(
  answers: ReadinessAnswers | null,
  sprints: readonly BasicSprint[],
): SupportOption[] {
  if (answers === null) return [];
  const hard = readinessAreas.filter((area) => answers[area] === 'hard');
  const some = readinessAreas.filter((area) => answers[area] === 'some-trouble');
  const areas = [...hard, ...some];
  if (areas.length === 0) return [];
  return [
    ...sprintsFor(areas, sprints),
    { kind: 'read-aloud', area: null, sprint: null },
    ...(hard.length > 0 ? [{ kind: 'reading-method' as const, area: null, sprint: null }] : []),
    ...(hard[0] === undefined ? [] : [{ kind: 'together' as const, area: hard[0], sprint: null }]),
  ];
}

/** Area by area one sprint each, then again, until there are enough. */
function sprintsFor(areas: readonly ReadinessArea[], sprints: readonly BasicSprint[]): SupportOption[] {
  const chosen: SupportOption[] = [];
  const left = new Map(
    areas.map((area) => [
      area,
      sprints
        .filter((sprint) => distance(area, sprint) < Infinity)
        .sort((one, other) => distance(area, one) - distance(area, other)),
    ]),
  );
  for (let round = 0; round < mostSprints; round += 1) {
    for (const area of areas) {
      const next = left
        .get(area)
        ?.find(({ sprintId }) => chosen.every(({ sprint }) => sprint?.sprintId !== sprintId));
      if (next === undefined || chosen.length === mostSprints) continue;
      const { sprintId, title } = next;
      chosen.push({ kind: 'basic-sprint', area, sprint: { sprintId, title } });
    }
  }
  return chosen;
}
