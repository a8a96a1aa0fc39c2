import { useQuery } from '@tanstack/react-query';
import type { EnrolmentView, LookUpPurpose, TogetherLevel, TogetherPlaces } from '@mikrosprint/contracts';
import { api } from '../../../api/client.js';
import { keys } from '../../../api/queries.js';

/** The same opening as the page it is reached from: the purpose goes along and is logged once. */
export const useTogetherPlaces = (citizenId: string, purpose: LookUpPurpose | null) =>
  useQuery({
    queryKey: [...keys.citizen(citizenId), 'together', purpose],
    queryFn: () => api.get<TogetherPlaces>(`caseload/${citizenId}/together?purpose=${purpose ?? ''}`),
    enabled: purpose !== null,
    gcTime: 0,
  });

export interface TogetherPlace {
  citizenId: string;
  enrolmentId: string;
  levelId: string;
}

/** Asked once: a level does not change under those who look at it. */
export const useTogetherLevel = (
  { citizenId, enrolmentId, levelId }: TogetherPlace,
  purpose: LookUpPurpose,
) =>
  useQuery({
    queryKey: ['together', citizenId, enrolmentId, levelId],
    queryFn: () =>
      api.get<TogetherLevel>(`caseload/${citizenId}/together/${enrolmentId}/${levelId}?purpose=${purpose}`),
    staleTime: Infinity,
    gcTime: 0,
  });

/** Where a level is looked at; `stepId` leads straight to a step of it. */
export const togetherPath = ({ citizenId, enrolmentId, levelId }: TogetherPlace, stepId?: string): string =>
  `/caseload/${citizenId}/together/${enrolmentId}/${levelId}${stepId ? `?step=${encodeURIComponent(stepId)}` : ''}`;

const nobody = '00000000-0000-0000-0000-000000000000';
const never = '1970-01-01T00:00:00.000Z';

/** The sprint around the level, as the player wants it: nobody's, with nothing done in it. */
export function nobodysEnrolment({ sprint, skills, firstLevelId }: TogetherLevel): EnrolmentView {
  const words = { title: sprint.title, goal: sprint.title };
  const first: EnrolmentView['nodes'][number] = {
    ...{ levelId: firstLevelId ?? '', kind: 'practice', minutes: 0, x: 0, y: 0, stars: 0, bestPercent: null },
    ...{ ...words, finished: false, openRunId: null, lock: null, isNext: false },
  };
  return {
    ...sprint,
    ...{ enrolmentId: nobody, method: 'game', enrolledAt: never, completedAt: null },
    ...{ nodes: [first], levelsFinished: 0, levelsTotal: 1, exam: null },
    skills: skills.map(({ id, title }) => ({ id, title, percent: 0 })),
  };
}
