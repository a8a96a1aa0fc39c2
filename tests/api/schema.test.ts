import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false, settings: { TEST_HOST_PROBE: 'yes' } });
});
afterAll(() => environment.close());

test('the migrations make the schema that the entities describe', async () => {
  expect(await environment.probe<string[]>('drift', {})).toEqual([]);
});

test('an entity that the schema lacks would be noticed', async () => {
  await environment.database.query('ALTER TABLE unit DROP COLUMN valid_to');
  const missing = await environment.probe<string[]>('drift', {});
  expect(missing.join(' ')).toContain('valid_to');
});
