import { VersionsService } from '@mikrosprint/catalogue';
import type { EventData } from '@mikrosprint/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BadgeGifts, type Gift, type Receiver } from './badge-gifts.service.js';
import { BadgeRulesService } from './badge-rules.service.js';
import type { Standing } from './badge-rules.js';
import { badgeKey, earnedInSprint, earnedOnPath } from './badge-to-give.js';
import { movePath, moveStanding, pathOf, type PathNews } from './standings.js';

type InSprint = Receiver & { sprintVersionId: string };

/** Keeps the standings that the rules look at, and gives every badge once, when its rule is met. */
@Injectable()
export class BadgesService {
  constructor(
    private readonly versions: VersionsService,
    private readonly rules: BadgeRulesService,
    private readonly gifts: BadgeGifts,
  ) {}

  async enrolled(data: EventData<'enrolment.created'>, at: Date, tx: EntityManager): Promise<void> {
    await this.learnOfSprint(data, {}, at, tx);
  }

  async runStarted(data: EventData<'run.started'>, at: Date, tx: EntityManager): Promise<void> {
    await this.learnOfPath(data, { playedAt: at }, at, tx);
  }

  async runFinished(data: EventData<'run.finished'>, at: Date, tx: EntityManager): Promise<void> {
    const examPassed = data.exam && data.passed === true;
    const stars = data.exam && !examPassed ? {} : { [data.levelId]: data.stars };
    const skills = Object.fromEntries(data.skills?.map(({ skillId, total }) => [skillId, total]) ?? []);
    await this.learnOfSprint(data, { stars, skills, examPassed }, at, tx);
    await this.learnOfPath(data, { playedAt: at }, at, tx);
  }

  async sprintCompleted(data: EventData<'sprint.completed'>, at: Date, tx: EntityManager): Promise<void> {
    const news = { examPassed: data.examPercent !== null, completed: true };
    await this.learnOfSprint(data, news, at, tx);
    await this.learnOfPath(data, {}, at, tx);
  }

  async practised(data: EventData<'review.day-used'>, at: Date, tx: EntityManager): Promise<void> {
    await this.learnOfPath(data, { playedAt: at, reviewDays: data.days }, at, tx);
  }

  /** Tried away from the screen: that is no day with a game. */
  async taskTried(data: EventData<'workplace-task.tried'>, at: Date, tx: EntityManager): Promise<void> {
    await this.learnOfPath(data, { tasksTried: data.tasks }, at, tx);
  }

  /** Moves the standing in the sprint and gives what it now has earned; asked twice it gives nothing new. */
  private async learnOfSprint(
    who: InSprint,
    news: Partial<Standing>,
    at: Date,
    tx: EntityManager,
  ): Promise<void> {
    const played = await this.versions.get(who.sprintVersionId, tx);
    const { citizenId } = who;
    const { sprintId, major, id: sprintVersionId } = played;
    const standing = await moveStanding({ ...news, citizenId, sprintId, major, sprintVersionId, at }, tx);
    const newest = await this.versions.get(standing.sprintVersionId, tx);
    // What was promised where it was played, and what the newest minor promises on top of it.
    const earned = new Map<string, Gift>();
    for (const badge of [newest, played].flatMap((version) => earnedInSprint(version, standing))) {
      earned.set(badgeKey(badge), { badge, at });
    }
    await this.gifts.give(who, [...earned.values()], 'each', tx);
  }

  private async learnOfPath(
    who: Receiver,
    news: Omit<PathNews, 'citizenId'>,
    at: Date,
    tx: EntityManager,
  ): Promise<void> {
    const { citizenId } = who;
    await movePath({ ...news, citizenId }, tx);
    const rules = await this.rules.specialToEarn(citizenId, tx);
    if (rules.length === 0) return;
    const earned = earnedOnPath(rules, await pathOf(citizenId, this.versions, tx));
    await this.gifts.give(
      who,
      earned.map((badge) => ({ badge, at })),
      'each',
      tx,
    );
  }
}
