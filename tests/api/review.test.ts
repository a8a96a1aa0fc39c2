import { randomUUID } from 'node:crypto';
import type {
  CaseloadView,
  EnrolmentView,
  HomeView,
  ReviewAnswer,
  ReviewAnswerRequest,
  ReviewQuestionView,
  ReviewToday,
} from '@mikrosprint/contracts';
import type { RecallStep } from '@mikrosprint/curriculum';
import type { ActionInput } from '@mikrosprint/level-engine';
import { codeOf, type Answer, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { enrol, Player, wireAction } from './play-support.js';

/* "Øv igen" (C-11): what went wrong comes back the next day in a short round, and the server has the last word. */

let environment: TestEnvironment;
let citizen: Client;
let enrolment: EnrolmentView;

const dayMs = 86_400_000;
beforeAll(async () => {
  environment = await createTestEnvironment();
  citizen = environment.citizen;
  enrolment = await enrol(citizen);
});
afterAll(() => environment.close());

/** Another day for the server; everybody signs in anew. */
async function onDay(days: number): Promise<void> {
  await environment.moveClock(days * dayMs);
  for (const client of [citizen, environment.caseworker]) client.forget();
}

/** Plays a level to its end; the slips of a step come before what is right. */
async function playWith(who: Client, levelId: string, slips: ActionInput[]): Promise<void> {
  const place = await enrol(who);
  const player = await Player.open(who, place, levelId);
  while (!player.state.finished) {
    const stepId = player.state.order[player.state.current] ?? '';
    if (player.state.steps[stepId]?.status === 'open') {
      for (const slip of slips.filter((each) => each.stepId === stepId)) {
        await player.do(wireAction(player.state.seq + 1, slip));
      }
    }
    const current = stepId;
    while (!player.state.finished && player.state.order[player.state.current] === current) {
      await player.do(player.next());
    }
  }
  await environment.settled();
}

const tap = (stepId: string, thing: string): ActionInput => ({ stepId, type: 'tap', payload: { thing } });
const today = (who = citizen, query = '') => who.expect(who.get<ReviewToday>(`/api/review/today${query}`));

function keyOf(question: ReviewQuestionView): { right: string; wrong: string } {
  // It came from the server, which has checked the level it is taken from.
  const { task } = question.recall as RecallStep;
  if (task.kind !== 'choice') throw new Error('not a choice');
  const id = (isRight: boolean) => task.options.find(({ right }) => right === isRight)?.id ?? '';
  return { right: id(true), wrong: id(false) };
}

const choose = (option: string) => ({ type: 'choose' as const, payload: { option } });
const rightAnswer = (question: ReviewQuestionView): ReviewAnswerRequest => ({
  answerId: randomUUID(),
  cardId: question.cardId,
  actions: [choose(keyOf(question).right)],
});
const send = (request: ReviewAnswerRequest, who = citizen) =>
  who.post<ReviewAnswer>('/api/review/answers', request);
const answerAll = async (round: ReviewToday) => {
  for (const question of round.questions) await citizen.expect(send(rightAnswer(question)));
};
const refused = (answer: Answer<unknown>) => [answer.status, codeOf(answer)];
const first = (round: ReviewToday): ReviewQuestionView => {
  const [question] = round.questions;
  if (question === undefined) throw new Error('nothing is due');
  return question;
};
const cards = async (where: string, values: unknown[] = []) =>
  (
    await environment.database.query<Record<string, unknown>>(
      `SELECT * FROM review_card WHERE ${where}`,
      values,
    )
  ).rows;

describe('a citizen who made mistakes', () => {
  it('starts with nothing to repeat', async () => {
    expect(await today()).toMatchObject({ questions: [], answeredToday: 0, waiting: 0, nextDueOn: null });
  });

  it('finds the parts that went wrong the next day, and not the same day', async () => {
    const room = decoyIds();
    await playWith(citizen, 'desk', [
      ...(await room).inRoom.map((id) => tap('risks-in-the-room', id)),
      ...(await room).onPaper.map((id) => tap('kitchen-notice', id)),
    ]);
    const sameDay = await today();
    expect(sameDay.questions).toEqual([]);
    expect(sameDay.nextDueOn).not.toBeNull();
    await onDay(1);
    const nextDay = await today();
    expect(nextDay.day).toBe(sameDay.nextDueOn);
    // Seven decoys went wrong; a round has six questions.
    expect(nextDay.questions).toHaveLength(6);
    expect(nextDay.waiting).toBe(1);
    const home = await citizen.expect(citizen.get<HomeView>('/api/home'));
    expect(home.review).toEqual({ questions: 6, minutes: 3 });
    expect(home.awayDays).toBe(1);
  });

  it('is told how well it sat and when it comes back, once for each answer', async () => {
    const request = rightAnswer(first(await today()));
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(request)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers[0]?.body.recollection).toBe('good');
    const { rows } = await environment.database.query('SELECT * FROM review_answer WHERE card_id = $1', [
      request.cardId,
    ]);
    expect(rows).toHaveLength(1);
    expect((await cards('id = $1', [request.cardId]))[0]).toMatchObject({ repetitions: 2 });
    expect((await today()).questions).toHaveLength(5);
  });

  it('has the day counted, in the week and where activity shows', async () => {
    const home = await citizen.expect(citizen.get<HomeView>('/api/home'));
    expect(home.awayDays).toBe(0);
    await environment.settled();
    const since = await eventually(async () => {
      const { rows } = await environment.caseworker.expect(
        environment.caseworker.get<CaseloadView>('/api/caseload'),
      );
      const me = await citizen.personId();
      const row = rows.find(({ citizenId }) => citizenId === me);
      return row?.lastActivityAt && Date.parse(row.lastActivityAt) > Date.now() + dayMs / 2
        ? row.lastActivityAt
        : null;
    });
    expect(Date.parse(since)).toBeGreaterThan(Date.now());
  });

  it('rates a mistake as hard and a hint as again, from what was done and not from what was said', async () => {
    const [slipped, helped] = (await today()).questions;
    if (!slipped || !helped) throw new Error('too little is due');
    const { wrong, right } = keyOf(slipped);
    const hard = { ...rightAnswer(slipped), actions: [choose(wrong), choose(right)] };
    expect((await citizen.expect(send(hard))).recollection).toBe('hard');
    const again = {
      ...rightAnswer(helped),
      actions: [{ type: 'hint' as const, payload: {} }, choose(keyOf(helped).right)],
    };
    expect((await citizen.expect(send(again))).recollection).toBe('again');
    const claimed = { ...rightAnswer(first(await today())), recollection: 'good' };
    expect(refused(await citizen.post('/api/review/answers', claimed))).toEqual([422, 'validation']);
  });

  it('is offered one round a day, and another only when asked for', async () => {
    await answerAll(await today());
    const done = await today();
    expect(done).toMatchObject({ questions: [], answeredToday: 6, waiting: 1 });
    const home = await citizen.expect(citizen.get<HomeView>('/api/home'));
    expect(home.review.questions).toBe(0);
    const another = await today(citizen, '?another=yes');
    expect(another.questions).toHaveLength(1);
    await answerAll(another);
    expect(await today(citizen, '?another=yes')).toMatchObject({
      questions: [],
      waiting: 0,
      answeredToday: 7,
    });
  });
});

