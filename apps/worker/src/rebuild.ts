import 'reflect-metadata';
import { BadgeRebuild } from '@mikrosprint/awards';
import { PortfolioFigures, SkillsProjection } from '@mikrosprint/casework';
import { features } from '@mikrosprint/composition';
import { FoldingService } from '@mikrosprint/insight';
import { loadConfig, ProductLogger, StartRefused } from '@mikrosprint/platform';
import { SkillFactsService } from '@mikrosprint/play';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

// Recomputes the read models from the raw log, once, and says what it did. It takes nothing from the queue: a worker may
// go on beside it.
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

try {
  const config = loadConfig();
  const app = await NestFactory.createApplicationContext(WorkerModule.forTask({ config, features }), {
    logger: new ProductLogger(config.humanLog, 'rebuild'),
    abortOnError: false,
  });
  const started = performance.now();
  say('Counting the statistics of tasks anew from the log ...');
  const done = await app.get(FoldingService, { strict: false }).rebuild();
  const lines = await app.get(PortfolioFigures, { strict: false }).rebuild();
  say(`The figures of units: ${lines} lines worked out anew.`);
  const facts = app.get(SkillFactsService, { strict: false });
  const skills = await app.get(SkillsProjection, { strict: false }).rebuild(facts.all());
  say(`The skills on the pages of citizens: ${skills} lines put as they were played.`);
  const badges = await app.get(BadgeRebuild, { strict: false }).all();
  say(`The badges: ${badges.given} given anew to ${badges.learners} learners for what they did before.`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (done === null) {
    say('Another process is counting anew just now. Nothing was done here.');
    process.exitCode = 2;
  } else {
    say(`Runs: ${done.runs} (${done.kept} of them read by an earlier rebuild that was ended).`);
    say(
      `Sums: ${done.sums}, of which ${done.corrected} were not as the log has them and have been put right.`,
    );
    say(`Done in ${seconds} s.`);
  }
  await app.close();
} catch (error) {
  console.error(error instanceof StartRefused ? error.message : error);
  process.exitCode = 1;
}
// What is still open (a pool, a listener) is not waited for.
process.exit();
