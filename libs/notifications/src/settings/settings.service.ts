import type { PersonSummary } from '@mikrosprint/accounts';
import {
  groupsOf,
  type Deliveries,
  type NotificationSettings,
  type NotificationSettingsPatch,
} from '@mikrosprint/contracts';
import { Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { all, defaultSettings, nothing } from './default-settings.js';
import { NotificationSettingRow } from './notification-setting.entity.js';

type Known = Pick<PersonSummary, 'id' | 'roles'>;

/** What people chose about being told, on top of what they have without choosing. */
@Injectable()
export class SettingsService {
  constructor(private readonly database: Database) {}

  /** What somebody chose, for the page on which they choose. */
  async of(person: Known): Promise<NotificationSettings> {
    const { manager } = this.database.dataSource;
    const row = await manager.findOneBy(NotificationSettingRow, { personId: person.id });
    return settingsOf(row ?? undefined, person.roles);
  }

  /**
   * What may reach each of these people now. Whoever has left a role is told nothing of it any more, whatever they once
   * chose.
   */
  async ofAll(people: readonly Known[], tx: EntityManager): Promise<Map<string, NotificationSettings>> {
    const rows = await tx.findBy(NotificationSettingRow, { personId: In(people.map(({ id }) => id)) });
    const chosen = new Map(rows.map((row) => [row.personId, row]));
    return new Map(
      people.map(({ id, roles }) => [id, withinRoles(settingsOf(chosen.get(id), roles), roles)]),
    );
  }

  /** Merged by the database: two tabs that change different things both keep their change. */
  async change(person: Known, patch: NotificationSettingsPatch): Promise<NotificationSettings> {
    const { email = {}, push = {}, ...choices } = patch;
    await this.database.dataSource.query(
      `INSERT INTO notification_setting AS known (person_id, email, push, choices) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id) DO UPDATE SET
         email = known.email || excluded.email,
         push = known.push || excluded.push,
         choices = known.choices || excluded.choices,
         email_before = CASE WHEN excluded.email = '{}' THEN known.email_before END`,
      [person.id, ...[email, push, choices].map((part) => JSON.stringify(part))],
    );
    // At what time of day somebody learns is kept for reminders alone.
    if (patch.reminders === false) {
      await this.database.dataSource.query(
        'UPDATE reminder_standing SET hours = array_fill(0, ARRAY[24]) WHERE citizen_id = $1',
        [person.id],
      );
    }
    return this.of(person);
  }

  /** Whether all e-mail is stopped by a link of an e-mail; a choice made since then counts instead. */
  async isEmailStopped(personId: string): Promise<boolean> {
    const { manager } = this.database.dataSource;
    const row = await manager.findOneBy(NotificationSettingRow, { personId });
    return row !== null && row.emailBefore !== null;
  }

  /** However often it is pressed, the way back leads to what was before the first time. */
  async stopEmail(personId: string): Promise<void> {
    await this.database.dataSource.query(
      `INSERT INTO notification_setting AS known (person_id, email, push, choices, email_before)
       VALUES ($1, $2, '{}', '{}', '{}')
       ON CONFLICT (person_id) DO UPDATE SET
         email = excluded.email, email_before = coalesce(known.email_before, known.email)`,
      [personId, JSON.stringify(nothing)],
    );
  }

  async takeUpEmail(personId: string): Promise<void> {
    await this.database.dataSource.query(
      `UPDATE notification_setting SET email = email_before, email_before = NULL
        WHERE person_id = $1 AND email_before IS NOT NULL`,
      [personId],
    );
  }
}

function settingsOf(
  row: NotificationSettingRow | undefined,
  roles: PersonSummary['roles'],
): NotificationSettings {
  const usual = defaultSettings(roles);
  if (row === undefined) return usual;
  return {
    ...usual,
    ...row.choices,
    email: { ...usual.email, ...row.email },
    push: { ...usual.push, ...row.push },
  };
}

function withinRoles(settings: NotificationSettings, roles: PersonSummary['roles']): NotificationSettings {
  const groups = groupsOf(roles);
  const only = (chosen: Deliveries) => all((group) => (groups.includes(group) ? chosen[group] : 'never'));
  return { ...settings, email: only(settings.email), push: only(settings.push) };
}
