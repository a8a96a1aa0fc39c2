/** Finds what to play when a level is opened: the run that is open here, the one open elsewhere, or a new one. */
import type { EnrolmentView } from '@mikrosprint/contracts';
import type { Level } from '@mikrosprint/curriculum';
import { engineVersion, type LearnerLevel } from '@mikrosprint/level-engine';
import { ExamSession } from './exam-session.js';
import { fetchAhead, findLevel } from './level-content.js';
import { withPlayedHere } from './played-here.js';
import { PracticeSession } from './practice-session.js';
import type { PlaySession } from './session.js';
import type { AccountPlay } from './sync/account-play.js';
import { freshLog, pendingOf, restarted, type RunLog } from './sync/run-log.js';
import { isWorthRetrying, WireError, type ServerRun } from './sync/wire.js';

export interface LevelPlace {
  enrolmentId: string;
  levelId: string;
  /** A run to look at or go on with, whatever else is open: its debrief after a reload. */
  runId?: string;
  /** Begin anew although an earlier run is finished or open. */
  again?: boolean;
}

/** The enrolment as the server says it; without a connection, as it was the last time. */
export async function findEnrolment(play: AccountPlay, enrolmentId: string): Promise<EnrolmentView> {
  try {
    const enrolment = await play.wire.enrolment(enrolmentId);
    await play.store.saveEnrolment(enrolment);
    return enrolment;
  } catch (cause) {
    if (!(cause instanceof WireError) || !isWorthRetrying(cause)) throw cause;
    const kept = await play.store.enrolment(enrolmentId);
    if (!kept) throw cause;
    return withPlayedHere(play.store, kept);
  }
}

function logOf(run: ServerRun): RunLog {
  return {
    run: {
      runId: run.runId,
      enrolmentId: run.enrolmentId,
      levelId: run.levelId,
      sprintVersionId: run.sprintVersionId,
      engineVersion: run.engineVersion,
      seed: run.seed,
      startedAt: run.startedAt,
      opened: true,
      confirmed: { seq: run.seq, state: run.state },
      sendingTo: null,
      oneByOne: false,
      savedAt: null,
    },
    actions: [],
  };
}

/** The server's run, kept here from now on. Null when it cannot be had, for whatever reason. */
async function adopt(play: AccountPlay, runId: string): Promise<RunLog | null> {
  const kept = await play.store.read(runId);
  if (kept && pendingOf(kept).length > 0) return kept;
  const run = await answerOrNull(play.wire.getRun(runId));
  if (!run || run.mode === 'exam') return kept;
  if (!kept) {
    const log = logOf(run);
    await play.store.create(log);
    return log;
  }
  const confirmed = { seq: run.seq, state: run.state };
  // Another tab may have answered in between; then the queue brings the two together.
  return play.store.change(runId, (log) =>
    pendingOf(log).length > 0 || run.seq <= log.run.confirmed.seq
      ? log
      : { ...log, run: { ...log.run, opened: true, confirmed } },
  );
}

async function answerOrNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (cause) {
    if (cause instanceof WireError) return null;
    throw cause;
  }
}

/** An unfinished run that this browser holds; unsent answers come before anything the server says. */
async function openHere(play: AccountPlay, place: LevelPlace): Promise<RunLog | null> {
  const logs = (await play.store.logs()).filter(
    ({ run }) => run.enrolmentId === place.enrolmentId && run.levelId === place.levelId,
  );
  const unfinished = logs.filter((log) => !log.run.confirmed.state.finished);
  return unfinished.find((log) => pendingOf(log).length > 0 || !log.run.opened) ?? unfinished.at(-1) ?? null;
}

async function practiceLog(
  play: AccountPlay,
  place: LevelPlace,
  enrolment: EnrolmentView,
): Promise<RunLog | null> {
  if (place.runId) return adopt(play, place.runId);
  if (place.again) return null;
  const here = await openHere(play, place);
  if (here && (pendingOf(here).length > 0 || !here.run.opened)) return here;
  const openRunId = enrolment.nodes.find((node) => node.levelId === place.levelId)?.openRunId ?? null;
  if (openRunId) return (await adopt(play, openRunId)) ?? here;
  // The server knows no open run any more: what is kept here was finished or given up elsewhere.
  return here && !play.isOnline() ? here : null;
}

async function openPractice(
  play: AccountPlay,
  place: LevelPlace,
  enrolment: EnrolmentView,
): Promise<PlaySession> {
  const found = await practiceLog(play, place, enrolment);
  const versionId = found?.run.sprintVersionId ?? enrolment.sprintVersionId;
  const content = (await findLevel(play, versionId, place.levelId)).level as Level;
  const log = await playable(play, content, found, {
    enrolmentId: enrolment.enrolmentId,
    sprintVersionId: enrolment.sprintVersionId,
  });
  play.queue.poke();
  void fetchAhead(play, enrolment).catch(play.report);
  return new PracticeSession({ ...play, content, log });
}

async function playable(
  play: AccountPlay,
  content: Level,
  found: RunLog | null,
  place: { enrolmentId: string; sprintVersionId: string },
): Promise<RunLog> {
  if (found && (found.run.opened || found.run.engineVersion === engineVersion)) return found;
  // Begun offline under older rules: played again under today's before it is sent.
  const log = found ? restarted(content, found, new Date()) : freshLog(content, place, new Date());
  await play.store.create(log);
  if (found) await play.store.forget(found.run.runId);
  return log;
}

async function openExam(play: AccountPlay, place: LevelPlace): Promise<PlaySession> {
  const run = await sitting(play, place);
  return new ExamSession({ ...play, run, level: run.learnerLevel as LearnerLevel });
}

/** A sitting is the server's: begun, and gone on with, only while it can be reached. */
async function sitting(play: AccountPlay, place: LevelPlace): Promise<ServerRun> {
  try {
    return await (place.runId ? play.wire.getRun(place.runId) : play.wire.startExam(place.enrolmentId));
  } catch (cause) {
    if (cause instanceof WireError && isWorthRetrying(cause) && cause.status !== 429)
      throw new WireError('exam-online-only', cause.status);
    throw cause;
  }
}

export async function openLevel(
  play: AccountPlay,
  place: LevelPlace,
  enrolment: EnrolmentView,
): Promise<PlaySession> {
  const node = enrolment.nodes.find((candidate) => candidate.levelId === place.levelId);
  if (!node) throw new WireError('not-found', 404);
  return node.kind === 'exam' ? openExam(play, place) : openPractice(play, place, enrolment);
}
