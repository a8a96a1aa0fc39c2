import type { DomainEvent } from '@mikrosprint/contracts';
import type { EventHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BadgesService } from './badges.service.js';

/** The sprint's badges show as shadows from the first day. */
@Injectable()
export class OnEnrolmentCreated implements EventHandler<'enrolment.created'> {
  constructor(private readonly badges: BadgesService) {}

  handle({ data, occurredAt }: DomainEvent<'enrolment.created'>, tx: EntityManager): Promise<void> {
    return this.badges.enrolled(data, new Date(occurredAt), tx);
  }
}

/** Whoever begins a level again has come back. */
@Injectable()
export class OnRunStarted implements EventHandler<'run.started'> {
  constructor(private readonly badges: BadgesService) {}

  handle({ data, occurredAt }: DomainEvent<'run.started'>, tx: EntityManager): Promise<void> {
    return this.badges.runStarted(data, new Date(occurredAt), tx);
  }
}

@Injectable()
export class OnRunFinished implements EventHandler<'run.finished'> {
  constructor(private readonly badges: BadgesService) {}

  handle({ data, occurredAt }: DomainEvent<'run.finished'>, tx: EntityManager): Promise<void> {
    return this.badges.runFinished(data, new Date(occurredAt), tx);
  }
}

@Injectable()
export class OnSprintCompletedGiveBadge implements EventHandler<'sprint.completed'> {
  constructor(private readonly badges: BadgesService) {}

  handle({ data, occurredAt }: DomainEvent<'sprint.completed'>, tx: EntityManager): Promise<void> {
    return this.badges.sprintCompleted(data, new Date(occurredAt), tx);
  }
}

@Injectable()
export class OnReviewDayUsed implements EventHandler<'review.day-used'> {
  constructor(private readonly badges: BadgesService) {}

  handle({ data, occurredAt }: DomainEvent<'review.day-used'>, tx: EntityManager): Promise<void> {
    return this.badges.practised(data, new Date(occurredAt), tx);
  }
}

@Injectable()
export class OnTaskTried implements EventHandler<'workplace-task.tried'> {
  constructor(private readonly badges: BadgesService) {}

  handle({ data, occurredAt }: DomainEvent<'workplace-task.tried'>, tx: EntityManager): Promise<void> {
    return this.badges.taskTried(data, new Date(occurredAt), tx);
  }
}