describe('an answer', () => {
  beforeAll(() => onDay(2));

  it('with a known id and other content is refused', async () => {
    const question = first(await today());
    const request = rightAnswer(question);
    await citizen.expect(send(request));
    const other = { ...request, actions: [choose(keyOf(question).wrong), choose(keyOf(question).right)] };
    expect(refused(await send(other))).toEqual([409, 'id-reused']);
    const [answered] = await cards('id = $1', [request.cardId]);
    expect(answered?.['repetitions']).toBe(3);
  });

  it('to a question that another tab has answered is told so', async () => {
    const [{ card_id: cardId } = { card_id: '' }] = (
      await environment.database.query<{ card_id: string }>(
        'SELECT card_id FROM review_answer ORDER BY answered_at DESC LIMIT 1',
      )
    ).rows;
    const late = { answerId: randomUUID(), cardId, actions: [choose('yes')] };
    expect(refused(await send(late))).toEqual([409, 'already-answered']);
  });

  it("to somebody else's card, or with somebody else's id, meets nothing", async () => {
    const stranger = environment.signedIn('borger-06@demo.mikrosprint.test');
    const { rows } = await environment.database.query<{ id: string; card_id: string }>(
      'SELECT a.id, a.card_id FROM review_answer a JOIN review_card c ON c.id = a.card_id WHERE a.citizen_id = $1 LIMIT 1',
      [await citizen.personId()],
    );
    const [known] = rows;
    const request = { answerId: known?.id ?? '', cardId: known?.card_id ?? '', actions: [choose('yes')] };
    expect(refused(await send(request, stranger))).toEqual([404, 'not-found']);
    expect(refused(await send({ ...request, answerId: randomUUID() }, stranger))).toEqual([404, 'not-found']);
    expect((await today(stranger)).questions).toEqual([]);
  });

  it.each<[string, ReviewAnswerRequest['actions'], string]>([
    ['that nobody can have given', [choose('no-such-answer')], 'unknown-id'],
    ['that is not finished', [{ type: 'hint', payload: {} }], 'incomplete'],
    ['that asks for the key too soon', [{ type: 'reveal', payload: {} }], 'not-yet'],
  ])('%s is refused and changes nothing', async (_, actions, reason) => {
    await onDay(30);
    const question = first(await today());
    const before = await cards('id = $1', [question.cardId]);
    const answer = await send({ answerId: randomUUID(), cardId: question.cardId, actions });
    expect(refused(answer)).toEqual([409, 'action-refused']);
    expect(answer.body).toMatchObject({ facts: { reason } });
    expect(await cards('id = $1', [question.cardId])).toEqual(before);
  });
});

