import 'reflect-metadata';
import { features } from '@mikrosprint/composition';
import { loadConfig, runProcess } from '@mikrosprint/platform';
import { createWorker } from './create-worker.js';

await runProcess('worker', () => createWorker({ config: loadConfig(), features }));
