/**
 * What can be played of a level that is being written. Each step is read by itself, so that one that is half written
 * keeps nobody from trying the others; it is played as it last was, and what it lacks is counted.
 */
import {
  examLevel,
  practiceLevel,
  standInColleague,
  step as stepSchema,
  type Level,
  type Step,
} from '@mikrosprint/curriculum';
import { isRecord, listAt, type Json, type PartContent } from '../draft/json.js';
import { notWrittenYet } from './not-written.js';

/** What keeps a place from being as it stands. */
export interface Unfinished {
  /** Null: the level's own fields. */
  stepId: string | null;
  /** The step's place in the level, from 1; 0 for the level's own fields. */
  number: number;
  /** Fields with nothing in them. */
  missing: number;
  /** Fields with something in them that cannot be. */
  wrong: number;
  /** Whether it is played as it was before; else it is left out. */
  shownAsBefore: boolean;
}

export interface Playable {
  /** Null while no step can be played. */
  level: Level | null;
  /** The level passes its schema as it stands: a stage can be built of it. */
  isWhole: boolean;
  unfinished: Unfinished[];
  /** The steps as they were last whole, for the next reading. */
  lastWhole: ReadonlyMap<string, Step>;
}

const nothingYet: ReadonlyMap<string, Step> = new Map();

/**
 * @param before the steps of the reading before this one, by id
 * @param actor who speaks where nobody is chosen yet
 */
export function readPlayable(
  content: Json | undefined,
  before = nothingYet,
  actor = standInColleague.id,
): Playable {
  const written = isRecord(content) ? content : {};
  const unfinished: Unfinished[] = [];
  const lastWhole = new Map<string, Step>();
  listAt(written, 'steps').forEach((raw, index) => {
    const id = idOf(raw, index);
    const reading = readStep(raw);
    // A second step of the same name has no place of its own in a run.
    const isTaken = lastWhole.has(id);
    const kept = before.get(id);
    if (!isTaken && (reading.step ?? kept)) lastWhole.set(id, reading.step ?? (kept as Step));
    if (reading.step && !isTaken) return;
    const { missing, wrong } = isTaken ? { missing: 0, wrong: 1 } : reading;
    const shownAsBefore = !isTaken && kept !== undefined;
    unfinished.push({ stepId: id, number: index + 1, missing, wrong, shownAsBefore });
  });
  const steps = [...lastWhole.values()];
  const frame = readFrame(written, steps, actor);
  if (frame.missing + frame.wrong > 0) unfinished.unshift({ ...place, ...frame.counts });
  return {
    level: steps.length === 0 ? null : frame.level,
    isWhole: unfinished.length === 0 && steps.length > 0,
    unfinished,
    lastWhole,
  };
}

const place = { stepId: null, number: 0, shownAsBefore: false };

function idOf(raw: Json, index: number): string {
  const id = isRecord(raw) ? raw['id'] : undefined;
  return typeof id === 'string' && id !== '' ? id : `step-${index + 1}`;
}

interface StepReading {
  step: Step | null;
  missing: number;
  wrong: number;
}

/** A draft is never changed in place, so a step that is the same object says the same. */
const known = new WeakMap<object, StepReading>();

function readStep(raw: Json): StepReading {
  if (!isRecord(raw)) return { step: null, missing: 1, wrong: 0 };
  const reading = known.get(raw) ?? parseStep(raw);
  known.set(raw, reading);
  return reading;
}

function parseStep(raw: PartContent): StepReading {
  const written = withoutBlanks(raw) ?? {};
  const parsed = stepSchema.safeParse(written);
  if (parsed.success) return { step: parsed.data, missing: 0, wrong: 0 };
  return { step: null, ...countedIn(written, parsed.error.issues) };
}

interface Issue {
  code: string;
  path: readonly PropertyKey[];
}

/** One field may break several rules, and is still one field to mend. */
function countedIn(written: Json, issues: readonly Issue[]): { missing: number; wrong: number } {
  const missing = new Set<string>();
  const wrong = new Set<string>();
  for (const { code, path } of issues) {
    const at = path.map(String);
    const isMissing = valueAt(written, at) === undefined || code === 'too_small';
    (isMissing ? missing : wrong).add(at.join('/'));
  }
  return { missing: missing.size, wrong: wrong.size };
}

function valueAt(content: Json, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)];
    return isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined;
  }, content);
}

/** An empty field is one that nothing has been written in; a list keeps its places. */
function withoutBlanks(value: Json): Json | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) return value.map((item) => withoutBlanks(item) ?? null);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  const kept = entries.flatMap(([key, inner]): [string, Json][] => {
    const written = withoutBlanks(inner);
    return written === undefined ? [] : [[key, written]];
  });
  return kept.length === 0 && entries.length > 0 ? undefined : Object.fromEntries(kept);
}

/** What stands in the level's own fields until something does. */
function standInsBy(actor: string): Readonly<Record<string, unknown>> {
  return {
    id: 'level',
    title: notWrittenYet,
    goal: notWrittenYet,
    minutes: 5,
    scene: 'office-desk',
    brief: { actor, text: notWrittenYet },
    debrief: { actor, well: notWrittenYet, hard: notWrittenYet, tryNext: notWrittenYet },
  };
}

/** What is written of a field that holds several, and the stand-ins for the rest of it. */
function besides(standIn: unknown, value: Json | undefined, field: Reader): unknown {
  if (typeof standIn !== 'object' || standIn === null || !isRecord(value)) return standIn;
  const mixed: Record<string, unknown> = { ...standIn };
  for (const [key, inner] of Object.entries(value)) {
    if (field.safeParse({ ...mixed, [key]: inner }).success) mixed[key] = inner;
  }
  return mixed;
}

/** The level around its steps: what is whole of it as it is written, and a stand-in for the rest. */
function readFrame(written: PartContent, steps: Step[], actor: string) {
  const kind = written['kind'] === 'exam' || written['kind'] === 'boss' ? written['kind'] : 'practice';
  const { steps: _steps, kind: _kind, ...rest } = written;
  const own = withoutBlanks(rest) ?? {};
  const standIns = standInsBy(actor);
  const frame: Record<string, unknown> = { kind, steps };
  const counts = { missing: 0, wrong: 0 };
  const count = (found: { missing: number; wrong: number }) => {
    counts.missing += found.missing;
    counts.wrong += found.wrong;
  };
  const shape: Record<string, Reader> = kind === 'exam' ? examLevel.shape : practiceLevel.shape;
  for (const [key, field] of Object.entries(shape)) {
    if (key === 'steps' || key === 'kind') continue;
    const value = valueAt(own, [key]);
    const parsed = field.safeParse(value);
    frame[key] = parsed.success
      ? parsed.data
      : (besides(standIns[key], value, field) ?? (key === 'draw' ? steps.length : undefined));
    if (!parsed.success)
      count(value === undefined ? { missing: 1, wrong: 0 } : countedIn(value, parsed.error.issues));
  }
  const [fewest, most] = kind === 'exam' ? [3, 80] : [1, 12];
  if (steps.length < fewest) count({ missing: 1, wrong: 0 });
  if (steps.length > most) count({ missing: 0, wrong: 1 });
  // Every field has been read by its own schema, or stands in for one that could not be.
  return { level: frame as unknown as Level, counts, ...counts };
}

interface Reader {
  safeParse(
    value: unknown,
  ): { success: true; data: unknown } | { success: false; error: { issues: readonly Issue[] } };
}
