import { randomUUID } from 'node:crypto';
import { copenhagenTime, wholeCaseload, type InboxView, type NoteView } from '@mikrosprint/contracts';
import { engineVersion } from '@mikrosprint/level-engine';
import type { Client } from '../../support/client.js';
import { enrol, Player, practiceLevels } from '../play-support.js';
import { someDay, type Diary } from './bookings.js';

/** Parameters of routes that name nobody: what is read there is the same for everybody who may read it. */
export const ofNobody = ['sprintId', 'sprintVersionId', 'levelId', 'taskId', 'format'] as const;

type OfNobody = (typeof ofNobody)[number];
type OfSomebody =
  | 'citizenId'
  | 'referralId'
  | 'helpRequestId'
  | 'noteId'
  | 'cohortId'
  | 'bookingId'
  | 'slotId'
  | 'viewId'
  | 'id'
  | 'handoverId'
  | 'enrolmentId'
  | 'runId'
  | 'awardId'
  | 'certificateId';

/** Something real for every parameter of a route: Samira Rahimi's, or what her caseworker keeps. */
export type Things = Record<OfSomebody | OfNobody, string> & {
  /** A time of her caseworker's that nobody has booked. */
  freeSlotId: string;
  /** The next thing Samira would do in her run. */
  nextAction: unknown;
  firstLevelId: string;
};

/** Samira and her caseworker have one of everything. */
export async function haveEverything(diary: Diary, replacement: Client): Promise<Things> {
  const { caseworker, citizen, environment } = diary;
  const citizenId = await citizen.personId();
  const enrolment = await enrol(citizen);
  const firstLevelId = practiceLevels(enrolment)[0] ?? '';
  const player = await Player.open(citizen, enrolment, firstLevelId);
  const nextAction = player.next();
  const { helpRequestId } = await citizen.expect(
    citizen.post<{ helpRequestId: string }>('/api/help-requests', {
      runId: player.runId,
      stepId: player.next().stepId,
    }),
  );
  const [referralId, noteId, cohortId, viewId, handoverId] = Array.from({ length: 5 }, () => randomUUID());
  const write = (path: string, body: unknown) => caseworker.expect(caseworker.post(path, body));
  await write(`/api/caseload/${citizenId}/referrals`, {
    ...{ id: referralId, kind: 'workshop', title: 'CV-værksted' },
  });
  await caseworker.expect(
    caseworker.post<NoteView>(`/api/caseload/${citizenId}/notes`, {
      ...{ id: noteId, text: 'Vi ringes ved.', shared: false },
    }),
  );
  await write(`/api/conversations/${citizenId}/messages`, { id: randomUUID(), text: 'Hej Samira' });
  const startsOn = copenhagenTime(new Date()).day;
  const cohort = { cohortId, citizenIds: [citizenId], sprintId: 'hotel', startsOn, dueOn: null };
  await write('/api/assignments', cohort);
  const view = { viewId, name: 'Mandag', choice: wholeCaseload, isDefault: false };
  await write('/api/caseload-views', view);
  const { slotId } = await diary.offered('10:00');
  const bookingId = await diary.booked(slotId);
  const { slotId: freeSlotId } = await diary.offered('12:00');
  await caseworker.post('/api/handovers', {
    ...{ id: handoverId, citizens: [citizenId], fromId: null },
    ...{ toId: await replacement.personId(), onDay: someDay },
  });
  const awardId = await haveBadge(diary, citizenId);
  await environment.settled();
  const { items } = await caseworker.expect(caseworker.get<InboxView>('/api/inbox'));
  const { rows } = await environment.database.query<{ id: string }>('SELECT id FROM certificate LIMIT 1');
  const known = {
    ...{ citizenId, referralId, helpRequestId, noteId, cohortId, bookingId, slotId, viewId, handoverId },
    ...{ id: items[0]?.id, certificateId: rows[0]?.id, freeSlotId, nextAction, firstLevelId },
    ...{ enrolmentId: enrolment.enrolmentId, runId: player.runId, awardId, format: 'json' },
    ...{
      sprintId: 'gdpr',
      sprintVersionId: enrolment.sprintVersionId,
      levelId: firstLevelId,
      taskId: 'task',
    },
  };
  for (const [name, thing] of Object.entries(known)) {
    if (thing === undefined || thing === '') throw new Error(`There is no ${name}.`);
  }
  return known as Things;
}

