import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ActionsRequest } from '@mikrosprint/contracts';
import { learnerLevel, startRun, type ActionInput } from '@mikrosprint/level-engine';
import { ExamSession } from '../../apps/web/src/play/exam-session.js';
import { WireError, type ServerAnswer, type ServerRun } from '../../apps/web/src/play/sync/wire.js';
import { smallLevel } from './support/play-level.js';
import { lineTo, PlayServer } from './support/play-server.js';

const state = startRun(smallLevel, { seed: 3, mode: 'exam' });
const tap = (thing: string): ActionInput => ({ stepId: 'look', type: 'tap', payload: { thing } });
const run: ServerRun = {
  runId: '0199dddd-0000-4000-8000-000000000001',
  enrolmentId: '0199dddd-0000-4000-8000-000000000002',
  levelId: smallLevel.id,
  sprintVersionId: '0199dddd-0000-4000-8000-000000000003',
  engineVersion: '1',
  mode: 'exam',
  seed: 3,
  seq: 4,
  state,
  learnerLevel: null,
  startedAt: '2026-11-20T09:42:00.000Z',
  finishedAt: null,
};

let sent: ActionsRequest[];
let timers: (() => void)[];
let answers: (ServerAnswer | WireError)[];
let session: ExamSession;

const answer = (seq: number): ServerAnswer => ({
  seq,
  state: { ...state, seq },
  acknowledged: [],
  savedAt: '2026-11-20T09:43:00.000Z',
});
const settle = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  sent = [];
  timers = [];
  answers = [];
  session = new ExamSession({
    run,
    level: learnerLevel(smallLevel, { seed: 3, mode: 'exam' }),
    wire: {
      ...lineTo(new PlayServer(smallLevel), () => 'fine'),
      getRun: () => Promise.resolve({ ...run, seq: 9, state: { ...state, seq: 9 } }),
      postActions: (_runId, request) => {
        sent.push(structuredClone(request));
        const next = answers.shift() ?? new WireError('offline', 0);
        return next instanceof WireError ? Promise.reject(next) : Promise.resolve(next);
      },
    },
    later: (work) => {
      timers.push(work);
      return () => undefined;
    },
    onConnection: () => () => undefined,
  });
});

describe('a sitting of the exam', () => {
  test('shows nothing before the server has answered, and then what the server says', async () => {
    answers.push(answer(5));
    session.dispatch(tap('one'));
    expect(session.getView()).toMatchObject({ waiting: true, save: 'saving', state });
    await settle();
    expect(session.getView()).toMatchObject({ waiting: false, save: 'saved', state: { seq: 5 } });
    expect(sent[0]).toMatchObject({ expectedSeq: 4, actions: [{ seq: 5, payload: { thing: 'one' } }] });
  });

  test('takes one answer at a time: a second press while the first is on its way does nothing', async () => {
    answers.push(answer(5));
    session.dispatch(tap('one'));
    session.dispatch(tap('two'));
    await settle();
    expect(sent).toHaveLength(1);
  });

  test('sends the very same action again until the server has it', async () => {
    answers.push(new WireError('offline', 0), new WireError('unavailable', 503), answer(5));
    session.dispatch(tap('one'));
    await settle();
    expect(session.getView()).toMatchObject({ waiting: true, save: 'offline' });
    timers.shift()?.();
    await settle();
    timers.shift()?.();
    await settle();
    expect(session.getView()).toMatchObject({ waiting: false, save: 'saved' });
    expect(sent).toHaveLength(3);
    expect(sent[1]).toEqual(sent[0]);
    expect(sent[2]).toEqual(sent[0]);
  });

  test('goes on from where another device has come', async () => {
    answers.push(new WireError('run-ahead', 409, { seq: 7, state: { ...state, seq: 7 } }), answer(8));
    session.dispatch(tap('one'));
    await settle();
    expect(session.getView()).toMatchObject({ waiting: false, notice: 'moved-on', state: { seq: 7 } });
    session.dispatch(tap('two'));
    await settle();
    expect(sent[1]).toMatchObject({ expectedSeq: 7, actions: [{ seq: 8 }] });
  });

  test('lets one answer again when the server would not take it, from where the server is', async () => {
    answers.push(new WireError('validation', 422));
    session.dispatch(tap('one'));
    await settle();
    expect(session.getView()).toMatchObject({ waiting: false, state: { seq: 9 } });
  });

  test('keeps still when the person is signed out', async () => {
    answers.push(new WireError('session-ended', 401));
    session.dispatch(tap('one'));
    await settle();
    expect(session.getView()).toMatchObject({ waiting: false, save: 'signed-out' });
  });
});
