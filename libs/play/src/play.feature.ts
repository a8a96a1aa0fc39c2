import type { FeatureDescriptor, PersonalDataTable } from '@mikrosprint/platform';
import { OnAssignmentBegun } from './assignment-begun.handler.js';
import { SeedDemoPlay } from './demo-play.seed.js';
import { PlayInTheStory } from './demo-story/play.story.js';
import { ActivityDayRow, EnrolmentRow, MethodChoiceRow } from './enrolments.entity.js';
import { SprintFeedbackRow } from './feedback.entity.js';
import { FeedbackTables1763700003200 } from './feedback-tables.migration.js';
import { OnHelpAnswered } from './help-answered.handler.js';
import { HelpRequestRow } from './help-requests.entity.js';
import { LearningMethod1763770003000 } from './learning-method.migration.js';
import { PlayTables1763700003000 } from './play-tables.migration.js';
import { PlayModule } from './play.module.js';
import { LevelResultRow, SkillProgressRow } from './results.entity.js';
import { ReviewAnswerRow, ReviewCardRow } from './review.entity.js';
import { OnRunFinished } from './review.handler.js';
import { ReviewTables1763700003100 } from './review-tables.migration.js';
import { ActionRow, RunRow } from './runs.entity.js';
import { StaffLearning1763830700003 } from './staff-learning.migration.js';
import { WorkplaceTaskDoneRow } from './workplace-tasks.entity.js';
import { WorkplaceTasks1763790003000 } from './workplace-tasks.migration.js';

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
    MethodChoiceRow,
    ActivityDayRow,
    RunRow,
    ActionRow,
    LevelResultRow,
    SkillProgressRow,
    HelpRequestRow,
    ReviewCardRow,
    ReviewAnswerRow,
    SprintFeedbackRow,
    WorkplaceTaskDoneRow,
  ],
  migrations: [
    PlayTables1763700003000,
    ReviewTables1763700003100,
    FeedbackTables1763700003200,
    LearningMethod1763770003000,
    WorkplaceTasks1763790003000,
    StaffLearning1763830700003,
  ],
  subscribers: [
    { handler: 'play.assignment-begun', event: 'assignment.begun', useClass: OnAssignmentBegun },
    { handler: 'play.help-answered', event: 'help.answered', useClass: OnHelpAnswered },
    { handler: 'play.run-finished', event: 'run.finished', useClass: OnRunFinished, hearsOfStaff: true },
  ],
  jobs: [],
  boot: [{ name: 'Demo histories', when: 'demo', useClass: SeedDemoPlay }],
  story: [PlayInTheStory],
  personalData: [
    learning(
      'enrolment',
      'citizen_id',
      ['citizen_id', 'method', 'exam_percent', 'completed_at'],
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
    learning('method_choice', null, ['method'], 'Learn which ways of learning help whom.'),
    learning('activity_day', 'citizen_id', ['citizen_id', 'day'], 'Show the own weekly goal.'),
    learning(
      'help_request',
      'citizen_id',
      ['citizen_id', 'step_id', 'requested_at'],
      'Pass a request for help on, once.',
    ),
    learning(
      'review_card',
      'citizen_id',
      ['citizen_id', 'level_id', 'step_id', 'part', 'lapses', 'due_on'],
      'Ask again what went wrong, when it is about to be forgotten.',
    ),
    learning(
      'review_answer',
      'citizen_id',
      ['citizen_id', 'actions', 'recollection', 'answered_at'],
      'Know how well something sits, and that a day was used.',
    ),
    learning(
      'sprint_feedback',
      'citizen_id',
      ['citizen_id', 'useful', 'difficulty', 'words'],
      'Make the sprint better for those who come next.',
    ),
    {
      table: 'workplace_task_done',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'sprint_id', 'task_id', 'done_at'],
      purpose: 'Keep the own list of what somebody has tried away from the screen. Nobody else sees it.',
      basis: 'public-task',
      // A note to oneself: nothing of it is counted when it goes.
      retention: { months: 12, after: 'last-activity', then: 'delete' },
    },
  ],
};
