import { PeopleService } from '@mikrosprint/accounts';
import type { DomainEvent, EventData } from '@mikrosprint/contracts';
import { Outbox } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CitizenNews } from '../citizen/citizen-news.js';
import { completedMessage, helpMessage } from '../words.js';

/** Somebody asked for help, or finished: the caseworker gets a signal and a message. */
@Injectable()
export class HelpProjection {
  constructor(
    private readonly news: CitizenNews,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
  ) {}

  async requested(event: DomainEvent<'help.requested'>, tx: EntityManager): Promise<void> {
    const { data } = event;
    const at = new Date(event.occurredAt);
    const citizen = await this.news.begin(data.citizenId, at, tx);
    const { isNew, isOpen } = await rememberRequest(data, at, tx);
    if (isNew) {
      const { citizenId, levelTitle: title, stepPrompt: detail } = data;
      await this.news.line({ id: event.id, citizenId, at, kind: 'help-requested', title, detail }, tx);
    }
    if (!isOpen) return;
    await this.askCaseworker(event, citizen.caseworkerId, tx);
    await this.news.tell(citizen, tx);
  }

  async withdrawn(event: DomainEvent<'help.withdrawn'>, tx: EntityManager): Promise<void> {
    const { citizenId, helpRequestId } = event.data;
    const at = new Date(event.occurredAt);
    const citizen = await this.news.begin(citizenId, at, tx);
    await tx.query(
      `INSERT INTO citizen_help_request AS known
         (help_request_id, citizen_id, requested_at, times, closed_at, closed_how)
       VALUES ($1, $2, $3, 0, $3, 'withdrawn')
       ON CONFLICT (help_request_id) DO UPDATE SET
         closed_at = coalesce(known.closed_at, excluded.closed_at),
         closed_how = coalesce(known.closed_how, excluded.closed_how)`,
      [helpRequestId, citizenId, at],
    );
    await this.news.tell(citizen, tx);
  }

  async completed(
    event: DomainEvent<'sprint.completed'>,
    caseworkerId: string | null,
    tx: EntityManager,
  ): Promise<void> {
    const { citizenId, sprintId, sprintTitle, examPercent } = event.data;
    const name = await this.people.displayName(citizenId, tx);
    if (caseworkerId === null || name === null) return;
    await this.outbox.append(tx, [
      {
        type: 'notification.requested',
        occurredAt: new Date(event.occurredAt),
        data: {
          recipientIds: [caseworkerId],
          kind: 'sprint-completed',
          subjectKey: `completed:${citizenId}:${sprintId}`,
          citizenId,
          ...completedMessage(name, sprintTitle, examPercent),
          link: `/caseload/${citizenId}`,
        },
      },
    ]);
  }

  /** One subject per citizen and step: pressed again, the message is updated instead of repeated. */
  private async askCaseworker(
    event: DomainEvent<'help.requested'>,
    caseworkerId: string | null,
    tx: EntityManager,
  ): Promise<void> {
    const { citizenId, levelId, stepId, levelTitle, stepPrompt } = event.data;
    const name = await this.people.displayName(citizenId, tx);
    if (caseworkerId === null || name === null) return;
    await this.outbox.append(tx, [
      {
        type: 'notification.requested',
        occurredAt: new Date(event.occurredAt),
        data: {
          recipientIds: [caseworkerId],
          kind: 'help-requested',
          subjectKey: `help:${citizenId}:${levelId}:${stepId}`,
          citizenId,
          ...helpMessage(name, levelTitle, stepPrompt),
          link: `/caseload/${citizenId}`,
        },
      },
    ]);
  }
}

/** `isOpen` is false when it was withdrawn or answered before this news of it arrived. */
async function rememberRequest(
  data: EventData<'help.requested'>,
  at: Date,
  tx: EntityManager,
): Promise<{ isNew: boolean; isOpen: boolean }> {
  const rows = await tx.query<{ times: number; open: boolean }[]>(
    `INSERT INTO citizen_help_request AS known
       (help_request_id, citizen_id, run_id, step_id, level_title, step_prompt, sprint_title, requested_at, times)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)
     ON CONFLICT (help_request_id) DO UPDATE SET
       run_id = excluded.run_id,
       step_id = excluded.step_id,
       level_title = excluded.level_title,
       step_prompt = excluded.step_prompt,
       sprint_title = excluded.sprint_title,
       requested_at = least(known.requested_at, excluded.requested_at),
       times = known.times + 1
     RETURNING times, closed_at IS NULL AS open`,
    [
      data.helpRequestId,
      data.citizenId,
      data.runId,
      data.stepId,
      JSON.stringify(data.levelTitle),
      JSON.stringify(data.stepPrompt),
      JSON.stringify(data.sprintTitle),
      at,
    ],
  );
  return { isNew: rows[0]?.times === 1, isOpen: rows[0]?.open === true };
}
