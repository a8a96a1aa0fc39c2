import type { Locale, LocalizedText } from '../text.js';

/*
 * Results as statements of the Experience API ("Experience API" 1.0.3, Part Two: Experience API Data, Advanced
 * Distributed Learning). Verbs and types of activities are those of the ADL vocabulary. Who acted is an account without
 * a name: a pseudonym that only the installation can resolve.
 */

/** The version of the specification; a sender names it in the header X-Experience-API-Version. */
export const xapiVersion = '1.0.3';

/** Something that can be done, by its lasting id and its words for people. */
export interface LearningThing {
  id: string;
  title: LocalizedText;
}

/** What happened, without the words of xAPI. Percents are from 0 to 100. */
export type LearningResult =
  /** A step or level was looked at. */
  | { kind: 'seen' }
  /** A step was answered; `answer` is what was given, when it may be told. */
  | { kind: 'answered'; right: boolean; percent?: number; answer?: string }
  /** A level or a sprint was played to its end. */
  | { kind: 'finished'; percent?: number; seconds?: number }
  /** A level or a sprint that can be passed or not was played to its end. */
  | { kind: 'assessed'; passed: boolean; percent: number; seconds?: number };

export interface LearningRecord {
  /** UUID of the statement: the same fact has the same id each time it is sent, so that it is stored once. */
  id: string;
  /** A pseudonym: neither a name nor an address. */
  actorId: string;
  sprint: LearningThing;
  /** Null when the record is about the sprint as a whole. */
  level: (LearningThing & { exam: boolean }) | null;
  /** Null when the record is about the level as a whole. */
  step: LearningThing | null;
  result: LearningResult;
  /** When it happened, as ISO 8601 with its time zone; null where the time would tell who it was. */
  at: string | null;
  /** UUID of the enrolment: what belongs to one way through the sprint. */
  enrolmentId?: string;
}

/** Where the statements come from. */
export interface LearningPlatform {
  /** An address of the installation, as "https://learn.example.org"; accounts and activities are named under it. */
  homePage: string;
  name: string;
  /** The version of the sprint that was played, as "2.1". */
  version?: string;
  language?: Locale;
}

const verbs = {
  experienced: { da: 'så', en: 'experienced' },
  answered: { da: 'besvarede', en: 'answered' },
  completed: { da: 'gennemførte', en: 'completed' },
  passed: { da: 'bestod', en: 'passed' },
  failed: { da: 'bestod ikke', en: 'failed' },
} as const;
type Verb = keyof typeof verbs;

const activityTypes = { sprint: 'course', level: 'lesson', exam: 'assessment', step: 'question' } as const;

type LanguageMap = Record<string, string>;

interface Activity {
  objectType: 'Activity';
  id: string;
  definition: { name: LanguageMap; type: string };
}

export interface XapiStatement {
  id: string;
  actor: { objectType: 'Agent'; account: { homePage: string; name: string } };
  verb: { id: string; display: LanguageMap };
  object: Activity;
  result?: {
    score?: { scaled: number; raw: number; min: 0; max: 100 };
    success?: boolean;
    completion?: boolean;
    response?: string;
    duration?: string;
  };
  context: {
    registration?: string;
    contextActivities?: { parent?: Activity[]; grouping?: Activity[] };
    revision?: string;
    platform: string;
    language?: string;
  };
  timestamp?: string;
}

const uuidForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const timeForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/u;
const homePageForm = /^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/u;
/** What could be a name, an address or a number of a person is none of these. */
const pseudonymForm = /^[A-Za-z0-9_-]{8,80}$/u;
const onlyDigits = /^[\d-]+$/u;

function demand(holds: boolean, what: string): void {
  if (!holds) throw new RangeError(what);
}

function check(record: LearningRecord, platform: LearningPlatform): void {
  demand(
    homePageForm.test(platform.homePage),
    'homePage is an http or https address without query and fragment',
  );
  demand(uuidForm.test(record.id), 'id is a UUID');
  demand(record.enrolmentId === undefined || uuidForm.test(record.enrolmentId), 'enrolmentId is a UUID');
  const { at } = record;
  demand(
    at === null || (timeForm.test(at) && !Number.isNaN(Date.parse(at))),
    'at is a time with its time zone',
  );
  demand(
    pseudonymForm.test(record.actorId) && (uuidForm.test(record.actorId) || !onlyDigits.test(record.actorId)),
    'actorId is a pseudonym: 8 to 80 letters, digits, - or _, and no number',
  );
  demand(record.step === null || record.level !== null, 'a step belongs to a level');
}

