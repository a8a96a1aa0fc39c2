import { randomUUID } from 'node:crypto';
import { level as levelSchema, type Level } from '@mikrosprint/curriculum';
import { advance, engineVersion, startRun, type RunState } from '@mikrosprint/level-engine';
import type { TestEnvironment } from '../../support/environment.js';

/** How somebody does in one step of the level below: what they try before "right", and how long it takes. */
export interface Try {
  /** Wrong options before the right one, in this order. */
  wrong?: ('b' | 'c' | 'd')[];
  hint?: boolean;
  /** From coming to the step to its end. */
  seconds?: number;
  /** Leaves here: after the wrong ones, before the right one. */
  leaves?: boolean;
}

export type Tries = readonly Try[];

const text = (da: string) => ({ da });
export const stepIds = ['q1', 'q2', 'q3', 'q4'] as const;

/** Four questions with one right answer, `a`, and three wrong ones. */
export function fourQuestions(id = 'four'): Level {
  const option = (name: string) => ({
    id: name,
    text: text(`Svar ${name}`),
    why: text('Derfor.'),
    right: name === 'a',
  });
  return levelSchema.parse({
    ...{
      id,
      kind: 'practice',
      title: text('Fire'),
      goal: text('Du kan svare.'),
      minutes: 5,
      scene: 'office-desk',
    },
    brief: { actor: 'farid', text: text('Velkommen.') },
    debrief: { actor: 'farid', well: text('Flot.'), hard: text('Svært.'), tryNext: text('Prøv igen.') },
    steps: stepIds.map((stepId) => ({
      ...{
        id: stepId,
        mechanic: 'recall',
        prompt: text(`Hvad er ${stepId}?`),
        hint: text('Tænk.'),
        feedback: text('Ja.'),
      },
      task: { kind: 'choice', options: ['a', 'b', 'c', 'd'].map(option) },
    })),
  });
}

/** Publishes a sprint of these levels without the studio: content as it lies in the database. */
export async function publishSprint(
  { database }: TestEnvironment,
  sprintId: string,
  {
    minors = [0],
    levels = [fourQuestions()],
    organisationId = null as string | null,
    title = null as string | null,
  } = {},
): Promise<string[]> {
  await database.query(
    'INSERT INTO sprint (id, created_at, organisation_id) VALUES ($1, now(), $2) ON CONFLICT DO NOTHING',
    [sprintId, organisationId],
  );
  const ids: string[] = [];
  for (const minor of minors) {
    const id = randomUUID();
    ids.push(id);
    await database.query(
      `INSERT INTO sprint_version (id, sprint_id, major, minor, hash, content, published_at)
       SELECT $1::uuid, $2::text, 1, $3::integer, 'of a test', content || jsonb_build_object('id', $2::text, 'levels', $4::jsonb, 'badges', '[]'::jsonb) || $5::jsonb, now()
         FROM sprint_version WHERE sprint_id = 'gdpr' ORDER BY major DESC, minor DESC LIMIT 1`,
      [
        id,
        sprintId,
        minor,
        JSON.stringify(levels),
        JSON.stringify(title === null ? {} : { title: text(title) }),
      ],
    );
  }
  return ids;
}

/** One learner's run, as the product would have written it. */
export interface PlayedRun {
  runId: string;
  citizenId: string;
  enrolmentId: string;
  sprintId: string;
  sprintVersionId: string;
  level: Level;
  state: RunState;
}

interface Logged {
  stepId: string;
  type: string;
  payload: object;
  at: Date;
}

interface Place {
  sprintId: string;
  sprintVersionId: string;
  level?: Level;
  /** A learner who was here before. */
  citizenId?: string;
  enrolmentId?: string;
  startedAt?: Date;
}

const epoch = Date.UTC(2026, 2, 2, 9);

/** Writes a person, a place and a run with its log; nothing is told of it yet. */
export async function writeRun(environment: TestEnvironment, place: Place, tries: Tries): Promise<PlayedRun> {
  const { level = fourQuestions(), startedAt = new Date(epoch) } = place;
  const { log, state } = playOut(level, tries, startedAt);
  const citizenId = place.citizenId ?? randomUUID();
  const enrolmentId = place.enrolmentId ?? randomUUID();
  const runId = randomUUID();
  const { database } = environment;
  if (place.citizenId === undefined) await writeLearner(environment, citizenId, enrolmentId, place.sprintId);
  await database.query(
    `INSERT INTO run (id, enrolment_id, citizen_id, sprint_version_id, level_id, engine_version, mode, seed, seq,
                      step_number, steps_total, started_at, last_action_at, finished_at, percent, stars)
     VALUES ($1, $2, $3, $4, $5, $6, 'practice', 7, 0, 1, $7, $8, NULL, NULL, NULL, NULL)`,
    [
      runId,
      enrolmentId,
      citizenId,
      place.sprintVersionId,
      level.id,
      engineVersion,
      level.steps.length,
      startedAt,
    ],
  );
  await appendActions(environment, runId, log, state);
  return {
    runId,
    citizenId,
    enrolmentId,
    sprintId: place.sprintId,
    sprintVersionId: place.sprintVersionId,
    level,
    state,
  };
}

