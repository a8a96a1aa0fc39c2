import type { Type } from '@nestjs/common';
import { eventSchemas } from '@mikrosprint/contracts';
import type { AnySubscriber, BootStep, FeatureDescriptor, JobHandlerToken, StoryTeller } from '../feature.js';
import type { PersonalDataTable } from '../privacy/personal-data.js';

/** The features do not fit together; the message lists everything that is wrong, so that one start shows all of it. */
export class FeatureError extends Error {
  override name = 'FeatureError';
}

/** All features of the installation, checked once at boot. */
export class FeatureRegistry {
  readonly subscribers: readonly AnySubscriber[];
  readonly jobs: readonly JobHandlerToken[];
  readonly personalData: readonly PersonalDataTable[];
  readonly bootSteps: readonly BootStep[];
  readonly storyTellers: readonly Type<StoryTeller>[];
  private readonly handlersByEvent = new Map<string, string[]>();

  constructor(readonly features: readonly FeatureDescriptor[]) {
    this.subscribers = features.flatMap((feature) => feature.subscribers);
    this.jobs = features.flatMap((feature) => feature.jobs);
    this.personalData = features.flatMap((feature) => feature.personalData);
    this.bootSteps = features.flatMap((feature) => feature.boot ?? []);
    this.storyTellers = features.flatMap((feature) => feature.story ?? []);
    const problems = [...this.nameProblems(), ...this.eventProblems()];
    if (problems.length > 0) throw new FeatureError(problems.join('\n'));
    for (const { event, handler } of this.subscribers) {
      this.handlersByEvent.set(event, [...(this.handlersByEvent.get(event) ?? []), handler]);
    }
  }

  /** Names of the handlers that react to an event type; none is fine, for nobody has to. */
  handlersOf(eventType: string): readonly string[] {
    return this.handlersByEvent.get(eventType) ?? [];
  }

  private nameProblems(): string[] {
    return [
      ...repeated(this.features.map(({ name }) => name)).map((name) => `Two features are called ${name}.`),
      ...repeated(this.subscribers.map(({ handler }) => handler)).map(
        (name) => `Two event handlers are called ${name}.`,
      ),
      ...repeated(this.jobs.map(({ name }) => name)).map((name) => `Two jobs are called ${name}.`),
      ...repeated(this.personalData.map(({ table }) => table)).map(
        (table) => `The table ${table} is registered twice as personal data.`,
      ),
    ];
  }

  private eventProblems(): string[] {
    return this.subscribers
      .filter(({ event }) => !Object.hasOwn(eventSchemas, event))
      .map(({ event, handler }) => `${handler} waits for the event ${event}, which has no schema.`);
  }
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