describe('what is repeated', () => {
  it('counts a level that is played again as a repetition, once a day', async () => {
    await onDay(60);
    const before = await cards(`citizen_id = $1 AND level_id = 'desk'`, [await citizen.personId()]);
    await playWith(citizen, 'desk', [tap('risks-in-the-room', (await decoyIds()).inRoom[0] ?? '')]);
    await playWith(citizen, 'desk', [tap('risks-in-the-room', (await decoyIds()).inRoom[0] ?? '')]);
    const after = await cards(`citizen_id = $1 AND level_id = 'desk'`, [await citizen.personId()]);
    const repetitions = (rows: Record<string, unknown>[], part: string) =>
      Number(rows.find((row) => row['part'] === part)?.['repetitions']);
    const [again = '', untouched = ''] = (await decoyIds()).inRoom;
    expect(repetitions(after, again)).toBe(repetitions(before, again) + 1);
    // A thing that was left alone this time says nothing.
    expect(repetitions(after, untouched)).toBe(repetitions(before, untouched));
  });

  it('makes one card of a mistake that two devices finish at the same moment', async () => {
    const newcomer = environment.signedIn('borger-06@demo.mikrosprint.test');
    const place = await enrol(newcomer);
    const slip = tap('risks-in-the-room', (await decoyIds()).inRoom[0] ?? '');
    const players = await Promise.all([0, 1].map(() => Player.open(newcomer, place, 'desk')));
    for (const player of players) await player.do(wireAction(1, slip));
    await Promise.all(players.map((player) => player.finish()));
    await environment.settled();
    expect(await cards('citizen_id = $1', [await newcomer.personId()])).toHaveLength(1);
  });

  it('is put to rest when the content no longer has it, and never fails a page', async () => {
    await onDay(90);
    const { questions } = await today();
    const gone = questions[0]?.cardId ?? '';
    const moved = questions[1]?.cardId ?? '';
    await environment.database.query(`UPDATE review_card SET part = 'gone' WHERE id = $1`, [gone]);
    await environment.database.query(`UPDATE review_card SET level_id = 'exam' WHERE id = $1`, [moved]);
    const vanished = { answerId: randomUUID(), cardId: gone, actions: [choose('yes')] };
    expect(refused(await send(vanished))).toEqual([404, 'not-found']);
    const after = await today();
    expect(after.questions.map(({ cardId }) => cardId)).not.toContain(gone);
    expect(after.questions.map(({ cardId }) => cardId)).not.toContain(moved);
    expect(await cards('retired_at IS NOT NULL')).toHaveLength(2);
  });

  it('never comes from an exam', async () => {
    const { rows } = await environment.database.query<{ exams: number; cards: number }>(
      `SELECT (SELECT count(*)::int FROM run WHERE mode = 'exam' AND percent < 100) AS exams,
              (SELECT count(*)::int FROM review_card c JOIN run r USING (enrolment_id, level_id)
                WHERE r.mode = 'exam' AND c.retired_at IS NULL) AS cards`,
    );
    expect(rows[0]?.exams).toBeGreaterThan(0);
    expect(rows[0]?.cards).toBe(0);
  });
});

interface DecoyLevel {
  level: { steps: { id: string; decoys?: { id: string }[] }[] };
}

/** The ids of what looks like a risk at the desk and is none. */
async function decoyIds(): Promise<{ inRoom: string[]; onPaper: string[] }> {
  const { level } = await citizen.expect(
    citizen.get<DecoyLevel>(`/api/sprint-versions/${enrolment.sprintVersionId}/levels/desk`),
  );
  const of = (stepId: string) =>
    level.steps.find(({ id }) => id === stepId)?.decoys?.map(({ id }) => id) ?? [];
  return { inRoom: of('risks-in-the-room'), onPaper: of('kitchen-notice') };
}
