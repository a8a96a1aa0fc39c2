import { Injectable } from '@nestjs/common';
import { Clock, Database, type BootTask } from '@mikrosprint/platform';
import { demoPassword, demoPeople, demoStaff, demoUnit } from './demo-people.js';
import { Passwords } from './passwords.js';
import { PeopleService } from './people.service.js';

/** Puts the demo people into the database; those who are there already stay as they are. */
@Injectable()
export class SeedDemoPeople implements BootTask {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const there = await this.people.idsByEmail(demoPeople.map(({ email }) => email));
    const missing = demoPeople.filter(({ email }) => !there.has(email));
    if (missing.length === 0) return;
    await this.database.dataSource.query(
      'INSERT INTO unit (id, name, valid_from) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING',
      [demoUnit.id, demoUnit.name, this.clock.now()],
    );
    // One hash for all: the password is public, and nineteen slow hashes would delay the first start.
    const passwordHash = await this.passwords.hash(demoPassword);
    await this.people.register(
      missing.map(({ email, displayName, role }) => ({
        email,
        displayName,
        passwordHash,
        roles: [{ role, unitId: demoStaff.includes(role) ? demoUnit.id : null }],
      })),
    );
  }
}
