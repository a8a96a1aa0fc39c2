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
  await settled(database.url(), host.log);
  await host.close();
}

/** What the first start tells (people registered, sprints published) has been reacted to before anybody clones it. */
async function settled(connectionString, log) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const deadline = Date.now() + 120_000;
    for (;;) {
      const { rows } = await client.query(
        `SELECT type AS what, 'not told' AS state, NULL AS reason FROM outbox WHERE relayed_at IS NULL
         UNION ALL
         SELECT name, state::text, failed_reason FROM bullmq.job
          WHERE state NOT IN ('completed', 'failed') AND scheduler_id IS NULL
            -- A handler that fails is its own suite's business, not every suite's.
            AND NOT (state = 'delayed' AND attempts_made > 1)`,
      );
      if (rows.length === 0) return;
      if (Date.now() > deadline) {
        throw new Error(`The first start does not settle: ${JSON.stringify(rows.slice(0, 5))}\n${log()}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await client.end();
  }
}
