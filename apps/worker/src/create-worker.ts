import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ProductLogger, type PlatformOptions } from '@mikrosprint/platform';
import { WorkerModule } from './worker.module.js';

/** The worker, taking events and jobs from the queue when this returns. */
export function createWorker(options: PlatformOptions): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(WorkerModule.with(options), {
    logger: new ProductLogger(options.config.humanLog, 'worker'),
    abortOnError: false,
  });
}
