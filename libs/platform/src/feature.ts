import type { DynamicModule, Type } from '@nestjs/common';
import type { DomainEvent, EventType } from '@mikrosprint/contracts';
import type { EntityManager, MigrationInterface } from 'typeorm';
import type { PersonalDataTable } from './privacy/personal-data.js';

/**
 * Reacts to one event, in the worker, inside one transaction that has already noted the delivery: everything written
 * through `tx` happens exactly once per event, however often the queue delivers it.
 */
export interface EventHandler<T extends EventType = EventType> {
  handle(event: DomainEvent<T>, tx: EntityManager): Promise<void>;
}

/** `handler` is unique in the whole product, for example `casework.run-finished`; it is the key of the delivery. */
export interface Subscriber<T extends EventType = EventType> {
  handler: string;
  event: T;
  useClass: Type<EventHandler<T>>;
  /** Also of staff who learn for themselves. Without it such an event never arrives: whatever counts, counts citizens. */
  hearsOfStaff?: true;
}

/** A piece of work with a name. It may run more than once and must then do nothing new. */
export interface JobHandler {
  run(data: unknown): Promise<void>;
}

/** With a schedule the worker starts it by the clock on the wall in Copenhagen; without one `Jobs.add` starts it. */
export interface JobHandlerToken {
  name: string;
  schedule?: { pattern: string; tz: 'Europe/Copenhagen' };
  useClass: Type<JobHandler>;
}

/** Runs at every start of an api, one process at a time; it must be quick and change nothing when nothing is new. */
export interface BootTask {
  run(): Promise<void>;
}

export interface BootStep {
  /** Shown in the log when the step takes longer than a second. */
  name: string;
  when: 'always' | 'demo';
  useClass: Type<BootTask>;
}

/** One thing that happens in the story of the demo, at a moment that is over. */
export interface StoryScene {
  /** Unique in the story and the same at every telling: what has been told is not told again. */
  key: string;
  at: Date;
  /** By the clock it is `at`. What scenes of earlier days brought about has been heard by everybody. */
  play(): Promise<void>;
}

/** A feature's part of the story of the demo; see `DemoStory`. */
export interface StoryTeller {
  /** @param now when the story is told: it ends there */
  scenes(now: Date): StoryScene[];
}

/**
 * What a feature hands to the apps. Handlers, jobs and boot steps are provided by the feature's own module (and exported
 * or not, as it likes): the hosts find them through the container.
 */
export interface FeatureDescriptor {
  name: string;
  module: Type | DynamicModule;
  entities: Function[];
  migrations: Type<MigrationInterface>[];
  subscribers: AnySubscriber[];
  jobs: JobHandlerToken[];
  personalData: PersonalDataTable[];
  boot?: BootStep[];
  /** Only told where the story of the demo is asked for; tests have the demo people without it. */
  story?: Type<StoryTeller>[];
}

/** A subscriber to some event: a union over the event types, so that each one keeps its own payload. */
export type AnySubscriber = { [T in EventType]: Subscriber<T> }[EventType];
