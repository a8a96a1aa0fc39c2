import type { DomainEvent, EventData } from '@mikrosprint/contracts';
import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual, type EntityManager } from 'typeorm';
import { CitizenNews, type FollowedCitizen } from './citizen-news.js';
import { CitizenLevelRow } from './citizen-progress.entity.js';
import { FailingStepRow } from '../help/citizen-help.entity.js';
import { SkillsProjection } from './skills.projection.js';
import { percentText, starsText } from '../words.js';

type Enrolled = Pick<
  EventData<'enrolment.created'>,
  'citizenId' | 'enrolmentId' | 'sprintId' | 'sprintVersionId' | 'sprintTitle'
>;

/** What is known about an enrolment after an event; a result never goes down, in whatever order events arrive. */
interface ProgressNews {
  enrolledAt: Date;
  startedAt?: Date;
  levelsFinished?: number;
  levelsTotal?: number;
  stars?: number;
  completedAt?: Date;
}

/** Follows how far each citizen is, from play's events alone. */
@Injectable()
export class ProgressProjection {
  constructor(
    private readonly news: CitizenNews,
    private readonly skills: SkillsProjection,
  ) {}

  async enrolled(event: DomainEvent<'enrolment.created'>, tx: EntityManager): Promise<void> {
    const { data, id } = event;
    const at = new Date(event.occurredAt);
    const citizen = await this.news.begin(data.citizenId, null, tx);
    await moveProgress(data, { enrolledAt: at, levelsTotal: data.levelsTotal }, tx);
    await this.news.line(
      { id, citizenId: data.citizenId, at, kind: 'enrolled', title: data.sprintTitle, detail: null },
      tx,
    );
    await this.news.tell(citizen, tx);
  }

  async runStarted(event: DomainEvent<'run.started'>, tx: EntityManager): Promise<void> {
    const at = new Date(event.occurredAt);
    const citizen = await this.news.begin(event.data.citizenId, at, tx);
    await moveProgress(event.data, { enrolledAt: at, startedAt: at }, tx);
    await this.news.tell(citizen, tx);
  }

  async runFinished(event: DomainEvent<'run.finished'>, tx: EntityManager): Promise<void> {
    const { data } = event;
    const at = new Date(event.occurredAt);
    const { levelsFinished, levelsTotal, starsTotal: stars } = data;
    const citizen = await this.news.begin(data.citizenId, at, tx);
    await moveProgress(data, { enrolledAt: at, startedAt: at, levelsFinished, levelsTotal, stars }, tx);
    if (!data.exam || data.passed === true) await keepBestLevel(data, at, tx);
    await this.skills.shown(data, at, tx);
    const { citizenId, enrolmentId, levelId } = data;
    await tx.delete(FailingStepRow, { citizenId, enrolmentId, levelId });
    await this.news.line(finishedLine(event), tx);
    await this.news.tell(citizen, tx);
  }

  /** A day of "Øv igen" is a day of activity; nothing else is known of it. */
  async practised({ data, occurredAt }: DomainEvent<'review.practised'>, tx: EntityManager): Promise<void> {
    const citizen = await this.news.begin(data.citizenId, new Date(occurredAt), tx);
    await this.news.tell(citizen, tx);
  }

  /** Returns who follows the citizen: they hear of it. */
  async sprintCompleted(event: DomainEvent<'sprint.completed'>, tx: EntityManager): Promise<FollowedCitizen> {
    const at = new Date(event.occurredAt);
    const completedAt = new Date(event.data.completedAt);
    const citizen = await this.news.begin(event.data.citizenId, at, tx);
    await moveProgress(event.data, { enrolledAt: at, startedAt: at, completedAt }, tx);
    await this.news.tell(citizen, tx);
    return citizen;
  }

  /** A quiet signal, unless the level has been finished since. */
  async stepFailed(event: DomainEvent<'step.failed-repeatedly'>, tx: EntityManager): Promise<void> {
    const { citizenId, enrolmentId, levelId, runId, stepId, tries, ...words } = event.data;
    const since = new Date(event.occurredAt);
    const citizen = await this.news.begin(citizenId, since, tx);
    const finished = { citizenId, enrolmentId, levelId, lastFinishedAt: MoreThanOrEqual(since) };
    if (await tx.existsBy(CitizenLevelRow, finished)) return;
    const { levelTitle, stepPrompt, sprintTitle } = words;
    const insert = tx.createQueryBuilder().insert().into(FailingStepRow);
    await insert
      .values({
        ...{ citizenId, runId, stepId, enrolmentId, levelId, tries, since },
        ...{ levelTitle, stepPrompt, sprintTitle, passedAt: null },
      })
      .orIgnore()
      .execute();
    await this.news.tell(citizen, tx);
  }

