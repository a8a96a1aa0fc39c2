// The same product with its queue on Redis, as REDIS_URL asks for.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { AwardsView } from '@mikrosprint/contracts';
import { createServer, type AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { enrol, finishLevels } from '../api/play-support.js';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
const describeWithRedis = hasRedis ? describe : describe.skip;
if (!hasRedis) console.warn('redis-server is not on this machine: the queue on Redis is not tried.');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describeWithRedis('with the queue on Redis', () => {
  let redis: ChildProcess;
  let port: number;
  let environment: TestEnvironment;

  beforeAll(async () => {
    port = await freePort();
    redis = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      {
        stdio: 'ignore',
      },
    );
    environment = await createTestEnvironment({ settings: { REDIS_URL: `redis://127.0.0.1:${port}` } });
  });
  afterAll(async () => {
    try {
      await environment.close();
    } finally {
      redis.kill();
    }
  });

  test('a finished level becomes a badge, through Redis and nothing else', async () => {
    const enrolment = await enrol(environment.citizen);
    await finishLevels(environment.citizen, enrolment, ['desk']);
    await eventually(async () => {
      const { badges } = await environment.citizen.expect(
        environment.citizen.get<AwardsView>('/api/me/awards'),
      );
      return badges.some(({ awardedAt }) => awardedAt !== null);
    });
    const client = new Redis(port, '127.0.0.1');
    const keys = await client.keys('*');
    await client.quit();
    expect(keys).toEqual(expect.arrayContaining([expect.stringContaining('events')]));
  });
});
