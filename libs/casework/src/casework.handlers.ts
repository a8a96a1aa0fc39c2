import type { DomainEvent } from '@mikrosprint/contracts';
import type { EventHandler } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Deadlines } from './assignments/deadlines.service.js';
import { AwardsProjection } from './citizen/awards.projection.js';
import { HelpProjection } from './help/help.projection.js';
import { ProgressProjection } from './citizen/progress.projection.js';
import { ReferralProjection } from './referrals/referral.projection.js';
import { SupportProjection } from './support/support.projection.js';

@Injectable()
export class OnEnrolmentCreated implements EventHandler<'enrolment.created'> {
  constructor(
    private readonly progress: ProgressProjection,
    private readonly referrals: ReferralProjection,
  ) {}
  async handle(event: DomainEvent<'enrolment.created'>, tx: EntityManager): Promise<void> {
    await this.progress.enrolled(event, tx);
    const { citizenId, sprintId } = event.data;
    await this.referrals.begun({ citizenId, sprintId, at: new Date(event.occurredAt) }, tx);
  }
}

@Injectable()
export class OnRunStarted implements EventHandler<'run.started'> {
  constructor(
    private readonly progress: ProgressProjection,
    private readonly referrals: ReferralProjection,
  ) {}
  async handle(event: DomainEvent<'run.started'>, tx: EntityManager): Promise<void> {
    await this.progress.runStarted(event, tx);
    const { citizenId, sprintId } = event.data;
    await this.referrals.begun({ citizenId, sprintId, at: new Date(event.occurredAt) }, tx);
  }
}

@Injectable()
export class OnRunFinished implements EventHandler<'run.finished'> {
  constructor(private readonly progress: ProgressProjection) {}
  handle(event: DomainEvent<'run.finished'>, tx: EntityManager): Promise<void> {
    return this.progress.runFinished(event, tx);
  }
}

@Injectable()
export class OnReviewPractised implements EventHandler<'review.practised'> {
  constructor(private readonly progress: ProgressProjection) {}
  handle(event: DomainEvent<'review.practised'>, tx: EntityManager): Promise<void> {
    return this.progress.practised(event, tx);
  }
}

@Injectable()
export class OnStepFailedRepeatedly implements EventHandler<'step.failed-repeatedly'> {
  constructor(private readonly progress: ProgressProjection) {}
  handle(event: DomainEvent<'step.failed-repeatedly'>, tx: EntityManager): Promise<void> {
    return this.progress.stepFailed(event, tx);
  }
}

@Injectable()
export class OnStepPassed implements EventHandler<'step.passed-after-failing'> {
  constructor(private readonly progress: ProgressProjection) {}
  handle(event: DomainEvent<'step.passed-after-failing'>, tx: EntityManager): Promise<void> {
    return this.progress.stepPassed(event, tx);
  }
}

@Injectable()
export class OnSprintCompleted implements EventHandler<'sprint.completed'> {
  constructor(
    private readonly progress: ProgressProjection,
    private readonly help: HelpProjection,
    private readonly referrals: ReferralProjection,
    private readonly deadlines: Deadlines,
  ) {}
  async handle(event: DomainEvent<'sprint.completed'>, tx: EntityManager): Promise<void> {
    const { caseworkerId } = await this.progress.sprintCompleted(event, tx);
    await this.help.completed(event, caseworkerId, tx);
    const { citizenId, sprintId } = event.data;
    const at = new Date(event.data.completedAt);
    await this.referrals.finished({ citizenId, sprintId, at }, tx);
    await this.deadlines.finished(citizenId, sprintId, at, tx);
  }
}

@Injectable()
export class OnHelpRequested implements EventHandler<'help.requested'> {
  constructor(private readonly help: HelpProjection) {}
  handle(event: DomainEvent<'help.requested'>, tx: EntityManager): Promise<void> {
    return this.help.requested(event, tx);
  }
}

@Injectable()
export class OnHelpWithdrawn implements EventHandler<'help.withdrawn'> {
  constructor(private readonly help: HelpProjection) {}
  handle(event: DomainEvent<'help.withdrawn'>, tx: EntityManager): Promise<void> {
    return this.help.withdrawn(event, tx);
  }
}

@Injectable()
export class OnSupportShared implements EventHandler<'support.shared'> {
  constructor(private readonly support: SupportProjection) {}
  handle(event: DomainEvent<'support.shared'>, tx: EntityManager): Promise<void> {
    return this.support.shared(event, tx);
  }
}

@Injectable()
export class OnSupportWithdrawn implements EventHandler<'support.withdrawn'> {
  constructor(private readonly support: SupportProjection) {}
  handle(event: DomainEvent<'support.withdrawn'>, tx: EntityManager): Promise<void> {
    return this.support.withdrawn(event, tx);
  }
}

@Injectable()
export class OnBadgeAwarded implements EventHandler<'badge.awarded'> {
  constructor(private readonly awards: AwardsProjection) {}
  handle(event: DomainEvent<'badge.awarded'>, tx: EntityManager): Promise<void> {
    return this.awards.badgeAwarded(event, tx);
  }
}

@Injectable()
export class OnCertificateIssued implements EventHandler<'certificate.issued'> {
  constructor(private readonly awards: AwardsProjection) {}
  handle(event: DomainEvent<'certificate.issued'>, tx: EntityManager): Promise<void> {
    return this.awards.certificateIssued(event, tx);
  }
}

@Injectable()
export class OnCertificateRevoked implements EventHandler<'certificate.revoked'> {
  constructor(private readonly awards: AwardsProjection) {}
  handle(event: DomainEvent<'certificate.revoked'>, tx: EntityManager): Promise<void> {
    return this.awards.certificateRevoked(event, tx);
  }
}