/** Goes on with a run that was left: plays it anew with these tries and appends what is new. */
export async function goOn(environment: TestEnvironment, run: PlayedRun, tries: Tries): Promise<PlayedRun> {
  const { log, state } = playOut(run.level, tries, new Date(epoch));
  await appendActions(environment, run.runId, log, state);
  return { ...run, state };
}

/** As the outbox tells it. Told twice, it is two events. */
export function startedEvent(run: PlayedRun) {
  return { type: 'run.started', data: { ...refOf(run), exam: false } };
}

export function finishedEvent(run: PlayedRun) {
  const { percent, stars } = run.state;
  const totals = { levelsFinished: 1, levelsTotal: 1, starsTotal: stars };
  return {
    type: 'run.finished',
    data: { ...refOf(run), exam: false, passed: null, percent, stars, engineVersion, ...totals },
  };
}

/** What the product tells of a run until now. */
export function eventsOf(run: PlayedRun) {
  return run.state.finished ? [startedEvent(run), finishedEvent(run)] : [startedEvent(run)];
}

function refOf({ runId, citizenId, enrolmentId, sprintId, sprintVersionId, level }: PlayedRun) {
  const titles = { sprintTitle: text('Prøve'), levelTitle: level.title };
  return { runId, citizenId, enrolmentId, sprintId, sprintVersionId, levelId: level.id, ...titles };
}

async function writeLearner(
  { database }: TestEnvironment,
  citizenId: string,
  enrolmentId: string,
  sprintId: string,
) {
  await database.query(
    `INSERT INTO person (id, email, display_name, preferences, created_at) VALUES ($1, $2, 'Lærling', '{}', now())`,
    [citizenId, `${citizenId}@learner.test`],
  );
  await database.query(
    `INSERT INTO enrolment (id, citizen_id, sprint_id, major, created_at, method) VALUES ($1, $2, $3, 1, now(), 'game')`,
    [enrolmentId, citizenId, sprintId],
  );
}

function playOut(level: Level, tries: Tries, startedAt: Date): { log: Logged[]; state: RunState } {
  const log: Logged[] = [];
  let state = startRun(level, { seed: 7, mode: 'practice' });
  let now = startedAt.getTime();
  const act = (stepId: string, type: string, payload: object = {}) => {
    const moved = advance(level, state, { stepId, type, payload });
    if (!moved.accepted) throw new Error(`${stepId} ${type}: ${moved.reason}`);
    state = moved.state;
    log.push({ stepId, type, payload, at: new Date(now) });
  };
  for (const [index, { wrong = [], hint = false, seconds = 20, leaves = false }] of tries.entries()) {
    const stepId = level.steps[index]?.id ?? '';
    if (hint) act(stepId, 'hint');
    for (const option of wrong) act(stepId, 'choose', { option });
    if (leaves) break;
    now += seconds * 1000;
    act(stepId, 'choose', { option: 'a' });
    act(stepId, 'continue');
  }
  return { log, state };
}

async function appendActions(
  { database }: TestEnvironment,
  runId: string,
  log: readonly Logged[],
  state: RunState,
) {
  const actions = log.map((action, index) => ({ ...action, seq: index + 1, id: randomUUID() }));
  // One statement, as the product does it: a run and its log are never seen apart.
  await database.query(
    `WITH moved AS (
       UPDATE run SET seq = $3, last_action_at = now(),
              finished_at = CASE WHEN $4 THEN now() END,
              percent = CASE WHEN $4 THEN $5::smallint END, stars = CASE WHEN $4 THEN $6::smallint END
        WHERE id = $1)
     INSERT INTO action (run_id, seq, id, step_id, type, payload, created_at)
     SELECT $1, done.seq, done.id, done."stepId", done.type, done.payload, done.at
       FROM jsonb_to_recordset($2::jsonb)
         AS done(seq integer, id uuid, "stepId" text, type text, payload jsonb, at timestamptz)
     ON CONFLICT (run_id, seq) DO NOTHING`,
    [runId, JSON.stringify(actions), state.seq, state.finished, state.percent, Math.max(1, state.stars)],
  );
}
