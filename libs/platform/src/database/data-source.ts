import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config.js';
import type { FeatureRegistry } from '../features/feature-registry.js';
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
  const dataSource = await new DataSource(options).initialize();
  try {
    await migrate(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
