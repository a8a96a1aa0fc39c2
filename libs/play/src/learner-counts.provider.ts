import { LearnerCounts } from '@mikrosprint/catalogue';
import { Database } from '@mikrosprint/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { EnrolmentRow } from './enrolments.entity.js';

/** Tells the catalogue how many are in the middle of a sprint: play knows its learners, the catalogue does not. */
@Injectable()
export class CountOfLearners implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly learners: LearnerCounts,
  ) {}

  onModuleInit(): void {
    this.learners.useCount((sprintId, major) =>
      this.database.dataSource.manager.countBy(EnrolmentRow, {
        sprintId,
        major,
        completedAt: IsNull(),
        asStaff: false,
      }),
    );
  }
}
