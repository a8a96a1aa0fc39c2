import path from 'node:path';
import { hasStoryToTell, tellStory } from './demo-story.js';
import { prepareDataFolder } from './data-folder.js';
import { announce } from './announce.js';
import { Cluster } from './postgres/cluster.js';
import { locatePostgres } from './postgres/location.js';
import { refuseTakenPort } from './port.js';
import { withProgress } from './progress.js';
import { Refusal } from './refusal.js';
import { ServiceProcess } from './service-process.js';

export interface SuperviseOptions {
  root: string;
  dataFolder: string;
  environment: Record<string, string | undefined>;
  /** Lets the next start have the data folder. */
  release: () => void;
}

interface Running {
  cluster: Cluster | null;
  services: ServiceProcess[];
}

/** Starts the database, the api and the worker, tells where the product is, and keeps them running until asked to stop. */
export async function supervise(options: SuperviseOptions): Promise<void> {
  const { root, dataFolder, environment, release } = options;
  const started = performance.now();
  const running: Running = { cluster: null, services: [] };
  const stop = async (exitCode: number) => {
    await stopAll(running);
    release();
    process.exit(exitCode);
  };
  const stopOnRequest = () => void stop(0);
  process.once('SIGINT', stopOnRequest);
  process.once('SIGTERM', stopOnRequest);
  process.once('SIGHUP', stopOnRequest);
  try {
    const host = environment['HOST'] || '127.0.0.1';
    const port = Number(environment['PORT'] || 3000);
    await refuseTakenPort(port, host);
    prepareDataFolder(dataFolder);
    const databaseUrl = environment['DATABASE_URL'] || (await startDatabase(options, running));
    const settings = {
      ...environment,
      HOST: host,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      MIKROSPRINT_DATA: dataFolder,
      MIKROSPRINT_CONTENT: environment['MIKROSPRINT_CONTENT'] || path.join(root, 'content'),
      MIKROSPRINT_WEB: environment['MIKROSPRINT_WEB'] || path.join(root, 'apps/web/dist'),
      DEMO_MODE: environment['DEMO_MODE'] || (environment['NODE_ENV'] === 'production' ? 'no' : 'yes'),
      LOG: environment['LOG'] || 'human',
    };
    await startServices(options, settings, running, stop);
    announce({ host, port, settings, seconds: (performance.now() - started) / 1000 });
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    await stop(1);
  }
}

async function startDatabase({ root, dataFolder }: SuperviseOptions, running: Running): Promise<string> {
  const location = locatePostgres(root, dataFolder);
  if (location.note !== null) console.log(location.note);
  const say = (line: string) => console.log(line);
  const cluster = await withProgress('Starting the database', Cluster.start({ location, dataFolder, say }));
  running.cluster = cluster;
  return cluster.url();
}

async function startServices(
  { root, dataFolder, environment }: SuperviseOptions,
  settings: Record<string, string | undefined>,
  running: Running,
  stop: (exitCode: number) => Promise<void>,
): Promise<void> {
  const service = (name: string) =>
    new ServiceProcess({
      name,
      script: path.join(root, `dist/apps/${name}/src/main.js`),
      cwd: root,
      environment: settings,
      say: (line) => console.log(line),
      giveUp: (line) => {
        console.error(line);
        void stop(1);
      },
    });
  const [api, worker] = [service('api'), service('worker')];
  running.services = [api, worker];
  const preparing = 'Preparing courses and people';
  const story = { root, dataFolder, settings, ownDatabase: !environment['DATABASE_URL'] };
  if (!hasStoryToTell(story)) return withProgress(preparing, startBoth(api, worker));
  await withProgress(preparing, api.start());
  await withProgress('Telling the story of the demo', tellStory(story));
  await worker.start();
}

async function startBoth(api: ServiceProcess, worker: ServiceProcess): Promise<void> {
  await Promise.all([api.start(), worker.start()]);
}

/** The services first, so that what they have under way can end; then the database under them. */
async function stopAll(running: Running): Promise<void> {
  await Promise.all(running.services.map((service) => service.stop()));
  await running.cluster?.stop();
}
