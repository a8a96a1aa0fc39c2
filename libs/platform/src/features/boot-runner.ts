import { Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Config } from '../config.js';
import { Database } from '../database/database.js';
import { withAdvisoryLock } from '../database/migrate.js';
import type { BootTask } from '../feature.js';
import { FeatureRegistry } from './feature-registry.js';

/** Any number, the same in every process: whoever holds it prepares the data of the installation. */
const bootLock = 7_105_202;

/** Runs the features' boot steps (import of content, demo people) before an api takes its first request. */
@Injectable()
export class BootRunner {
  private readonly logger = new Logger('Boot');

  constructor(
    private readonly registry: FeatureRegistry,
    private readonly config: Config,
    private readonly database: Database,
    private readonly moduleRef: ModuleRef,
  ) {}

  async run(): Promise<void> {
    const steps = this.registry.bootSteps.filter(({ when }) => when === 'always' || this.config.demo);
    if (steps.length === 0) return;
    await withAdvisoryLock(this.database.dataSource, bootLock, async () => {
      for (const { name, useClass } of steps) {
        const started = performance.now();
        const task: BootTask = this.moduleRef.get(useClass, { strict: false });
        await task.run();
        this.logger.log(`${name}: ${Math.round(performance.now() - started)} ms`);
      }
    });
  }
}
