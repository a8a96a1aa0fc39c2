// Before all suites: the database, and a template in it with schema, shipped content and demo people.
import path from 'node:path';
import pg from 'pg';
import { runHost } from './run-host.mjs';
import { root, startTestDatabase } from './test-database.mjs';

export default async function globalSetup(jestConfig) {
  const web = jestConfig.projects.some((project) => project.displayName?.name === 'browser');
  const database = await startTestDatabase({ web });
  globalThis.mikrosprintTestDatabase = database;
  process.env.TEST_DATABASE_URL = database.url();
  process.env.TEST_FOLDER = database.folder;
  process.env.TEST_ROOT = root;
  // The database made at start becomes the template: one start of the product fills it.
  const host = await runHost({
    databaseUrl: database.url(),
    dataFolder: path.join(database.folder, 'template'),
  });
  await settled(database.url());
  await host.close();
}

/** What the first start tells (people registered, sprints published) has been reacted to before anybody clones it. */
async function settled(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  for (let open = true; open;) {
    const { rows } = await client.query(
      `SELECT EXISTS (SELECT FROM outbox WHERE relayed_at IS NULL) OR EXISTS (
         SELECT FROM bullmq.job WHERE state NOT IN ('completed', 'failed') AND scheduler_id IS NULL) AS open`,
    );
    open = rows[0].open;
    if (open) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await client.end();
}
