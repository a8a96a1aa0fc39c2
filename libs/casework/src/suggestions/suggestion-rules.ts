import { copenhagenDaysBetween, type Suggestion, type SuggestionReason } from '@mikrosprint/contracts';
import type { LocalizedText, Sprint, Track } from '@mikrosprint/curriculum';
import { jobRoleOf, servesJob } from '../referrals/job-roles.js';
import { fewestPeople, wilsonShare } from '../referrals/wilson.js';

/**
 * Which sprints may be worth a talk, by rules that anybody can read. Nothing is added up into a score and nothing is
 * predicted: a rule holds or does not, its reason names what it looked at, and the same facts always give the same list
 * in the same order.
 */
export const mostSuggestions = 3;
/** So long a suggestion stays away after somebody has said no to it. Calendar days. */
export const rejectedForDays = 30;
/** Without activity for so many days a sprint rests, and a shorter way in may help. */
const restingAfterDays = 14;
/** So many of the small ones done, a course for a job is the next step. */
const smallOnesBeforeAJob = 3;
/** More names than this are a list and no reason. */
const skillsNamed = 2;

/** What the rules know about a sprint that takes learners. */
export type OpenSprint = Pick<
  Sprint,
  'id' | 'title' | 'tagline' | 'track' | 'jobFunctions' | 'skills' | 'languageLevel' | 'estimatedMinutes'
>;

export interface SuggestionFacts {
  /** The Danish name of the job that the citizen aims at. */
  goalJob: string | null;
  lastActivityAt: Date | null;
  /** What the citizen has a place in, in any order. */
  taken: { sprintId: string; title: LocalizedText; startedAt: Date | null; completedAt: Date | null }[];
  /** Sprints that are referred or assigned already. */
  underWay: readonly string[];
  /** What somebody said no to: the caseworker to the suggestion, or the citizen to the referral. */
  refused: readonly Refusal[];
}

export interface Refusal {
  sprintId: string;
  at: Date;
  /** What was written when a suggestion was rejected. */
  reason: string | null;
}

/** How many of those who finished one sprint began which other next. */
export interface NextTaken {
  sprintId: string;
  nextSprintId: string;
  learners: number;
  /** How many finished the first one. */
  finished: number;
}

type Reason<Rule extends SuggestionReason['rule']> = Extract<SuggestionReason, { rule: Rule }>;
interface Candidate {
  sprint: OpenSprint;
  reason: SuggestionReason;
}
interface Known {
  facts: SuggestionFacts;
  /** In the order of the catalogue. */
  sprints: readonly OpenSprint[];
  nexts: readonly NextTaken[];
  now: Date;
}

/** In this order; each rule gives its best one before any gives its second. */
const rules: readonly ((known: Known) => Candidate[])[] = [
  goalJob,
  othersDid,
  buildsOn,
  easierWay,
  nextStep,
  firstStep,
];

/**
 * At most three sprints, each with the first rule that suggests it.
 * @param sprints those that take learners, in the order of the catalogue
 * @param nexts by the sprint that was finished, the most taken first
 */
export function suggestionsOf(
  facts: SuggestionFacts,
  sprints: readonly OpenSprint[],
  nexts: readonly NextTaken[],
  now: Date,
): Suggestion[] {
  const known = { facts, sprints, nexts, now };
  const possible = new Set(sprints.map(({ id }) => id).filter((id) => isPossible(id, facts, now)));
  const queues = rules.map((rule) => rule(known).filter(({ sprint }) => possible.has(sprint.id)));
  const chosen = new Map<string, Candidate>();
  while (chosen.size < mostSuggestions && queues.some(({ length }) => length > 0)) {
    for (const queue of queues) {
      while (queue[0] !== undefined && chosen.has(queue[0].sprint.id)) queue.shift();
      const best = queue.shift();
      if (best !== undefined && chosen.size < mostSuggestions) chosen.set(best.sprint.id, best);
    }
  }
  return [...chosen.values()].map(({ sprint, reason }) => ({
    sprintId: sprint.id,
    title: sprint.title,
    tagline: sprint.tagline,
    track: sprint.track,
    minutes: sprint.estimatedMinutes,
    reason,
  }));
}