/** Danish is marked as Danish, English as the English of the ADL vocabulary. */
function languageMap({ da, en }: { da: string; en?: string | undefined }): LanguageMap {
  return en === undefined ? { da } : { da, 'en-US': en };
}

function activity(type: string, address: string, title: LocalizedText): Activity {
  return {
    objectType: 'Activity',
    id: address,
    definition: { name: languageMap(title), type: `http://adlnet.gov/expapi/activities/${type}` },
  };
}

/** From the sprint to what the record is about. */
function pathOf({ sprint, level, step }: LearningRecord, { homePage }: LearningPlatform): Activity[] {
  const home = homePage.replace(/\/+$/u, '');
  const sprintAddress = `${home}/sprints/${encodeURIComponent(sprint.id)}`;
  const path = [activity(activityTypes.sprint, sprintAddress, sprint.title)];
  if (!level) return path;
  const levelAddress = `${sprintAddress}/levels/${encodeURIComponent(level.id)}`;
  path.push(activity(level.exam ? activityTypes.exam : activityTypes.level, levelAddress, level.title));
  if (!step) return path;
  const stepAddress = `${levelAddress}/steps/${encodeURIComponent(step.id)}`;
  path.push(activity(activityTypes.step, stepAddress, step.title));
  return path;
}

function verbOf(result: LearningResult): Verb {
  if (result.kind === 'seen') return 'experienced';
  if (result.kind === 'answered') return 'answered';
  if (result.kind === 'finished') return 'completed';
  return result.passed ? 'passed' : 'failed';
}

/** A percent as a score: `scaled` is from 0 to 1 here. */
function scoreOf(percent: number | undefined) {
  if (percent === undefined) return {};
  demand(percent >= 0 && percent <= 100, 'a percent is from 0 to 100');
  return {
    score: { scaled: Number((percent / 100).toFixed(4)), raw: percent, min: 0 as const, max: 100 as const },
  };
}

/** ISO 8601, to a hundredth of a second: Part Two, section 4.6. */
function durationOf(seconds: number | undefined) {
  if (seconds === undefined) return {};
  demand(Number.isFinite(seconds) && seconds >= 0, 'seconds are a number from 0 up');
  return { duration: `PT${Number(seconds.toFixed(2))}S` };
}

function resultOf(result: LearningResult): XapiStatement['result'] {
  switch (result.kind) {
    case 'seen':
      return undefined;
    case 'answered':
      return {
        ...scoreOf(result.percent),
        success: result.right,
        ...(result.answer === undefined ? {} : { response: result.answer }),
      };
    case 'finished':
      return { ...scoreOf(result.percent), completion: true, ...durationOf(result.seconds) };
    case 'assessed':
      return {
        ...scoreOf(result.percent),
        success: result.passed,
        completion: true,
        ...durationOf(result.seconds),
      };
  }
}

/** Around what was acted on: the nearest is its parent, the sprint groups all of it. */
function around(path: readonly Activity[]): XapiStatement['context']['contextActivities'] {
  const [sprint] = path;
  const parent = path.at(-2);
  return sprint && parent ? { parent: [parent], grouping: [sprint] } : undefined;
}

/**
 * One result as a statement of xAPI 1.0.3. Throws a RangeError that names the field when an id is no UUID, a time has
 * no zone, a percent or a number of seconds is out of bounds, or the actor could be more than a pseudonym.
 */
export function xapiStatement(record: LearningRecord, platform: LearningPlatform): XapiStatement {
  check(record, platform);
  const path = pathOf(record, platform);
  const object = path.at(-1);
  if (!object) throw new RangeError('a record is about a sprint');
  const verb = verbOf(record.result);
  const result = resultOf(record.result);
  const contextActivities = around(path);
  return {
    id: record.id,
    actor: { objectType: 'Agent', account: { homePage: platform.homePage, name: record.actorId } },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: languageMap(verbs[verb]) },
    object,
    ...(result ? { result } : {}),
    context: {
      ...(record.enrolmentId === undefined ? {} : { registration: record.enrolmentId }),
      ...(contextActivities ? { contextActivities } : {}),
      ...(platform.version === undefined ? {} : { revision: platform.version }),
      platform: platform.name,
      ...(platform.language === undefined ? {} : { language: platform.language }),
    },
    ...(record.at === null ? {} : { timestamp: record.at }),
  };
}
