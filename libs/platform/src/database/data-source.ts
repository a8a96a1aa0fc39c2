import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config.js';
import type { FeatureRegistry } from '../features/feature-registry.js';
import { StartRefused } from '../start-refused.js';
import { isDatabaseUnavailable } from './errors.js';
import { migrate } from './migrate.js';
import { SnakeNaming } from './naming.js';

/** The options of the one data source: entities and migrations are what the features list, nothing is guessed. */
export function dataSourceOptions(config: Config, registry: FeatureRegistry): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.database.url,
    poolSize: config.database.poolSize,
    applicationName: 'mikrosprint',
    namingStrategy: new SnakeNaming(),
    entities: registry.features.flatMap((feature) => feature.entities),
    migrations: registry.features.flatMap((feature) => feature.migrations),
    migrationsTableName: 'migrations',
    synchronize: false,
    logging: false,
    extra: { keepAlive: true, connectionTimeoutMillis: 5_000 },
  };
}

/** Connects and brings the schema up to date; every process may do it, one of them does the work. */
export async function openDataSource(options: DataSourceOptions): Promise<DataSource> {
  const dataSource = await connect(options);
  try {
    await migrate(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/** A database that is just starting (or moving to another machine) gets this long before we give up. */
const connectWithinMs = 10_000;
const retryEveryMs = 250;

async function connect(options: DataSourceOptions): Promise<DataSource> {
  const deadline = Date.now() + connectWithinMs;
  for (;;) {
    try {
      return await new DataSource(options).initialize();
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw refusedByDatabase(error) ?? error;
      if (Date.now() > deadline)
        throw new StartRefused(`The database does not answer (${words(error)}). Check DATABASE_URL.`);
    }
    await new Promise((resolve) => setTimeout(resolve, retryEveryMs));
  }
}

/** The server is there and does not want us: a wrong user or password, or a database that does not exist. */
function refusedByDatabase(error: unknown): StartRefused | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (!/^(28...|3D000)$/.test(code)) return null;
  return new StartRefused(`The database refuses us (${words(error)}). Check DATABASE_URL.`);
}

function words(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return message || code || String(error);
}