function isPossible(sprintId: string, { taken, underWay, refused }: SuggestionFacts, now: Date): boolean {
  if (underWay.includes(sprintId) || taken.some((one) => one.sprintId === sprintId)) return false;
  return !refused.some((no) => no.sprintId === sprintId && staysAway(no, now));
}

/** What somebody has said no to so lately that it is not suggested again yet. */
export function staysAway({ at }: Pick<Refusal, 'at'>, now: Date): boolean {
  return copenhagenDaysBetween(at, now) < rejectedForDays;
}

/** Courses for the job that teach what has not been practised here yet, those with most of it first. */
function goalJob({ facts, sprints }: Known): Candidate[] {
  const { goalJob: job } = facts;
  if (job === null) return [];
  const serving = sprints.filter((sprint) => servesJob(sprint, job));
  const has = new Set(finishedOf(facts, sprints).flatMap((sprint) => sprint.skills.map(({ id }) => id)));
  const missing = (sprint: OpenSprint) => sprint.skills.filter(({ id }) => !has.has(id));
  const title = serving.flatMap(({ jobFunctions }) => jobFunctions.map(jobRoleOf));
  const goal = title.find(({ key }) => key === job)?.title ?? { da: job };
  return stable(
    serving.filter((sprint) => missing(sprint).length > 0),
    (sprint) => -missing(sprint).length,
  ).map((sprint) => {
    const skills = missing(sprint)
      .slice(0, skillsNamed)
      .map((skill) => skill.title);
    return { sprint, reason: { rule: 'goal-job', job: goal, skills } satisfies Reason<'goal-job'> };
  });
}

/** What at least five of those who finished the same sprint began next; the sprint that was finished last counts first. */
function othersDid({ facts, sprints, nexts }: Known): Candidate[] {
  return newestFirst(facts).flatMap(({ sprintId, title }) =>
    nexts
      .filter((next) => next.sprintId === sprintId && next.learners >= fewestPeople)
      .flatMap(({ nextSprintId, learners, finished }) => {
        const sprint = sprints.find(({ id }) => id === nextSprintId);
        const share = wilsonShare(learners, finished);
        if (sprint === undefined || share === null) return [];
        const reason = { rule: 'others-did', finished: title, share } satisfies Reason<'others-did'>;
        return [{ sprint, reason }];
      }),
  );
}

/** More of a competence that a finished sprint has practised; the sprint that was finished last counts first. */
function buildsOn({ facts, sprints }: Known): Candidate[] {
  const tracks = tracksAfter(facts, sprints);
  return newestFirst(facts).flatMap(({ sprintId, title }) => {
    const done = sprints.find(({ id }) => id === sprintId);
    if (done === undefined) return [];
    return sprints
      .filter((sprint) => sprint.id !== sprintId && tracks.includes(sprint.track))
      .flatMap((sprint): Candidate[] => {
        const shared = sharedSkill(done, sprint);
        if (shared === undefined) return [];
        const [known, skill] = shared;
        const reason = { rule: 'builds-on', finished: title, known, skill } satisfies Reason<'builds-on'>;
        return [{ sprint, reason }];
      });
  });
}

/** A course that rests: a shorter one that practises a competence of it. */
function easierWay({ facts, sprints, now }: Known): Candidate[] {
  const { lastActivityAt, taken } = facts;
  if (lastActivityAt === null || copenhagenDaysBetween(lastActivityAt, now) < restingAfterDays) return [];
  return taken
    .filter(({ startedAt, completedAt }) => startedAt !== null && completedAt === null)
    .sort((one, other) => one.sprintId.localeCompare(other.sprintId))
    .flatMap(({ sprintId, title }) => {
      const rested = sprints.find(({ id }) => id === sprintId);
      if (rested === undefined) return [];
      const easier = sprints.filter(
        ({ estimatedMinutes, languageLevel }) =>
          estimatedMinutes < rested.estimatedMinutes && languageLevel <= rested.languageLevel,
      );
      return easier.flatMap((sprint): Candidate[] => {
        const shared = sharedSkill(rested, sprint);
        if (shared === undefined) return [];
        const told = { resting: title, minutes: sprint.estimatedMinutes, skill: shared[1] };
        return [{ sprint, reason: { rule: 'easier-way', ...told } satisfies Reason<'easier-way'> }];
      });
    });
}

