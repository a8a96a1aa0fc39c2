import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Database } from '../database/database.js';
import { unregisteredPersonalColumns } from '../privacy/personal-columns.js';
import { FeatureError, FeatureRegistry } from './feature-registry.js';

/** What can only be checked with the container and the entities at hand: nobody starts with half a feature. */
@Injectable()
export class BootChecks implements OnModuleInit {
  constructor(
    private readonly registry: FeatureRegistry,
    private readonly database: Database,
    private readonly moduleRef: ModuleRef,
  ) {}

  onModuleInit(): void {
    const problems = [...this.missingHandlers(), ...this.unregisteredColumns()];
    if (problems.length > 0) throw new FeatureError(problems.join('\n'));
  }

  private missingHandlers(): string[] {
    const { subscribers, jobs, bootSteps } = this.registry;
    const wanted = [
      ...subscribers.map(({ handler, useClass }) => ({ name: handler, useClass })),
      ...jobs.map(({ name, useClass }) => ({ name, useClass })),
      ...bootSteps.map(({ name, useClass }) => ({ name, useClass })),
    ];
    return wanted
      .filter(({ useClass }) => !this.isProvided(useClass))
      .map(({ name, useClass }) => `${name} is handled by ${useClass.name}, which no module provides.`);
  }

  private isProvided(useClass: Parameters<ModuleRef['get']>[0]): boolean {
    try {
      this.moduleRef.get(useClass, { strict: false });
      return true;
    } catch {
      return false;
    }
  }

  private unregisteredColumns(): string[] {
    const { entityMetadatas } = this.database.dataSource;
    return unregisteredPersonalColumns(entityMetadatas, this.registry.personalData).map(
      (column) =>
        `${column} looks like personal data and is not in the register (personalData of its feature).`,
    );
  }
}
