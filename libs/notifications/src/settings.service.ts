import type { NotificationSettings } from '@mikrosprint/contracts';
import { Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { defaultSettings } from './digest-rules.js';
import { NotificationSettingRow } from './notification-setting.entity.js';

/** What people chose about e-mail. */
@Injectable()
export class SettingsService {
  constructor(private readonly database: Database) {}

  async of(personId: string, manager?: EntityManager): Promise<NotificationSettings> {
    return (await this.ofAll([personId], manager)).get(personId) ?? defaultSettings;
  }

  /** By person; whoever has chosen nothing is not in it. */
  async ofAll(
    personIds: readonly string[],
    manager: EntityManager = this.database.dataSource.manager,
  ): Promise<Map<string, NotificationSettings>> {
    const rows = await manager.findBy(NotificationSettingRow, { personId: In([...personIds]) });
    return new Map(
      rows.map(({ personId, digest, digestAt, helpRequests }) => [
        personId,
        { digest, digestAt, helpRequests },
      ]),
    );
  }

  async change(personId: string, settings: NotificationSettings): Promise<NotificationSettings> {
    await this.database.dataSource.manager.upsert(NotificationSettingRow, { personId, ...settings }, [
      'personId',
    ]);
    return settings;
  }
}
