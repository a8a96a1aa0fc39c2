import 'reflect-metadata';
import { features } from '@mikrosprint/composition';
import { DemoStory, loadConfig, ProductLogger, StartRefused, StoryClock } from '@mikrosprint/platform';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

// Tells the story of the demo, once, and ends. It hears the events of its own story, so it runs before a worker does:
// whoever hears of something three weeks old today would take it for news.
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

try {
  const config = loadConfig();
  if (!config.demo) throw new StartRefused('The story of the demo is told in demo mode only.');
  const clock = new StoryClock(new Date());
  const app = await NestFactory.createApplicationContext(WorkerModule.forStory({ config, features, clock }), {
    logger: new ProductLogger(config.humanLog, 'story'),
    abortOnError: false,
  });
  const started = performance.now();
  const { scenes, failed } = await app.get(DemoStory).tell();
  for (const problem of failed) say(`Left out of the story of the demo: ${problem}`);
  if (scenes > 0) {
    say(`The story of the demo: ${scenes} scenes in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  }
  await app.close();
} catch (error) {
  console.error(error instanceof StartRefused ? error.message : error);
  process.exitCode = 1;
}
// What is still open (a pool, a listener) is not waited for.
process.exit();
