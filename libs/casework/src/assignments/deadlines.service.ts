import type { LocalizedText } from '@mikrosprint/curriculum';
import { Injectable } from '@nestjs/common';
import { In, Not, IsNull, type EntityManager } from 'typeorm';
import { AssignmentRow, openAssignment } from './assignment.entity.js';

/** A sprint that should be done by a day and is not. */
export interface OpenDeadline {
  citizenId: string;
  sprintTitle: LocalizedText;
  /** The last day, YYYY-MM-DD in Copenhagen. */
  dueOn: string;
}

/** The days that were agreed: the signals look here. */
@Injectable()
export class Deadlines {
  /** Of many citizens in one query; what is finished, withdrawn or not begun has no deadline. */
  async openDeadlines(citizenIds: readonly string[], tx: EntityManager): Promise<OpenDeadline[]> {
    const rows = await tx.find(AssignmentRow, {
      where: {
        citizenId: In([...citizenIds]),
        dueOn: Not(IsNull()),
        begunAt: Not(IsNull()),
        ...openAssignment,
      },
      order: { dueOn: 'ASC', id: 'ASC' },
    });
    return rows.flatMap(({ citizenId, sprintTitle, dueOn }) =>
      dueOn === null ? [] : [{ citizenId, sprintTitle, dueOn }],
    );
  }

  /** The sprint is finished: whoever was to take it has done so. */
  async finished(citizenId: string, sprintId: string, at: Date, tx: EntityManager): Promise<void> {
    await tx.update(AssignmentRow, { citizenId, sprintId, ...openAssignment }, { finishedAt: at });
  }
}
