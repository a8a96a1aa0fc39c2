import { PeopleService } from '@mikrosprint/accounts';
import { permissions, type DraftTransition, type EventData, type Role } from '@mikrosprint/contracts';
import { Outbox, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  commentedMessage,
  publishedMessage,
  retiredMessage,
  sentBackMessage,
  submittedMessage,
  type Message,
} from './draft-news.words.js';
import { DraftPresence } from './draft-presence.service.js';
import type { DraftRow } from './drafts.entity.js';

type Kind = EventData<'notification.requested'>['kind'];

const reviewerRoles = Object.keys(permissions['studio.review']) as Role[];

/** What has been done, for those who hear of it. */
export interface MoveFacts {
  transition: DraftTransition;
  reason: string | null;
  /** Only of `publish`. */
  version: string | null;
}

/**
 * Who is told what happens to a draft: open pages at once, and those it concerns in their inbox. Nobody is told what
 * they did themselves, and what happens again the same day updates the message that is there.
 */
@Injectable()
export class DraftNews {
  constructor(
    private readonly people: PeopleService,
    private readonly presence: DraftPresence,
    private readonly outbox: Outbox,
  ) {}

  async moved(tx: EntityManager, me: SignedInPerson, draft: DraftRow, facts: MoveFacts): Promise<void> {
    await this.presence.tellEverybody(tx, draft);
    const { title } = draft;
    const { transition, reason, version } = facts;
    const by = await this.nameOf(me, tx);
    switch (transition) {
      case 'submit':
        return this.tell(tx, me, draft, {
          to: await this.reviewers(tx),
          kind: 'draft-submitted',
          message: submittedMessage(title, by, reason),
        });
      case 'send-back':
        return this.tell(tx, me, draft, {
          to: await this.authors(tx, draft),
          kind: 'draft-sent-back',
          message: sentBackMessage(title, by, reason),
        });
      case 'publish':
        return this.tell(tx, me, draft, {
          to: await this.authors(tx, draft),
          kind: 'draft-published',
          message: publishedMessage(title, by, version ?? ''),
        });
      case 'retire':
        return this.tell(tx, me, draft, {
          to: [...(await this.authors(tx, draft)), ...(await this.reviewers(tx))],
          kind: 'draft-retired',
          message: retiredMessage(title, by, reason),
        });
      // Taking one's own work back, or up again, asks nobody for anything.
      case 'withdraw':
      case 'revise':
      case 'reopen':
        return undefined;
    }
  }

  async commented(tx: EntityManager, me: SignedInPerson, draft: DraftRow, text: string): Promise<void> {
    await this.presence.tellOthers(tx, draft.id, me.personId);
    const others = await tx.query<{ id: string }[]>(
      'SELECT DISTINCT author_id AS id FROM draft_comment WHERE draft_id = $1 AND author_id IS NOT NULL',
      [draft.id],
    );
    const by = await this.nameOf(me, tx);
    await this.tell(tx, me, draft, {
      to: [...(await this.authors(tx, draft)), ...others.map(({ id }) => id)],
      kind: 'draft-commented',
      message: commentedMessage(draft.title, by, text),
    });
  }

  /** A remark is done with, or open again: open pages show it. */
  settled(tx: EntityManager, me: SignedInPerson, draftId: string): Promise<void> {
    return this.presence.tellOthers(tx, draftId, me.personId);
  }

  private async nameOf({ personId }: SignedInPerson, tx: EntityManager): Promise<string> {
    return (await this.people.byId(personId, tx)).displayName;
  }

  /** Whoever has written in it and still belongs to its organisation. */
  private async authors(tx: EntityManager, { id, organisationId }: DraftRow): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT saved_by AS id FROM draft_revision WHERE draft_id = $1 AND saved_by IS NOT NULL
        UNION SELECT submitted_by FROM draft WHERE id = $1 AND submitted_by IS NOT NULL`,
      [id],
    );
    const members = new Set(await this.people.holdersOf('provider', organisationId, tx));
    return rows.map((row) => row.id).filter((personId) => members.has(personId));
  }

  private reviewers(tx: EntityManager): Promise<string[]> {
    return this.people.holdersOfAny(reviewerRoles, tx);
  }

  private async tell(
    tx: EntityManager,
    { personId }: SignedInPerson,
    { id }: DraftRow,
    { to, kind, message }: { to: readonly string[]; kind: Kind; message: Message },
  ): Promise<void> {
    const recipientIds = [...new Set(to)].filter((other) => other !== personId);
    if (recipientIds.length === 0) return;
    await this.outbox.append(tx, [
      {
        type: 'notification.requested',
        data: {
          recipientIds,
          kind,
          subjectKey: `${kind}:${id}`,
          citizenId: null,
          ...message,
          link: `/studio/${id}`,
        },
      },
    ]);
  }
}
