import type { Database } from '@mikrosprint/platform';
import type { Side } from './thread-access.js';

export interface SummaryRow {
  citizenId: string;
  lastAt: Date | null;
  lastFrom: Side | null;
  preview: string | null;
  unread: number;
  unansweredSince: Date | null;
  answerDueAt: Date | null;
  waitingSince: Date | null;
}

const previewLength = 120;

/** What the unread lines of one side are: after what it has read, and by the other one. */
const unreadLines = {
  citizen: `line.seq > thread.citizen_read_seq AND line.author = 'caseworker'`,
  caseworker: `line.seq > thread.staff_read_seq AND line.author = 'citizen'`,
} as const;

/** One row per citizen, also of those without a thread; one statement, because the list of a caseload is opened often. */
export function readSummaries(database: Database, side: Side, citizenIds: string[]): Promise<SummaryRow[]> {
  return database.dataSource.query<SummaryRow[]>(
    `SELECT citizen.id AS "citizenId", newest.sent_at AS "lastAt", newest.author AS "lastFrom", newest.preview,
            counted.unread, thread.unanswered_since AS "unansweredSince", thread.answer_due_at AS "answerDueAt",
            thread.waiting_since AS "waitingSince"
       FROM unnest($1::uuid[]) AS citizen (id)
       LEFT JOIN conversation thread ON thread.citizen_id = citizen.id
       LEFT JOIN LATERAL (
         SELECT line.sent_at, line.author, left(line.text, ${previewLength}) AS preview FROM message line
          WHERE line.citizen_id = citizen.id AND line.author <> 'platform' ORDER BY line.seq DESC LIMIT 1
       ) newest ON true
       CROSS JOIN LATERAL (
         SELECT count(*)::int AS unread FROM message line
          WHERE line.citizen_id = citizen.id AND ${unreadLines[side]}
       ) counted`,
    [citizenIds],
  );
}

export async function readUnread(database: Database, side: Side, citizenIds: string[]): Promise<number> {
  const rows = await database.dataSource.query<{ unread: number }[]>(
    `SELECT count(*)::int AS unread FROM conversation thread
       JOIN message line ON line.citizen_id = thread.citizen_id AND ${unreadLines[side]}
      WHERE thread.citizen_id = ANY($1::uuid[])`,
    [citizenIds],
  );
  return rows[0]?.unread ?? 0;
}
