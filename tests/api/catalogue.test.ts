import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LevelContent, SprintCard, SprintList } from '@mikrosprint/contracts';
import type { PlannedCourse } from '@mikrosprint/curriculum';
import { codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';

const shipped = path.join(process.env['TEST_ROOT'] ?? process.cwd(), 'content');

let environment: TestEnvironment;
let folder: string;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  folder = await mkdtemp(path.join(tmpdir(), 'content-'));
});
afterAll(async () => {
  await environment.close();
  await rm(folder, { recursive: true, force: true });
});

/** A copy of what ships, with one file changed. */
async function changed(file: string, change: (text: string) => string): Promise<string> {
  const copy = path.join(folder, `copy-${randomUUID()}`, 'content');
  await cp(shipped, copy, { recursive: true });
  const target = path.join(copy, file);
  await writeFile(target, change(await readFile(target, 'utf8')));
  return copy;
}

const startWith = async (content: string) => {
  const host = await environment.another({
    api: true,
    worker: false,
    environment: { MIKROSPRINT_CONTENT: content },
  });
  await host.close();
};

const versions = async () =>
  (
    await environment.database.query<{ version: string }>(
      `SELECT major || '.' || minor AS version FROM sprint_version WHERE sprint_id = 'gdpr' ORDER BY major, minor`,
    )
  ).rows.map(({ version }) => version);

const catalogue = () => environment.citizen.expect(environment.citizen.get<SprintList>('/api/sprints'));

describe('the catalogue', () => {
  it('shows what ships', async () => {
    const { sprints } = await catalogue();
    const gdpr = sprints.find(({ sprintId }) => sprintId === 'gdpr');
    expect(gdpr).toMatchObject({ world: 'gdpr-office', track: 'job', levelsTotal: 7 });
    const one = await environment.citizen.get<SprintCard>('/api/sprints/gdpr');
    expect(one.body).toEqual(gdpr);
    expect(codeOf(await environment.citizen.get('/api/sprints/no-such-sprint'))).toBe('not-found');
    expect(codeOf(await environment.citizen.get('/api/sprints/%00'))).toBe('validation');
  });

  it('says whom a sprint is made for as its sheet does, and nothing where the sheet says nothing', async () => {
    const { sprints } = await catalogue();
    const madeFor = ({ relevantFromWeek, relevantToWeek, targetGroups }: Partial<SprintCard>) => ({
      relevantFromWeek,
      relevantToWeek,
      targetGroups,
    });
    for (const sprint of sprints) {
      const sheet = await readFile(path.join(shipped, sprint.sprintId, 'sprint.json'), 'utf8');
      expect([sprint.sprintId, madeFor(sprint)]).toEqual([
        sprint.sprintId,
        madeFor(JSON.parse(sheet) as Partial<SprintCard>),
      ]);
    }
    const said = sprints.map(madeFor);
    expect(said.some(({ relevantToWeek }) => relevantToWeek !== undefined)).toBe(true);
    expect(said.some(({ targetGroups }) => targetGroups?.includes('new-in-denmark'))).toBe(true);
    expect(sprints.find(({ sprintId }) => sprintId === 'pdf')).not.toHaveProperty('targetGroups');
  });

  it('hands out a practice level with all that is needed to play it offline', async () => {
    const { body: card } = await environment.citizen.get<SprintCard>('/api/sprints/gdpr');
    const { body } = await environment.citizen.get<LevelContent>(
      `/api/sprint-versions/${card.sprintVersionId}/levels/desk`,
    );
    expect(body).toMatchObject({ sprintId: 'gdpr', level: { id: 'desk' } });
    expect(body.cast.length).toBeGreaterThan(0);
  });
});

