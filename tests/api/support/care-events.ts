import { randomUUID } from 'node:crypto';
import type { EventData, EventType } from '@mikrosprint/contracts';
import type { Client } from '../../support/client.js';
import type { TestEnvironment } from '../../support/environment.js';

interface Told<T extends EventType = EventType> {
  type: T;
  data: EventData<T>;
}

/** Play's events about one citizen in the shipped sprint, told from inside the product as play tells them. */
export class Story {
  readonly enrolmentId = randomUUID();

  private constructor(
    private readonly environment: TestEnvironment,
    readonly citizenId: string,
    readonly sprintVersionId: string,
  ) {}

  static async of(environment: TestEnvironment, citizen: Client): Promise<Story> {
    const { rows } = await environment.database.query<{ id: string }>(
      `SELECT id FROM sprint_version WHERE sprint_id = 'gdpr' ORDER BY major DESC, minor DESC LIMIT 1`,
    );
    const version = rows[0];
    if (version === undefined) throw new Error('the shipped sprint is not there');
    return new Story(environment, await citizen.personId(), version.id);
  }

  enrolled(): Told<'enrolment.created'> {
    return { type: 'enrolment.created', data: { ...this.enrolment(), levelsTotal: 5, minutes: 30 } };
  }

  started(levelId = 'desk', runId: string = randomUUID()): Told<'run.started'> {
    return { type: 'run.started', data: { ...this.enrolment(), ...level(levelId), runId, exam: false } };
  }

  finished(levelId: string, stars: number, levelsFinished: number): Told<'run.finished'> {
    return {
      type: 'run.finished',
      data: {
        ...this.enrolment(),
        ...level(levelId),
        runId: randomUUID(),
        exam: false,
        passed: null,
        percent: stars * 30,
        stars,
        engineVersion: '1.0.0',
        levelsFinished,
        levelsTotal: 5,
        starsTotal: stars * levelsFinished,
      },
    };
  }

  exam(percent: number, passed: boolean): Told<'run.finished'> {
    const run = this.finished('exam', 2, 5);
    return { ...run, data: { ...run.data, exam: true, passed, percent } };
  }

  completed(examPercent = 80): Told<'sprint.completed'> {
    const completedAt = new Date().toISOString();
    return {
      type: 'sprint.completed',
      data: { ...this.enrolment(), major: 1, examPercent, completedAt },
    };
  }

  failed(levelId: string, stepId: string, runId: string, tries = 4): Told<'step.failed-repeatedly'> {
    const step = { stepId, stepPrompt: { da: 'Hvad gør du?', en: 'What do you do?' } };
    return {
      type: 'step.failed-repeatedly',
      data: { ...this.enrolment(), ...level(levelId), ...step, runId, tries },
    };
  }

  passed(stepId: string, runId: string): Told<'step.passed-after-failing'> {
    return { type: 'step.passed-after-failing', data: { citizenId: this.citizenId, runId, stepId } };
  }

  askedForHelp(
    stepId: string,
    helpRequestId: string = randomUUID(),
    repeated = false,
  ): Told<'help.requested'> {
    const step = { stepId, stepPrompt: { da: 'Hvem må få svar?', en: 'Who may be answered?' } };
    return {
      type: 'help.requested',
      data: {
        ...this.enrolment(),
        ...level('counter'),
        ...step,
        runId: randomUUID(),
        helpRequestId,
        repeated,
      },
    };
  }

  tell(...events: Told[]): Promise<string[]> {
    return this.environment.probe('append', { events });
  }

  /** Told, and everything that follows from it has happened. */
  async lived(...events: Told[]): Promise<void> {
    await this.tell(...events);
    await this.environment.settled();
  }

  private enrolment() {
    return {
      citizenId: this.citizenId,
      enrolmentId: this.enrolmentId,
      sprintId: 'gdpr',
      sprintVersionId: this.sprintVersionId,
      sprintTitle: { da: 'GDPR-kontoret', en: 'The GDPR office' },
    };
  }
}

function level(levelId: string) {
  const titles: Record<string, { da: string; en: string }> = {
    desk: { da: 'Skrivebordet', en: 'The desk' },
    counter: { da: 'Skranken', en: 'The counter' },
    exam: { da: 'Prøven', en: 'The exam' },
  };
  return { levelId, levelTitle: titles[levelId] ?? { da: levelId, en: levelId } };
}

/** The event arrives a second time, as after a crash between telling it and noting that it was told. */
export async function tellAgain(environment: TestEnvironment, type: EventType): Promise<void> {
  await environment.database.query('UPDATE outbox SET relayed_at = NULL WHERE type = $1', [type]);
  await environment.settled();
}
