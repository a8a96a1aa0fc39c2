import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSourceOptions } from 'typeorm';
import { Clock, SystemClock } from './clock.js';
import { Config } from './config.js';
import { Database } from './database/database.js';
import { dataSourceOptions, openDataSource } from './database/data-source.js';
import { DemoStory } from './demo-story/demo-story.js';
import { StoryClock } from './demo-story/story-clock.js';
import { ProblemFilter } from './errors/problem.filter.js';
import { validationPipe } from './errors/validation.js';
import type { FeatureDescriptor } from './feature.js';
import { BootChecks } from './features/boot-checks.js';
import { BootRunner } from './features/boot-runner.js';
import { FeatureRegistry } from './features/feature-registry.js';
import { HealthController } from './health/health.controller.js';
import { LiveGateway } from './live/live.gateway.js';
import { LiveHints } from './live/live-hints.js';
import { EventDeliveries } from './outbox/event-deliveries.js';
import { OutboxRelay } from './outbox/outbox-relay.js';
import { Outbox } from './outbox/outbox.js';
import { ProcessKind, type ProcessKinds } from './process-kind.js';
import { platformFeature } from './platform.feature.js';
import { LookUpLog } from './privacy/look-up-log.js';
import { PublicPages } from './public-pages.js';
import { Jobs } from './queue/jobs.js';
import { QueueClient } from './queue/queue-client.js';
import { QueueHost } from './queue/queue-host.js';
import { AccessGuard } from './security/access.guard.js';
import { accessTokenSeconds, AccessTokens } from './security/access-tokens.js';
import { CurrentRoles } from './security/current-roles.js';
import { RateLimits } from './security/rate-limits.js';
import { RightsWatch } from './security/rights-watch.js';
import { RouteTable } from './security/route-table.js';

export interface PlatformOptions {
  config: Config;
  features: readonly FeatureDescriptor[];
  /** Another clock, for a test that decides what time it is. */
  clock?: Clock;
}

const services: Provider[] = [
  AccessTokens,
  BootChecks,
  CurrentRoles,
  Database,
  Jobs,
  LiveHints,
  LookUpLog,
  Outbox,
  PublicPages,
  QueueClient,
  RateLimits,
];

/** The plumbing, in two shapes: for the process that answers people and for the one that works in the background. */
@Module({})
export class PlatformModule {
  static forApi(options: PlatformOptions): DynamicModule {
    const shared = this.shared(options, 'api');
    return {
      ...shared,
      imports: [...(shared.imports ?? []), DiscoveryModule],
      controllers: [HealthController],
      providers: [
        ...(shared.providers ?? []),
        BootRunner,
        LiveGateway,
        RightsWatch,
        RouteTable,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: validationPipe },
      ],
    };
  }

  static forWorker(options: PlatformOptions): DynamicModule {
    const shared = this.shared(options, 'worker');
    return { ...shared, providers: [...(shared.providers ?? []), EventDeliveries, OutboxRelay, QueueHost] };
  }

  /** For a process that does one thing and ends: nothing is taken from the queue and nobody is answered. */
  static forTask(options: PlatformOptions): DynamicModule {
    return this.shared(options, 'task');
  }

  /** For the process that tells the story of the demo: its clock is the story's, and it hears every event itself. */
  static forStory(options: PlatformOptions & { clock: StoryClock }): DynamicModule {
    const shared = this.shared(options, 'story');
    const teller: Provider[] = [{ provide: StoryClock, useValue: options.clock }, DemoStory, EventDeliveries];
    return { ...shared, providers: [...(shared.providers ?? []), ...teller] };
  }

  private static shared({ config, features, clock }: PlatformOptions, kind: ProcessKinds): DynamicModule {
    const registry = new FeatureRegistry([platformFeature, ...features]);
    const given: Provider[] = [
      { provide: Config, useValue: config },
      { provide: Clock, useValue: clock ?? new SystemClock() },
      { provide: FeatureRegistry, useValue: registry },
      { provide: ProcessKind, useValue: new ProcessKind(kind) },
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ ...dataSourceOptions(config, registry), retryAttempts: 0 }),
          dataSourceFactory: (options?: DataSourceOptions) =>
            openDataSource(options ?? dataSourceOptions(config, registry)),
        }),
        JwtModule.register({
          secret: config.tokenSecret,
          signOptions: { algorithm: 'HS256', expiresIn: accessTokenSeconds },
          verifyOptions: { algorithms: ['HS256'] },
        }),
        ...registry.features.map((feature) => feature.module),
      ],
      providers: [...given, ...services],
      exports: [...given, ...services, JwtModule],
    };
  }
}
