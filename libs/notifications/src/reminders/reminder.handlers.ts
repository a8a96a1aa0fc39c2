import type { DomainEvent } from '@mikrosprint/contracts';
import type { EventHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReminderStandings } from './reminder-standing.service.js';

@Injectable()
export class OnEnrolledForReminders implements EventHandler<'enrolment.created'> {
  constructor(private readonly standings: ReminderStandings) {}

  handle({ occurredAt, data }: DomainEvent<'enrolment.created'>, tx: EntityManager): Promise<void> {
    const { citizenId, enrolmentId: id } = data;
    const news = { citizenId, at: new Date(occurredAt), isDone: false };
    return this.standings.note({ ...news, enrolment: { id, is: 'open' } }, tx);
  }
}

@Injectable()
export class OnRunFinishedForReminders implements EventHandler<'run.finished'> {
  constructor(private readonly standings: ReminderStandings) {}

  handle({ occurredAt, data }: DomainEvent<'run.finished'>, tx: EntityManager): Promise<void> {
    const { citizenId, enrolmentId: id } = data;
    const news = { citizenId, at: new Date(occurredAt), isDone: true };
    return this.standings.note({ ...news, enrolment: { id, is: 'open' } }, tx);
  }
}

@Injectable()
export class OnSprintCompletedForReminders implements EventHandler<'sprint.completed'> {
  constructor(private readonly standings: ReminderStandings) {}

  handle({ occurredAt, data }: DomainEvent<'sprint.completed'>, tx: EntityManager): Promise<void> {
    const { citizenId, enrolmentId: id } = data;
    // The run that completed it has been counted.
    const news = { citizenId, at: new Date(occurredAt), isDone: false };
    return this.standings.note({ ...news, enrolment: { id, is: 'done' } }, tx);
  }
}

@Injectable()
export class OnReviewPractisedForReminders implements EventHandler<'review.practised'> {
  constructor(private readonly standings: ReminderStandings) {}

  handle({ occurredAt, data }: DomainEvent<'review.practised'>, tx: EntityManager): Promise<void> {
    const news = { citizenId: data.citizenId, at: new Date(occurredAt), isDone: true };
    return this.standings.note({ ...news, enrolment: null }, tx);
  }
}