/** After something finished: the next of its track, and after some small ones one for a job. */
function nextStep({ facts, sprints }: Known): Candidate[] {
  const [newest] = newestFirst(facts);
  if (newest === undefined) return [];
  return tracksAfter(facts, sprints).flatMap((track) =>
    sprints
      .filter((sprint) => sprint.track === track)
      .flatMap((sprint): Candidate[] => {
        const skill = firstSkill(sprint);
        const further = track !== sprints.find(({ id }) => id === newest.sprintId)?.track;
        const told = { finished: newest.title, further, skill };
        return [{ sprint, reason: { rule: 'next-step', ...told } satisfies Reason<'next-step'> }];
      }),
  );
}

/** Nobody has to know where to begin: the one that is easiest to read and shortest. A second one would be a guess. */
function firstStep({ facts, sprints, now }: Known): Candidate[] {
  if (facts.taken.some(({ startedAt, completedAt }) => startedAt !== null || completedAt !== null)) return [];
  const [easiest] = sprints
    .filter(({ id }) => isPossible(id, facts, now))
    .sort(
      (one, other) =>
        one.languageLevel.localeCompare(other.languageLevel) || one.estimatedMinutes - other.estimatedMinutes,
    );
  if (easiest === undefined) return [];
  const { estimatedMinutes: minutes, languageLevel } = easiest;
  const told = { minutes, languageLevel, skill: firstSkill(easiest) };
  return [{ sprint: easiest, reason: { rule: 'first-step', ...told } satisfies Reason<'first-step'> }];
}

/** Which tracks come next after what was finished last: its own, and a job's first when enough small ones are done. */
function tracksAfter(facts: SuggestionFacts, sprints: readonly OpenSprint[]): Track[] {
  const done = finishedOf(facts, sprints);
  const [newest] = newestFirst(facts);
  const track = done.find(({ id }) => id === newest?.sprintId)?.track;
  if (track === undefined) return [];
  const small = done.filter((sprint) => sprint.track === 'basic').length;
  return track === 'basic' && small >= smallOnesBeforeAJob ? ['job', 'basic'] : [track];
}

/** The first skill of each that is of the same competence: what the one has practised, and what the other adds. */
function sharedSkill(done: OpenSprint, next: OpenSprint): [LocalizedText, LocalizedText] | undefined {
  for (const { id, competence, title } of next.skills) {
    const known = done.skills.find((skill) => skill.competence === competence && skill.id !== id);
    if (known !== undefined) return [known.title, title];
  }
  return undefined;
}

/** Every sprint has one; its title would do as well. */
const firstSkill = ({ skills, title }: OpenSprint): LocalizedText => skills[0]?.title ?? title;

function finishedOf({ taken }: SuggestionFacts, sprints: readonly OpenSprint[]): OpenSprint[] {
  const done = new Set(
    taken.flatMap(({ sprintId, completedAt }) => (completedAt === null ? [] : [sprintId])),
  );
  return sprints.filter(({ id }) => done.has(id));
}

/** What was finished, the latest first; at the same moment by name. */
function newestFirst({ taken }: SuggestionFacts): SuggestionFacts['taken'] {
  return taken
    .filter(({ completedAt }) => completedAt !== null)
    .sort(
      (one, other) =>
        Number(other.completedAt) - Number(one.completedAt) || one.sprintId.localeCompare(other.sprintId),
    );
}

/** By a number, and the order of the catalogue among equals. */
function stable<T>(items: readonly T[], by: (item: T) => number): T[] {
  return [...items].sort((one, other) => by(one) - by(other));
}
