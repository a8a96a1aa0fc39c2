import type { FeatureDescriptor } from '@mikrosprint/platform';
import { aboutACitizen } from '../about-a-citizen.js';
import { AssignmentBeginnings, BeginAssignmentsJob } from './assignment-beginnings.service.js';
import { AssignmentByCitizen1763831000001 } from './assignment-by-citizen.migration.js';
import { AssignmentTable1763830300002 } from './assignment-table.migration.js';
import { AssignmentRow } from './assignment.entity.js';
import { AssignmentsController } from './assignments.controller.js';
import { AssignmentsService } from './assignments.service.js';
import { Cohorts } from './cohorts.service.js';
import { Deadlines } from './deadlines.service.js';

/** What assignments bring to the module of casework. */
export const assignmentsModule = {
  controllers: [AssignmentsController],
  providers: [AssignmentBeginnings, AssignmentsService, BeginAssignmentsJob, Cohorts, Deadlines],
};

/** What assignments bring to the feature of casework. */
export const assignmentsParts = {
  entities: [AssignmentRow],
  migrations: [AssignmentTable1763830300002, AssignmentByCitizen1763831000001],
  jobs: [
    {
      name: 'casework.assignments-begin',
      schedule: { pattern: '2 6-20 * * *', tz: 'Europe/Copenhagen' },
      useClass: BeginAssignmentsJob,
    },
  ],
  personalData: [
    aboutACitizen('assignment', 'Keep what was agreed about a sprint: from when, and by when.', [
      'caseworker_id',
      'sprint_id',
      'starts_on',
      'due_on',
      'finished_at',
    ]),
  ],
} satisfies Partial<FeatureDescriptor>;
