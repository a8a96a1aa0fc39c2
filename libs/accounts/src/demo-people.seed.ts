import { Injectable } from '@nestjs/common';
import { Clock, Database, type BootTask } from '@mikrosprint/platform';
import {
  demoOrganisation,
  demoPassword,
  demoPeople,
  demoUnit,
  demoUnitsOf,
  otherDemoUnit,
} from './demo-people.js';
import { Passwords } from './passwords.js';
import { PeopleService } from './people.service.js';

/** Before anything in the demo happened. */
const demoUnitsSince = '2024-01-01';

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
    await this.addUnits();
    const there = await this.people.idsByEmail(demoPeople.map(({ email }) => email));
    const missing = demoPeople.filter(({ email }) => !there.has(email));
    if (missing.length === 0) return;
    // One hash for all: the password is public, and two dozen slow hashes would delay the first start.
    const passwordHash = await this.passwords.hash(demoPassword);
    await this.people.register(
      missing.map((person) => ({
        email: person.email,
        displayName: person.displayName,
        passwordHash,
        roles: demoUnitsOf(person).map((unitId) => ({ role: person.role, unitId })),
      })),
    );
  }

  /** Also for a demo that began before providers belonged to an organisation. */
  private async addUnits(): Promise<void> {
    const { dataSource } = this.database;
    const units = [demoUnit, otherDemoUnit, demoOrganisation];
    await dataSource.query(
      `INSERT INTO unit (id, name, valid_from) SELECT id, name, $3 FROM unnest($1::uuid[], $2::text[]) AS new (id, name)
        ON CONFLICT (id) DO NOTHING`,
      [units.map(({ id }) => id), units.map(({ name }) => name), demoUnitsSince],
    );
    const providers = demoPeople.filter(({ role }) => role === 'provider').map(({ email }) => email);
    await dataSource.query(
      `UPDATE person_role held SET unit_id = $1 FROM person
        WHERE person.id = held.person_id AND person.email = ANY($2) AND held.role = 'provider' AND held.unit_id IS NULL`,
      [demoOrganisation.id, providers],
    );
  }
}
