import { Clock, Database, DomainError, Outbox } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { CaseloadMemberRow } from '../caseload/caseload-member.entity.js';
import { CitizenHelpRequestRow } from './citizen-help.entity.js';
import { CitizenNews } from '../citizen/citizen-news.js';
import { answeredMessage, answerText, type HelpAnswer } from '../words.js';

/** A caseworker notes how they answered a request for help; the citizen is told, and the signal is gone. */
@Injectable()
export class HelpAnswersService {
  constructor(
    private readonly database: Database,
    private readonly news: CitizenNews,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async answer(caseworkerId: string, helpRequestId: string, how: HelpAnswer): Promise<void> {
    await this.database.transaction(async (tx) => {
      const request = await this.followedRequest(caseworkerId, helpRequestId, tx);
      const at = this.clock.now();
      const citizen = await this.news.begin(request.citizenId, null, tx);
      const { affected } = await tx.update(
        CitizenHelpRequestRow,
        { helpRequestId, closedAt: IsNull() },
        { closedAt: at, closedHow: how, closedBy: caseworkerId },
      );
      if (affected === 0) throw new DomainError('already-answered');
      await this.tellAbout(request, how, at, tx);
      await this.news.tell(citizen, tx);
    });
  }

  /** Somebody else's citizen and a request that does not exist look the same. */
  private async followedRequest(
    caseworkerId: string,
    helpRequestId: string,
    tx: EntityManager,
  ): Promise<CitizenHelpRequestRow> {
    const request = await tx.findOneBy(CitizenHelpRequestRow, { helpRequestId });
    if (request === null) throw new DomainError('not-found');
    const { citizenId } = request;
    if (!(await tx.existsBy(CaseloadMemberRow, { citizenId, caseworkerId })))
      throw new DomainError('not-found');
    return request;
  }

  private async tellAbout(
    { citizenId, helpRequestId, levelTitle }: CitizenHelpRequestRow,
    how: HelpAnswer,
    at: Date,
    tx: EntityManager,
  ): Promise<void> {
    const title = levelTitle ?? { da: 'Bed om hjælp', en: 'Asked for help' };
    const line = { id: uuidv7(), citizenId, at, kind: 'help-answered' as const };
    await this.news.line({ ...line, title, detail: answerText[how] }, tx);
    await this.outbox.append(tx, [
      { type: 'help.answered', data: { citizenId, helpRequestId, how } },
      {
        type: 'notification.requested',
        data: {
          recipientIds: [citizenId],
          kind: 'help-answered',
          subjectKey: `help-answered:${helpRequestId}`,
          citizenId: null,
          ...answeredMessage(levelTitle, how),
          link: '/home',
        },
      },
    ]);
  }
}
