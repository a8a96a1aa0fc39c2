import { DataSource } from 'typeorm';
import { DatabaseFromNewerVersionError } from './errors.js';

/** Any number, the same in every process of the product: whoever holds it may change the schema. */
const migrationLock = 7_105_201;

/**
 * Brings the schema up to date. Several processes may start at once: one migrates, the others wait and find it done.
 * A database that a newer version of the product has changed is refused before anything is touched.
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  return withAdvisoryLock(dataSource, migrationLock, async () => {
    await refuseNewerDatabase(dataSource);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  });
}

/** Runs `work` while no other process holds `lock`; the lock lives on its own connection and dies with it. */
export async function withAdvisoryLock<T>(
  dataSource: DataSource,
  lock: number,
  work: () => Promise<T>,
): Promise<T> {
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [lock]);
    try {
      return await work();
    } finally {
      await holder.query('SELECT pg_advisory_unlock($1)', [lock]);
    }
  } finally {
    await holder.release();
  }
}

async function refuseNewerDatabase(dataSource: DataSource): Promise<void> {
  const [row] = await dataSource.query<{ found: string | null }[]>(
    `SELECT to_regclass('migrations') AS found`,
  );
  if (row === undefined || row.found === null) return;
  const known = new Set(
    dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name),
  );
  const applied = await dataSource.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  const unknown = applied.map(({ name }) => name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new DatabaseFromNewerVersionError(unknown);
}
