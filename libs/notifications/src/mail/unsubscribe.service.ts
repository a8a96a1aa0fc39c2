import { PeopleService } from '@mikrosprint/accounts';
import type { UnsubscribeState } from '@mikrosprint/contracts';
import { Clock, Config, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { SettingsService } from '../settings/settings.service.js';
import { readLink, type Unsubscription } from './unsubscribe-links.js';

/** What the link at the end of an e-mail can do, for whoever has the e-mail: end these, and take them up again. */
@Injectable()
export class UnsubscribeService {
  constructor(
    private readonly people: PeopleService,
    private readonly settings: SettingsService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async state(key: string): Promise<UnsubscribeState> {
    const { person, what } = await this.of(key);
    if (what === 'email') return { what, stopped: await this.settings.isEmailStopped(person.id) };
    return { what, stopped: !(await this.settings.of(person)).reminders };
  }

  async stop(key: string): Promise<UnsubscribeState> {
    const { person, what } = await this.of(key);
    if (what === 'email') await this.settings.stopEmail(person.id);
    else await this.settings.change(person, { reminders: false });
    return { what, stopped: true };
  }

  async undo(key: string): Promise<UnsubscribeState> {
    const { person, what } = await this.of(key);
    if (what === 'email') await this.settings.takeUpEmail(person.id);
    else await this.settings.change(person, { reminders: true });
    return { what, stopped: false };
  }

  private async of(key: string) {
    const { personId, what } = this.read(key);
    const person = (await this.people.summaries([personId])).get(personId);
    if (person === undefined) throw new DomainError('unsubscribe-link-unknown');
    return { person, what };
  }

  private read(key: string): Unsubscription {
    const link = readLink(key, this.clock.now(), this.config.tokenSecret);
    if (link.ok) return link.of;
    throw new DomainError(link.reason === 'old' ? 'unsubscribe-link-old' : 'unsubscribe-link-unknown');
  }
}
