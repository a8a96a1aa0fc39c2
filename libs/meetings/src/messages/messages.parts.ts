import type { FeatureDescriptor } from '@mikrosprint/platform';
import { CaseworkerDeskController } from './caseworker-desk.controller.js';
import { OpeningHoursRow, ReplyPhrasesRow } from './caseworker-desk.entity.js';
import { CaseworkerDesk } from './caseworker-desk.service.js';
import { ConversationRow, MessageRow } from './conversation.entity.js';
import { MessagesController } from './messages.controller.js';
import { OnCitizenMoved, ThreadDutiesJob, threadDutiesJob } from './messages.handlers.js';
import { Messages1763830400001 } from './messages.migration.js';
import { MessagesService } from './messages.service.js';
import { ThreadAccess } from './thread-access.js';
import { ThreadDuties } from './thread-duties.service.js';
import { ThreadNews } from './thread-news.js';
import { ThreadsService } from './threads.service.js';

/** What messages bring to the module of meetings. */
export const messagesModule = {
  controllers: [MessagesController, CaseworkerDeskController],
  providers: [
    CaseworkerDesk,
    MessagesService,
    OnCitizenMoved,
    ThreadAccess,
    ThreadDuties,
    ThreadDutiesJob,
    ThreadNews,
    ThreadsService,
  ],
};

/** What messages bring to the feature of meetings. */
export const messagesParts: Pick<
  FeatureDescriptor,
  'entities' | 'migrations' | 'subscribers' | 'jobs' | 'personalData'
> = {
  entities: [ConversationRow, MessageRow, OpeningHoursRow, ReplyPhrasesRow],
  migrations: [Messages1763830400001],
  subscribers: [{ handler: 'meetings.thread-moved', event: 'caseload.moved', useClass: OnCitizenMoved }],
  jobs: [
    {
      name: threadDutiesJob,
      schedule: { pattern: '* * * * *', tz: 'Europe/Copenhagen' },
      useClass: ThreadDutiesJob,
    },
  ],
  personalData: [
    {
      table: 'conversation',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'unanswered_since', 'waiting_since', 'citizen_read_seq', 'staff_read_seq'],
      purpose: 'Answer a citizen in time.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'delete' },
    },
    {
      table: 'message',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'author_id', 'text', 'sent_at'],
      purpose: 'Let a citizen and whoever follows them write to each other.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'delete' },
    },
    {
      table: 'opening_hours',
      personColumn: 'owner_id',
      columns: ['owner_id', 'week', 'closed_days'],
      purpose: 'Tell citizens when somebody answers.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'delete' },
    },
    {
      table: 'reply_phrases',
      personColumn: 'caseworker_id',
      columns: ['caseworker_id', 'phrases'],
      purpose: 'Spare a caseworker writing the same again.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'delete' },
    },
  ],
};
