// The process a test talks to: the built api and worker side by side, as `npm start` runs them in two processes, with a
// clock the test can set. Started by run-host.mjs, which speaks to it over IPC.
import 'reflect-metadata';
import { built } from './test-database.mjs';

const { Clock, loadConfig, RouteTable, StartRefused } = await built('libs/platform/src/index.js');
const { features: shipped } = await built('libs/composition/src/index.js');
const probe = process.env.TEST_HOST_PROBE
  ? await import('./probe-feature.mjs')
  : { features: [], probes: {} };
const features = [...shipped, ...probe.features];
const { createApi } = await built('apps/api/src/create-api.js');
const { createWorker } = await built('apps/worker/src/create-worker.js');

class TestClock extends Clock {
  offsetMs = 0;
  now() {
    return new Date(Date.now() + this.offsetMs);
  }
}

const parts = (process.env.TEST_HOST_PARTS ?? 'api,worker').split(',');
const clock = new TestClock();

try {
  const config = loadConfig();
  const options = { config, features, clock };
  const api = parts.includes('api') ? await createApi(options) : null;
  const worker = parts.includes('worker') ? await createWorker(options) : null;
  if (api) await api.listen(config.http.port, config.http.host);
  const close = async () => {
    await Promise.all([api?.close(), worker?.close()]);
    process.exit(0);
  };
  process.on('message', (message) => {
    if (message.kind === 'close') void close();
    if (message.kind === 'clock') {
      clock.offsetMs = message.offsetMs;
      process.send({ kind: 'done', id: message.id });
    }
    if (message.kind === 'routes') {
      process.send({ kind: 'done', id: message.id, value: api.get(RouteTable).routes() });
    }
    if (message.kind === 'probe') {
      probe.probes[message.name](api ?? worker, message.input).then(
        (value) => process.send({ kind: 'done', id: message.id, value: { value } }),
        (error) =>
          process.send({ kind: 'done', id: message.id, value: { error: String(error?.message ?? error) } }),
      );
    }
  });
  process.once('SIGTERM', close);
  process.once('disconnect', close);
  process.send({ kind: 'ready', port: api ? api.getHttpServer().address().port : null });
} catch (error) {
  process.send({
    kind: 'failed',
    message: error instanceof StartRefused ? error.message : String(error?.stack ?? error),
  });
  setTimeout(() => process.exit(1), 50);
}
