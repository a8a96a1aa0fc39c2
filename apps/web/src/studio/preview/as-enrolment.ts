/** The sprint around the level, as the player wants it: who plays whom, in which world, and what it is for. */
import type { EnrolmentView } from '@mikrosprint/contracts';
import { sprintSheet, standInColleague } from '@mikrosprint/curriculum';
import { isRecord, listAt, type Json, type PartContent } from '../draft/json.js';
import { notWrittenYet } from './not-written.js';

const { shape } = sprintSheet;
const never = '1970-01-01T00:00:00.000Z';
const nobody = '00000000-0000-0000-0000-000000000000';

/** What can be read of a sheet that is being written; a member of the cast who is half written plays under the id. */
export function asEnrolment(sheet: Json | undefined, levelId: string): EnrolmentView {
  const written = isRecord(sheet) ? sheet : {};
  const world = shape.world.safeParse(written['world']);
  const track = shape.track.safeParse(written['track']);
  const title = shape.title.safeParse(written['title']);
  const cast = eachIn(written, 'cast', shape.cast.element);
  const tagline = shape.tagline.safeParse(written['tagline']);
  return {
    enrolmentId: nobody,
    sprintId: 'preview',
    sprintVersionId: nobody,
    version: '0.0',
    track: track.success ? track.data : 'job',
    world: world.success ? world.data : 'gdpr-office',
    title: title.success ? title.data : notWrittenYet,
    tagline: tagline.success ? tagline.data : notWrittenYet,
    jobFunctions: eachIn(written, 'jobFunctions', shape.jobFunctions.element),
    methods: ['game'],
    method: 'game',
    enrolledAt: never,
    completedAt: null,
    nodes: nodesOf(written, levelId),
    levelsFinished: 0,
    levelsTotal: 1,
    exam: null,
    // A sprint without people is played by the colleague whom an import brings along.
    cast: cast.length > 0 ? cast : [standInColleague],
    skills: eachIn(written, 'skills', shape.skills.element).map(({ id, title: skill }) => {
      return { id, title: skill, percent: 0 };
    }),
  };
}

interface Reader<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

function eachIn<T>(written: PartContent, key: string, reader: Reader<T>): T[] {
  return listAt(written, key).flatMap((item) => {
    const parsed = reader.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The first level of the map says what the sprint is for; of the others only their names are asked. */
function nodesOf(written: PartContent, levelId: string): EnrolmentView['nodes'] {
  const ids = listAt(written, 'map').flatMap((node) => {
    const id = isRecord(node) ? node['level'] : undefined;
    return typeof id === 'string' ? [id] : [];
  });
  return (ids.length > 0 ? ids : [levelId]).map((id) => ({
    levelId: id,
    kind: 'practice',
    title: notWrittenYet,
    goal: notWrittenYet,
    minutes: 0,
    x: 0,
    y: 0,
    stars: 0,
    bestPercent: null,
    finished: false,
    openRunId: null,
    lock: null,
    isNext: id === levelId,
  }));
}
