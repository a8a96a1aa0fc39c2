import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@mikrosprint/contracts';
import { DomainError, type EventHandler } from '@mikrosprint/platform';
import type { EntityManager } from 'typeorm';
import { EnrolmentsService } from './enrolments.service.js';

/** A caseworker and a citizen have agreed on a sprint, and its day has come: here the citizen gets a place. */
@Injectable()
export class OnAssignmentBegun implements EventHandler<'assignment.begun'> {
  constructor(private readonly enrolments: EnrolmentsService) {}

  /** Who has a place keeps it. A sprint that was retired a moment ago takes nobody, now or when it is tried again. */
  async handle({ data }: DomainEvent<'assignment.begun'>, tx: EntityManager): Promise<void> {
    try {
      await this.enrolments.enrolWithin(tx, data.citizenId, data.sprintId);
    } catch (error) {
      const isOver = error instanceof DomainError && ['sprint-not-open', 'not-found'].includes(error.code);
      if (!isOver) throw error;
    }
  }
}