  /** Kept as passed rather than removed: the news that it failed may still be under way. */
  async stepPassed(event: DomainEvent<'step.passed-after-failing'>, tx: EntityManager): Promise<void> {
    const { citizenId, runId, stepId } = event.data;
    const at = new Date(event.occurredAt);
    const citizen = await this.news.begin(citizenId, at, tx);
    await tx.query(
      `INSERT INTO failing_step (citizen_id, run_id, step_id, tries, since, passed_at)
       VALUES ($1, $2, $3, 0, $4, $4)
       ON CONFLICT (citizen_id, run_id, step_id) DO UPDATE SET passed_at = excluded.passed_at`,
      [citizenId, runId, stepId, at],
    );
    await this.news.tell(citizen, tx);
  }
}

async function moveProgress(enrolment: Enrolled, news: ProgressNews, tx: EntityManager): Promise<void> {
  await tx.query(
    `INSERT INTO citizen_progress AS known
       (citizen_id, enrolment_id, sprint_id, sprint_title, enrolled_at, started_at,
        levels_finished, levels_total, stars, completed_at, sprint_version_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (citizen_id, enrolment_id) DO UPDATE SET
       sprint_title = excluded.sprint_title,
       enrolled_at = least(known.enrolled_at, excluded.enrolled_at),
       started_at = least(known.started_at, excluded.started_at),
       levels_finished = greatest(known.levels_finished, excluded.levels_finished),
       levels_total = greatest(known.levels_total, excluded.levels_total),
       stars = greatest(known.stars, excluded.stars),
       completed_at = least(known.completed_at, excluded.completed_at),
       -- Ids of versions are in the order they were published: nobody goes back to an older one.
       sprint_version_id = greatest(known.sprint_version_id, excluded.sprint_version_id)`,
    [
      enrolment.citizenId,
      enrolment.enrolmentId,
      enrolment.sprintId,
      JSON.stringify(enrolment.sprintTitle),
      news.enrolledAt,
      news.startedAt ?? null,
      news.levelsFinished ?? 0,
      news.levelsTotal ?? 0,
      news.stars ?? 0,
      news.completedAt ?? null,
      enrolment.sprintVersionId,
    ],
  );
}

async function keepBestLevel(data: EventData<'run.finished'>, at: Date, tx: EntityManager): Promise<void> {
  await tx.query(
    `INSERT INTO citizen_level AS known
       (citizen_id, enrolment_id, level_id, title, exam, stars, percent, first_finished_at, last_finished_at)
     VALUES ($1, $2, $3, $4, $8, $5, $6, $7, $7)
     ON CONFLICT (citizen_id, enrolment_id, level_id) DO UPDATE SET
       title = excluded.title,
       exam = excluded.exam,
       stars = greatest(known.stars, excluded.stars),
       percent = greatest(known.percent, excluded.percent),
       first_finished_at = least(known.first_finished_at, excluded.first_finished_at),
       last_finished_at = greatest(known.last_finished_at, excluded.last_finished_at)`,
    [
      data.citizenId,
      data.enrolmentId,
      data.levelId,
      JSON.stringify(data.levelTitle),
      data.stars,
      data.percent,
      at,
      data.exam,
    ],
  );
}

/** Of an exam that was not passed the percent stays with the citizen: it would only say how far from passing. */
function finishedLine({ id, data, occurredAt }: DomainEvent<'run.finished'>) {
  const line = { id, citizenId: data.citizenId, at: new Date(occurredAt), title: data.levelTitle };
  if (!data.exam) return { ...line, kind: 'level-finished' as const, detail: starsText(data.stars) };
  return data.passed === true
    ? { ...line, kind: 'exam-passed' as const, detail: percentText(data.percent) }
    : { ...line, kind: 'exam-not-passed' as const, detail: null };
}
