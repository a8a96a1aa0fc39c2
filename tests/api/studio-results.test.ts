// Results as statements of xAPI: what the page says in figures and no more, of nobody who could be told apart (C-36).
import { demoOrganisation } from '@mikrosprint/accounts';
import { leftOutHeader, type ItemStatistics } from '@mikrosprint/contracts';
import type { XapiStatement } from '@mikrosprint/curriculum';
import type { Answer, Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { addProvider } from './studio-support.js';
import { varied } from './support/insight-by-hand.js';
import { publishSprint, type PlayedRun, type Tries } from './support/insight-learners.js';
import { InsightProbe } from './support/insight-probe.js';

let environment: TestEnvironment;
let insight: InsightProbe;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  insight = new InsightProbe(environment);
});
afterAll(() => environment?.close());

async function played(sprintId: string, all: readonly Tries[]): Promise<PlayedRun[]> {
  const [version = ''] = await publishSprint(environment, sprintId, { organisationId: demoOrganisation.id });
  const runs = await insight.learners(sprintId, version, all);
  await insight.fold();
  return runs;
}

const file = (client: Client, sprintId: string, query = ''): Promise<Answer<XapiStatement[]>> =>
  client.get(`/api/insight/sprints/${sprintId}/results.xapi.json${query}`);

const verbOf = ({ verb }: XapiStatement) => verb.id.split('/').at(-1);
const about = (statements: readonly XapiStatement[], end: string) =>
  statements.filter(({ object }) => object.id.endsWith(end));

function expectFigures(statements: readonly XapiStatement[], { levels }: ItemStatistics): void {
  for (const { levelId, completions, steps } of levels) {
    expect(about(statements, `/levels/${levelId}`)).toHaveLength(completions ?? 0);
    for (const { stepId, answered, firstTry } of steps) {
      const answers = about(statements, `/steps/${stepId}`);
      const isTold = answered !== null && firstTry !== null;
      expect([stepId, answers.length]).toEqual([stepId, isTold ? answered : 0]);
      expect(answers.filter(({ result }) => result?.success).length).toBe(isTold ? firstTry : 0);
    }
  }
}

describe('the results of a sprint', () => {
  it('are a statement for each that the figures count, and the same ones each time', async () => {
    await played('told', varied());
    const answer = await file(environment.provider, 'told');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.headers.get('x-experience-api-version')).toBe('1.0.3');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="told-1.xapi.json"');
    const statements = answer.body;
    expectFigures(statements, await insight.read(environment.provider, 'told'));
    expect(new Set(statements.map(verbOf))).toEqual(new Set(['completed', 'answered']));
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    // RFC 4122 knows the versions 1 to 5, and a strict record store no others.
    for (const { id } of statements)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect((await file(environment.provider, 'told')).body).toEqual(statements);
    // Whoever comes later adds statements and changes none.
    const more = await file(environment.provider, 'told', '?major=1');
    expect(more.body).toEqual(statements);
  });

  it('name nobody: no person, place, run or time is in them, and no two statements share a person', async () => {
    const runs = await played('nobody', varied());
    const answer = await file(environment.provider, 'nobody');
    const text = JSON.stringify(answer.body);
    for (const { runId, citizenId, enrolmentId } of runs) {
      for (const id of [runId, citizenId, enrolmentId]) expect(text).not.toContain(id);
    }
    expect(answer.body.some((statement) => 'timestamp' in statement)).toBe(false);
    const actors = answer.body.map(({ actor }) => actor.account.name);
    expect(new Set(actors).size).toBe(actors.length);
    for (const name of actors) expect(name).toMatch(/^learner-[0-9a-f]{24}$/);
  });

  it('are none of four people, and say how much is not told', async () => {
    const right: Tries = [{}, {}, {}, {}];
    await played('few', [right, right, right, right]);
    const few = await file(environment.provider, 'few');
    expect([few.status, few.body]).toEqual([200, []]);
    expect(JSON.parse(few.headers.get(leftOutHeader) ?? '')).toEqual({ tooFew: 5, tooMany: 0 });
    await played('five', [right, right, right, right, right]);
    const five = await file(environment.provider, 'five');
    expect(five.body).toHaveLength(25);
    expect(JSON.parse(five.headers.get(leftOutHeader) ?? '')).toEqual({ tooFew: 0, tooMany: 0 });
  });

  it("are an organisation's own: another finds none, and a citizen may not ask", async () => {
    await played('own', varied());
    const stranger = await addProvider(environment, 'fremmed', {
      unitId: '0190c0de-0000-7000-8000-0000000000aa',
    });
    expect((await file(stranger, 'own')).status).toBe(404);
    expect((await file(environment.provider, 'no-such')).status).toBe(404);
    expect((await file(environment.citizen, 'own')).status).toBe(403);
    expect((await file(environment.provider, 'own', '?major=7')).status).toBe(404);
    expect((await file(environment.provider, 'own', '?minor=0')).status).toBe(422);
  });
});
