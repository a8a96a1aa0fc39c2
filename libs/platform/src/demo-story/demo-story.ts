import { Inject, Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { copenhagenTime } from '@mikrosprint/contracts';
import { withAdvisoryLock } from '../database/migrate.js';
import { Database } from '../database/database.js';
import type { StoryScene } from '../feature.js';
import { FeatureRegistry } from '../features/feature-registry.js';
import { EventDeliveries } from '../outbox/event-deliveries.js';
import { StoryClock } from './story-clock.js';
import { storyId } from './story-id.js';

/** Any number, the same in every process: whoever holds it tells the story. */
const storyLock = 7_105_203;
/** A scene that has been told is noted where deliveries of events are. */
const told = 'demo-story';
/** As a worker has it, so that what belongs to different people does not wait for each other. */
const atOnce = 6;

export interface StoryTold {
  /** Scenes told now; those of an earlier telling are not told again. */
  scenes: number;
  /** What did not happen, in words for whoever runs the demo. */
  failed: string[];
}

/**
 * Tells what has happened in the demo until now: every feature gives its scenes, and they are played in the order of
 * their time through the same services, events and handlers as anybody's. So everything that follows from them (signals,
 * figures, messages, badges) follows by itself, and can be worked out anew.
 */
@Injectable()
export class DemoStory {
  private readonly logger = new Logger('Story');

  constructor(
    @Inject(FeatureRegistry) private readonly registry: FeatureRegistry,
    private readonly database: Database,
    private readonly deliveries: EventDeliveries,
    @Inject(StoryClock) private readonly clock: StoryClock,
    private readonly moduleRef: ModuleRef,
  ) {}

  /** Ended on the way it goes on from there the next time; told to its end it does nothing. */
  tell(): Promise<StoryTold> {
    return withAdvisoryLock(this.database.dataSource, storyLock, () => this.playAll(this.clock.now()));
  }

  private async playAll(now: Date): Promise<StoryTold> {
    // What happened before the story began, as a worker would take it.
    await this.deliverAll();
    const failed: string[] = [];
    const scenes = await this.untold(now);
    let day = '';
    for (const scene of scenes) {
      const next = copenhagenTime(scene.at).day;
      // A new day: what the day before brought has been heard by everybody.
      if (day !== '' && next !== day) await this.deliverAll();
      day = next;
      this.clock.set(scene.at < now ? scene.at : now);
      const problem = await this.play(scene);
      if (problem !== null) failed.push(problem);
    }
    await this.deliverAll();
    this.clock.set(now);
    return { scenes: scenes.length - failed.length, failed };
  }

  private async untold(now: Date): Promise<StoryScene[]> {
    const tellers = this.registry.storyTellers.map((token) => this.moduleRef.get(token, { strict: false }));
    const scenes = tellers.flatMap((teller) => teller.scenes(now));
    const rows = await this.database.dataSource.query<{ id: string }[]>(
      'SELECT event_id AS id FROM delivery WHERE handler = $1',
      [told],
    );
    const done = new Set(rows.map(({ id }) => id));
    return scenes
      .filter(({ key }) => !done.has(storyId(key)))
      .sort((one, other) => one.at.getTime() - other.at.getTime());
  }

  /** One scene that cannot be, for example with other content than the one that ships, does not end the story. */
  private async play({ key, play }: StoryScene): Promise<string | null> {
    try {
      await play();
    } catch (error) {
      this.logger.debug(error);
      return `${key}: ${error instanceof Error ? error.message : String(error)}`;
    }
    await this.database.dataSource.query(
      'INSERT INTO delivery (event_id, handler, delivered_at) VALUES ($1, $2, now()) ON CONFLICT DO NOTHING',
      [storyId(key), told],
    );
    return null;
  }

  /** Every event that nobody has heard of yet, and those that follow from it. What fails is left to the worker. */
  private async deliverAll(): Promise<void> {
    const left = new Set<string>();
    for (;;) {
      const waiting = await this.database.dataSource.query<{ id: string; type: string; about: string }[]>(
        `SELECT id, type, coalesce(data ->> 'citizenId', '') AS about FROM outbox
          WHERE relayed_at IS NULL AND id <> ALL($1::uuid[]) ORDER BY id LIMIT 500`,
        [[...left]],
      );
      if (waiting.length === 0) return;
      const byPerson = new Map<string, typeof waiting>();
      for (const event of waiting) byPerson.set(event.about, [...(byPerson.get(event.about) ?? []), event]);
      const queues = [...byPerson.values()];
      const worker = async (): Promise<void> => {
        for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
          for (const event of queue) if (!(await this.deliver(event))) left.add(event.id);
        }
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
      const heard = waiting.map(({ id }) => id).filter((id) => !left.has(id));
      await this.database.dataSource.query('UPDATE outbox SET relayed_at = now() WHERE id = ANY($1)', [
        heard,
      ]);
    }
  }

  private async deliver({ id, type }: { id: string; type: string }): Promise<boolean> {
    try {
      for (const handler of this.registry.handlersOf(type)) await this.deliveries.deliver(id, handler);
      return true;
    } catch (error) {
      this.logger.warn(`${type} waits for the worker: ${String(error)}`);
      return false;
    }
  }
}
