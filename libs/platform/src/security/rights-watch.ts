import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config.js';
import { NotificationListener } from '../database/listener.js';
import { CurrentRoles } from './current-roles.js';

/** Null: everybody's rights may have changed. */
export type RightsListener = (personId: string | null) => void;

/** What the database's triggers say when one statement has changed too many people's rights to name them. */
const everybody = '*';

/**
 * Hears from the database whose rights have changed, however they were changed: triggers on the tables tell it with the
 * commit. One in every process that answers people.
 */
@Injectable()
export class RightsWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listener: NotificationListener;
  private readonly followers = new Set<RightsListener>();

  constructor(
    @Inject(Config) config: Config,
    private readonly roles: CurrentRoles,
  ) {
    this.listener = new NotificationListener(config.database.url, 'rights', {
      onMessage: (payload) => this.changed(payload === everybody ? null : payload),
      onLost: () => this.roles.listening(false),
      onGap: () => {
        this.roles.listening(true);
        this.changed(null);
      },
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.start();
    this.roles.listening(true);
  }

  async onApplicationShutdown(): Promise<void> {
    this.roles.listening(false);
    await this.listener.close();
  }

  follow(listener: RightsListener): void {
    this.followers.add(listener);
  }

  private changed(personId: string | null): void {
    this.roles.forget(personId);
    for (const follower of this.followers) follower(personId);
  }
}
