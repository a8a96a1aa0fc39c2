import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal.js';
import { clusterUrl } from './cluster.js';
import { prepareCluster } from './initialise.js';
import type { PostgresLocation } from './location.js';

/** PostgreSQL writes its port on the fourth line of its lock file. */
const portLine = 3;

/** Where the database answers that a running product has started from this folder. */
export function urlOfRunning(location: PostgresLocation, dataFolder: string): string {
  const lockFile = path.join(location.data, 'postmaster.pid');
  const port = existsSync(lockFile) ? Number(readFileSync(lockFile, 'utf8').split('\n')[portLine]) : NaN;
  if (!Number.isInteger(port) || port <= 0) {
    throw new Refusal(`The product in ${dataFolder} is just starting or stopping. Try again in a moment.`);
  }
  return clusterUrl(prepareCluster(location, dataFolder), port);
}