/** A badge like the one somebody else has; nobody has signed it yet. */
async function haveBadge({ environment }: Diary, citizenId: string): Promise<string> {
  const { rows } = await environment.database.query<{ id: string }>(
    `INSERT INTO badge_award
     SELECT (jsonb_populate_record(award, jsonb_build_object('id', $1::text, 'citizen_id', $2::text))).*
       FROM badge_award award LIMIT 1 RETURNING id`,
    [randomUUID(), citizenId],
  );
  return rows[0]?.id ?? '';
}

/** A body that each route takes from somebody who may: what is refused is then refused for the person's sake. */
export function bodiesOf(things: Things): Record<string, unknown> {
  const { citizenId, enrolmentId, sprintVersionId, firstLevelId } = things;
  const note = { text: 'Ikke min.', shared: false };
  return {
    'POST /help-requests/:helpRequestId/answer': { how: 'called' },
    'POST /caseload/:citizenId/support-talk': { sharedAt: new Date().toISOString() },
    'POST /caseload/:citizenId/referrals': { id: randomUUID(), kind: 'workshop', title: 'Et værksted' },
    'POST /caseload/:citizenId/suggestions/:sprintId': { decision: 'rejected', reason: 'Ikke nu' },
    'POST /caseload/:citizenId/notes': { ...note, id: randomUUID() },
    'PATCH /caseload/:citizenId/notes/:noteId': { ...note, version: 1 },
    'POST /caseload/:citizenId/readiness': {
      ...{ id: randomUUID(), source: 'conversation', services: 'easy', documents: 'easy', safety: 'easy' },
    },
    'PUT /caseload/:citizenId/target-group': { groupId: null },
    'POST /referrals/:referralId/moves': { to: 'started' },
    'PATCH /assignments/:cohortId': { citizenIds: [citizenId], dueOn: someDay },
    'POST /assignments/:cohortId/withdraw': { citizenIds: [citizenId] },
    'PATCH /caseload-views/:viewId': { name: 'Tirsdag' },
    'POST /conversations/:citizenId/messages': { id: randomUUID(), text: 'Hej' },
    'PUT /conversations/:citizenId/read': { seq: 1 },
    'POST /conversations/:citizenId/settle': { seq: 1 },
    'PUT /me/bookings/:bookingId/slot': { slotId: things.freeSlotId },
    'PUT /bookings/:bookingId/attendance': { attendance: 'attended', together: null },
    'PUT /enrolments/:enrolmentId/method': { method: 'game' },
    'PUT /enrolments/:enrolmentId/feedback': { useful: 'some', difficulty: 'fitting', words: '' },
    'PUT /runs/:runId': { enrolmentId, levelId: firstLevelId, sprintVersionId, engineVersion, seed: 7 },
    'PUT /me/certificates/:certificateId/name': { holderName: 'En anden' },
    'POST /runs/:runId/actions': { expectedSeq: 0, actions: [things.nextAction] },
  };
}

/** Routes without a parameter whose body can name somebody: each with one that names Samira, or what is hers. */
export function namedInTheBody(things: Things): Record<string, unknown> {
  const { citizenId, enrolmentId, runId, freeSlotId } = things;
  const startsOn = copenhagenTime(new Date()).day;
  return {
    'POST /assignments': {
      ...{ cohortId: randomUUID(), citizenIds: [citizenId], sprintId: 'hotel', startsOn, dueOn: null },
    },
    'POST /caseload/export': { format: 'csv', locale: 'da', citizenIds: [citizenId] },
    'POST /handovers': {
      ...{ id: randomUUID(), citizens: [citizenId], fromId: null, toId: randomUUID(), onDay: null },
    },
    'POST /handovers/preview': { citizens: [citizenId], fromId: null },
    'POST /referrals': {
      ...{ course: { kind: 'sprint', courseId: 'hotel' }, referrals: [{ id: randomUUID(), citizenId }] },
    },
    'POST /me/bookings': { bookingId: randomUUID(), slotId: freeSlotId, together: false },
    'POST /help-requests': { runId, stepId: 'any' },
    'POST /exams': { enrolmentId },
  };
}

/** Routes without a parameter whose body names nobody but whoever asks. */
export const aboutOneself = [
  'PATCH /me/preferences',
  'POST /me/notice-read',
  'POST /caseload-views',
  'PUT /me/opening-hours',
  'DELETE /me/opening-hours',
  'PUT /me/reply-phrases',
  'POST /slots',
  'POST /demo/digest',
  'PATCH /me/notification-settings',
  'POST /me/push-subscriptions',
  'POST /me/push-subscriptions/remove',
  'POST /inbox/read-all',
  'POST /enrolments',
  'POST /review/answers',
];