describe('importing content at start', () => {
  it('publishes nothing new when nothing is', async () => {
    const before = await versions();
    await environment.restart();
    expect(await versions()).toEqual(before);
  });

  it('refuses a published version whose content has changed, naming the file', async () => {
    const content = await changed('gdpr/sprint.json', (text) => text.replace('GDPR-kontoret', 'GDPR-huset'));
    await expect(startWith(content)).rejects.toThrow(/content\/gdpr\/sprint\.json says version/);
  });

  it('refuses a broken file with its line and cause, and publishes nothing', async () => {
    const before = await versions();
    const content = await changed('gdpr/levels/desk.json', (text) =>
      text.replace(/"minutes": [\d.]+/, '"minutes": "three"'),
    );
    await expect(startWith(content)).rejects.toThrow(/content\/gdpr\/levels\/desk\.json:\d+: .+/);
    const cut = await changed('gdpr/sprint.json', (text) => text.slice(0, text.length / 2));
    await expect(startWith(cut)).rejects.toThrow(/content\/gdpr\/sprint\.json:\d+: .+/);
    expect(await versions()).toEqual(before);
  });

  it('publishes a new minor beside the old one, and runs that began stay where they are', async () => {
    const { body: before } = await environment.citizen.get<SprintCard>('/api/sprints/gdpr');
    const [major = '1', minor = '0'] = before.version.split('.');
    const next = `${major}.${Number(minor) + 1}`;
    const content = await changed('gdpr/sprint.json', (text) =>
      text.replace(`"version": "${before.version}"`, `"version": "${next}"`),
    );
    await startWith(content);
    expect(await versions()).toContain(next);
    const { body: after } = await environment.citizen.get<SprintCard>('/api/sprints/gdpr');
    expect(after.version).toBe(next);
    const old = await environment.citizen.get(`/api/sprint-versions/${before.sprintVersionId}/levels/desk`);
    expect(old.status).toBe(200);
  });

  it('never lets a published version change', async () => {
    const change = environment.database.query(`UPDATE sprint_version SET hash = 'other'`);
    await expect(change).rejects.toThrow(/never changes/);
  });
});

describe('planned courses', () => {
  const file = 'planned.json';
  let written: PlannedCourse[];
  beforeAll(async () => {
    const text = await readFile(path.join(shipped, file), 'utf8');
    written = (JSON.parse(text) as { courses: PlannedCourse[] }).courses;
  });

  /** Content whose list of planned courses is this one. */
  const planning = (courses: PlannedCourse[]) => changed(file, () => JSON.stringify({ courses }));
  const ids = async () => (await catalogue()).planned.map(({ id }) => id);

  it('are named in their authors’ order, and cannot be entered', async () => {
    const { planned } = await catalogue();
    expect(planned).toEqual(written);
    const [first] = planned;
    const { citizen } = environment;
    expect(codeOf(await citizen.get(`/api/sprints/${first?.id}`))).toBe('not-found');
    expect(codeOf(await citizen.post('/api/enrolments', { sprintId: first?.id }))).toBe('not-found');
  });

  it('are what the files say now, also when two processes start at once', async () => {
    const [first, second, ...others] = written;
    if (first === undefined || second === undefined) throw new Error('nothing is planned');
    const content = await planning([second, first]);
    await Promise.all([startWith(content), startWith(content)]);
    expect(await ids()).toEqual([second.id, first.id]);
    await startWith(await planning(others));
    expect(await ids()).toEqual(others.map(({ id }) => id));
  });

  it('are no longer planned when a sprint of that name is there', async () => {
    const [first] = written;
    if (first === undefined) throw new Error('nothing is planned');
    await startWith(await planning([{ ...first, id: 'hotel' }, first]));
    expect(await ids()).toEqual([first.id]);
  });

  it('stay as they were when the file is broken, and the start names its line', async () => {
    const before = await ids();
    const content = await changed(file, (text) => text.replace('"jobFunctions"', '"jobs"'));
    await expect(startWith(content)).rejects.toThrow(/content\/planned\.json:\d+: .+/);
    expect(await ids()).toEqual(before);
  });
});
