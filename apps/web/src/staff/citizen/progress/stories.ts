import type { CitizenPage } from '@mikrosprint/contracts';
import type { SprintTimes } from './arrange-timeline.js';

type Sprint = CitizenPage['sprints'][number];

export interface SprintStory {
  sprint: Sprint;
  times: SprintTimes;
}

/** Each sprint with the times that are drawn of it; its certificate is the one that carries its name. */
export function storiesOf({ sprints, certificates }: CitizenPage): SprintStory[] {
  return sprints.map((sprint) => {
    const { enrolledAt, completedAt, levels, title } = sprint;
    const certificate =
      completedAt === null ? undefined : certificates.find(({ sprintTitle }) => sprintTitle.da === title.da);
    return {
      sprint,
      times: { enrolledAt, completedAt, levels, certificateAt: certificate?.issuedAt ?? null },
    };
  });
}
