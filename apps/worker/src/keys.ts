import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { KeyRotation } from '@mikrosprint/awards';
import { features } from '@mikrosprint/composition';
import { loadConfig, ProductLogger, StartRefused } from '@mikrosprint/platform';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

// Replaces the keys that sign certificates, and says what it did. It takes nothing from the queue: a worker goes on
// beside it and signs with the new ones from its next certificate on.
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const usage = `npm run keys -- rotate                  new keys; what the old ones signed stays valid
npm run keys -- rotate --compromised    somebody else may have the keys: what they signed is revoked and signed anew`;

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { compromised: { type: 'boolean', default: false } },
  });
  if (positionals.length !== 1 || positionals[0] !== 'rotate') throw new StartRefused(usage);
  const app = await NestFactory.createApplicationContext(
    WorkerModule.forTask({ config: loadConfig(), features }),
    { logger: new ProductLogger(true, 'keys'), abortOnError: false },
  );
  const { compromised } = values;
  const { retired, revoked } = await app.get(KeyRotation, { strict: false }).rotate({ compromised });
  for (const id of retired) say(`${compromised ? 'Compromised' : 'Retired'}: ${id}`);
  say('New keys sign from now on.');
  if (compromised) say(`${revoked} certificates and badges were revoked. The worker signs them anew now.`);
  await app.close();
} catch (error) {
  const isMisused = error instanceof TypeError && 'code' in error;
  console.error(isMisused ? usage : error instanceof StartRefused ? error.message : error);
  process.exitCode = 1;
}
// What is still open (a pool, a listener) is not waited for.
process.exit();
