/**
 * A server in memory that speaks the wire of a run as the architecture page defines it, with a line to it that can
 * lose requests, lose answers and send things twice. It judges with the same level engine as the real one.
 */
import type { ActionsRequest, OpenRunRequest, WireAction } from '@mikrosprint/contracts';
import type { Level } from '@mikrosprint/curriculum';
import { advance, engineVersion, startRun, type RunState } from '@mikrosprint/level-engine';
import {
  WireError,
  type PlayWire,
  type ServerAnswer,
  type ServerRun,
} from '../../../apps/web/src/play/sync/wire.js';

interface StoredRun {
  request: OpenRunRequest;
  /** The state after each seq; index 0 is the start. */
  states: RunState[];
  actions: WireAction[];
}

const savedAt = '2026-11-20T09:42:00.000Z';

export class PlayServer {
  readonly runs = new Map<string, StoredRun>();
  /** Every action that was ever acknowledged to anybody. */
  readonly acknowledged = new Map<string, { runId: string; seq: number }>();
  engineVersion = engineVersion;
  private readonly level: Level;

  constructor(level: Level) {
    this.level = level;
  }

  run(runId: string): StoredRun {
    const run = this.runs.get(runId);
    if (!run) throw new WireError('not-found', 404);
    return run;
  }

  state(runId: string): RunState {
    const { states } = this.run(runId);
    const last = states[states.length - 1];
    if (!last) throw new Error('A run always has its start.');
    return last;
  }

  open(runId: string, request: OpenRunRequest): ServerRun {
    if (request.engineVersion !== this.engineVersion) throw new WireError('version-mismatch', 409);
    const known = this.runs.get(runId);
    if (known && JSON.stringify(known.request) !== JSON.stringify(request)) {
      throw new WireError('run-exists-with-other-content', 409);
    }
    if (!known) {
      const start = startRun(this.level, { seed: request.seed, mode: 'practice' });
      this.runs.set(runId, { request, states: [start], actions: [] });
    }
    return this.view(runId);
  }

  view(runId: string): ServerRun {
    const { request, actions } = this.run(runId);
    return structuredClone({
      runId,
      enrolmentId: request.enrolmentId,
      levelId: request.levelId,
      sprintVersionId: request.sprintVersionId,
      engineVersion: request.engineVersion,
      mode: 'practice' as const,
      seed: request.seed,
      seq: actions.length,
      state: this.state(runId),
      learnerLevel: null,
      startedAt: savedAt,
      finishedAt: this.state(runId).finished ? savedAt : null,
    });
  }

  post(runId: string, { expectedSeq, actions }: ActionsRequest): ServerAnswer {
    const run = this.run(runId);
    const position = { seq: run.actions.length, state: this.state(runId) };
    const refuse = (code: string) => new WireError(code, 409, structuredClone(position));
    const known = actions.filter((action) => run.actions.some((stored) => stored.id === action.id));
    for (const action of known) {
      const stored = run.actions.find((candidate) => candidate.id === action.id);
      if (JSON.stringify(stored) !== JSON.stringify(action)) throw refuse('id-reused');
    }
    if (known.length === actions.length) return this.answer(runId, actions);
    if (expectedSeq > position.seq) throw refuse('run-behind');
    if (position.state.finished) throw refuse('run-finished');
    if (expectedSeq < position.seq) throw refuse('run-ahead');
    const states: RunState[] = [];
    let state = position.state;
    for (const action of actions) {
      const result = advance(this.level, state, action);
      if (!result.accepted) throw refuse('action-refused');
      state = result.state;
      states.push(state);
    }
    run.actions.push(...actions);
    run.states.push(...states);
    return this.answer(runId, actions);
  }

  private answer(runId: string, actions: readonly WireAction[]): ServerAnswer {
    const seq = actions.reduce((last, action) => Math.max(last, action.seq), 0);
    for (const action of actions) this.acknowledged.set(action.id, { runId, seq: action.seq });
    const state = this.run(runId).states[seq];
    if (!state) throw new Error('An acknowledged seq has a state.');
    return structuredClone({ state, seq, acknowledged: actions.map(({ id }) => id), savedAt });
  }
}

/** What the line does with one request: `lost-answer` means that the server took it and the client never hears. */
export type Weather = 'fine' | 'lost-request' | 'lost-answer' | 'doubled' | 'busy';

export function lineTo(server: PlayServer, weather: () => Weather): PlayWire {
  const over = async <T>(ask: () => T): Promise<T> => {
    const now = weather();
    await Promise.resolve();
    if (now === 'lost-request') throw new WireError('offline', 0);
    if (now === 'busy') throw new WireError('unavailable', 503);
    const answer = ask();
    if (now === 'doubled') ask();
    if (now === 'lost-answer') throw new WireError('offline', 0);
    return answer;
  };
  const notHere = () => Promise.reject(new WireError('not-found', 404));
  return {
    openRun: (runId, request) => over(() => server.open(runId, structuredClone(request))),
    getRun: (runId) => over(() => server.view(runId)),
    postActions: (runId, request) => over(() => server.post(runId, structuredClone(request))),
    startExam: notHere,
    enrolment: notHere,
    levelContent: notHere,
    outcome: notHere,
    askForHelp: notHere,
    openHelpRequests: () => Promise.resolve([]),
    withdrawHelp: () => Promise.resolve(),
  };
}
