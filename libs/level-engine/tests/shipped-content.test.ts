import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentReport, mechanics, type SprintReport } from '@mikrosprint/curriculum';
import { inspectContent } from '@mikrosprint/level-engine';

/* What ships is as much as was promised; that it is right is for `content:check`, which names file and line. */

const folder = path.resolve(__dirname, '../../../content');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
);
const files = new Map(
  names.map((name) => [
    name.split(path.sep).join('/'),
    new Uint8Array(readFileSync(path.join(folder, name))),
  ]),
);
const { sprints, planned } = contentReport(inspectContent(files));
const ofTrack = (track: SprintReport['track']) => sprints.filter((sprint) => sprint.track === track);

it('has three sprints for the job, ten for everyday life, and the courses to come', () => {
  expect(ofTrack('job').map(({ id }) => id)).toEqual(['gdpr', 'hotel', 'workshop']);
  expect(ofTrack('basic').length).toBeGreaterThanOrEqual(10);
  expect(planned).toBeGreaterThanOrEqual(10);
});

it.each(ofTrack('job').map((sprint) => [sprint.id, sprint] as const))(
  '%s has seven levels and an exam, and enough of both',
  (_, sprint) => {
    expect(sprint.levels).toBe(8);
    expect(sprint.steps).toBeGreaterThanOrEqual(45);
    expect(sprint.examVariants).toBeGreaterThanOrEqual(30);
    expect(sprint.examDraw).toBe(12);
    expect(sprint.outcomes.examined).toBe(sprint.outcomes.count);
  },
);

it.each(mechanics)('uses %s at least twice in the sprints for the job', (mechanic) => {
  const uses = ofTrack('job').reduce((sum, sprint) => sum + (sprint.mechanics[mechanic] ?? 0), 0);
  expect(uses).toBeGreaterThanOrEqual(2);
});

it.each(sprints.map((sprint) => [sprint.id, sprint] as const))('%s can be read by many', (_, sprint) => {
  expect(sprint.lix.da).toBeLessThanOrEqual(30);
  expect(sprint.outcomes.practised).toBe(sprint.outcomes.count);
});

it.each(sprints.map(({ id }) => id))(
  '%s says how it is designed: every outcome and every level has its place',
  (id) => {
    const design = readFileSync(path.join(folder, id, 'DESIGN.md'), 'utf8');
    const sheet = JSON.parse(readFileSync(path.join(folder, id, 'sprint.json'), 'utf8')) as {
      outcomes: { id: string }[];
      map: { level: string }[];
    };
    const names = [...sheet.outcomes.map((outcome) => outcome.id), ...sheet.map.map((node) => node.level)];
    expect(names.filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'u').test(design))).toEqual([]);
  },
);
