import type { FeatureDescriptor } from '@mikrosprint/platform';
import { AccountsModule } from './accounts.module.js';
import { AccountsTables1763700001000 } from './accounts-tables.migration.js';
import { SeedDemoPeople } from './demo-people.seed.js';
import { SeedDemoSupport } from './demo-support.seed.js';
import { PeopleInTheStory } from './demo-story/people.story.js';
import { PersonRoleRow, PersonRow, UnitRow } from './people.entity.js';
import { RefreshTokenRow, SessionRow } from './sessions.entity.js';
import { Rights1763830700001 } from './rights/rights-tables.migration.js';
import { RightsChangeRow } from './rights/rights.entity.js';
import { SupportAnswers1763780001000 } from './support-answers.migration.js';
import { SupportAnswerRow } from './support.entity.js';
import { SweepSessionsJob } from './sweep-sessions.job.js';

export const accountsFeature: FeatureDescriptor = {
  name: 'accounts',
  module: AccountsModule,
  entities: [
    PersonRow,
    UnitRow,
    PersonRoleRow,
    SessionRow,
    RefreshTokenRow,
    RightsChangeRow,
    SupportAnswerRow,
  ],
  migrations: [AccountsTables1763700001000, SupportAnswers1763780001000, Rights1763830700001],
  subscribers: [],
  jobs: [
    {
      name: 'accounts.sweep-sessions',
      schedule: { pattern: '40 3 * * *', tz: 'Europe/Copenhagen' },
      useClass: SweepSessionsJob,
    },
  ],
  boot: [
    { name: 'Demo people', when: 'demo', useClass: SeedDemoPeople },
    { name: 'Demo support', when: 'demo', useClass: SeedDemoSupport },
  ],
  story: [PeopleInTheStory],
  personalData: [
    {
      table: 'person',
      personColumn: 'id',
      columns: ['email', 'display_name', 'password_hash', 'preferences', 'notice_read_at'],
      purpose: 'Know who signs in, what to call them, how they want the pages to be and which Danish fits.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'anonymise' },
    },
    {
      table: 'person_role',
      personColumn: 'person_id',
      columns: ['person_id', 'role', 'unit_id', 'valid_from', 'valid_to'],
      purpose: 'Decide what somebody may do, and for which part of the organisation.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'delete' },
    },
    {
      table: 'rights_change',
      personColumn: 'person_id',
      columns: ['person_id', 'by_id', 'what', 'role', 'unit_id', 'at'],
      purpose: 'Show who gave and ended which rights.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'anonymise' },
    },
    {
      table: 'session',
      personColumn: 'person_id',
      columns: ['person_id', 'created_at', 'last_used_at'],
      purpose: 'Keep a browser signed in, and end that when a token is stolen.',
      basis: 'public-task',
      retention: { months: 1, after: 'closed', then: 'delete' },
    },
    {
      table: 'support_answer',
      personColumn: 'person_id',
      columns: ['person_id', 'reading', 'danish', 'shared_at', 'changed_at'],
      // Not consent: before a public body it would not be free. Answering and sharing stay real choices all the same.
      purpose:
        'Offer what makes it easier to read, and tell the caseworker of a wish for support if asked to.',
      basis: 'public-task',
      retention: { months: 12, after: 'last-activity', then: 'delete' },
    },
  ],
};
