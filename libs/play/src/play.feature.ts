import type { FeatureDescriptor, PersonalDataTable } from '@mikrosprint/platform';
import { SeedDemoPlay } from './demo-play.seed.js';
import { ActivityDayRow, EnrolmentRow } from './enrolments.entity.js';
import { OnHelpAnswered } from './help-answered.handler.js';
import { HelpRequestRow } from './help-requests.entity.js';
import { PlayTables1763700003000 } from './play-tables.migration.js';
import { PlayModule } from './play.module.js';
import { LevelResultRow, SkillProgressRow } from './results.entity.js';
import { ActionRow, RunRow } from './runs.entity.js';

/** All of it is kept so that nobody loses progress, and goes twelve months after the last activity. */
const learning = (table: string, personColumn: string | null, columns: string[], purpose: string) =>
  ({
    table,
    personColumn,
    columns,
    purpose,
    basis: 'public-task',
    retention: { months: 12, after: 'last-activity', then: 'aggregate' },
  }) satisfies PersonalDataTable;

export const playFeature: FeatureDescriptor = {
  name: 'play',
  module: PlayModule,
  entities: [
    EnrolmentRow,
    ActivityDayRow,
    RunRow,
    ActionRow,
    LevelResultRow,
    SkillProgressRow,
    HelpRequestRow,
  ],
  migrations: [PlayTables1763700003000],
  subscribers: [{ handler: 'play.help-answered', event: 'help.answered', useClass: OnHelpAnswered }],
  jobs: [],
  boot: [{ name: 'Demo histories', when: 'demo', useClass: SeedDemoPlay }],
  personalData: [
    learning(
      'enrolment',
      'citizen_id',
      ['citizen_id', 'exam_percent', 'completed_at'],
      'Know which sprints somebody takes, and what the certificate will say.',
    ),
    learning(
      'run',
      'citizen_id',
      ['citizen_id', 'percent', 'stars', 'outcome'],
      'Go on with a level where one was, on any device.',
    ),
    learning('action', null, ['payload'], 'Keep every answer, and compute the result from them.'),
    learning('level_result', null, ['best_percent', 'stars'], 'Show the best result of each level.'),
    learning('skill_progress', null, ['percent'], 'Show what somebody now can do.'),
    learning('activity_day', 'citizen_id', ['citizen_id', 'day'], 'Show the own weekly goal.'),
    learning(
      'help_request',
      'citizen_id',
      ['citizen_id', 'step_id', 'requested_at'],
      'Pass a request for help on, once.',
    ),
  ],
};
