/**
 * Which sprints fit somebody now, by what they say of themselves and by whom the authors made each sprint for. It only
 * orders a list: nothing is hidden, and who says nothing sees the list as it is.
 */
import type { SprintCard } from '@mikrosprint/contracts';
import type { TargetGroup } from '@mikrosprint/curriculum';

/** How long somebody has looked for work, from the shortest to the longest. */
export const searchStages = ['just-begun', 'some-months', 'half-year', 'whole-year'] as const;
export type SearchStage = (typeof searchStages)[number];

/**
 * The weeks without work that each stage stands for, counted from 1, both included. The borders are those by which the
 * U.S. Bureau of Labor Statistics sorts the duration of unemployment (less than 5 weeks; 27 weeks and over is
 * long-term), with the year from which the OECD calls it long-term.
 */
export const weeksOfStage: Record<SearchStage, { readonly from: number; readonly to: number }> = {
  'just-begun': { from: 1, to: 4 },
  'some-months': { from: 5, to: 26 },
  'half-year': { from: 27, to: 52 },
  'whole-year': { from: 53, to: Infinity },
};

/** Groups that are about time are known from the stage, and nobody is asked twice. */
const stagesOfGroup: { readonly [group in TargetGroup]?: readonly SearchStage[] } = {
  'newly-unemployed': ['just-begun'],
  'long-unemployed': ['half-year', 'whole-year'],
};

/** The groups that somebody can say to belong to, in the order in which they are asked about. */
export const askedGroups = [
  'new-in-denmark',
  'young',
  'over-fifty',
  'graduates',
  'changing-trade',
  'back-from-illness',
] as const satisfies readonly TargetGroup[];
export type AskedGroup = (typeof askedGroups)[number];

/** What somebody has said. It stays on the device: one of the groups is about health. */
export interface OwnAnswers {
  /** Null for who would rather not say. */
  stage: SearchStage | null;
  groups: readonly AskedGroup[];
  /** `fit`: what fits comes first. `usual`: the list as everybody sees it. */
  order: 'fit' | 'usual';
}

export const nothingSaid: OwnAnswers = { stage: null, groups: [], order: 'fit' };

export const saysSomething = ({ stage, groups }: OwnAnswers): boolean => stage !== null || groups.length > 0;

/** The answers in what a device has kept, which an older version of the product may have written. */
export function answersIn(kept: unknown): OwnAnswers {
  const { stage, groups, order } = (kept ?? {}) as Partial<Record<keyof OwnAnswers, unknown>>;
  return {
    stage: searchStages.find((one) => one === stage) ?? null,
    groups: Array.isArray(groups) ? askedGroups.filter((group) => groups.includes(group)) : [],
    order: order === 'usual' ? 'usual' : 'fit',
  };
}

/** The part of a sprint that says whom it is made for. */
export type MadeFor = Pick<SprintCard, 'relevantFromWeek' | 'relevantToWeek' | 'targetGroups'>;

export interface Questions {
  /** Whether any sprint asks how long somebody has looked. */
  stage: boolean;
  groups: AskedGroup[];
}

/** What is worth asking: only what makes a difference to some sprint of the list. */
export function questionsFor(sprints: readonly MadeFor[]): Questions {
  const named = new Set(sprints.flatMap(({ targetGroups = [] }) => targetGroups));
  return {
    stage: sprints.some(namesWeeks) || [...named].some((group) => stagesOfGroup[group] !== undefined),
    groups: askedGroups.filter((group) => named.has(group)),
  };
}

/** Why a sprint fits; at least one of the two says something. */
export interface Fit {
  stage: SearchStage | null;
  groups: AskedGroup[];
}

/**
 * Why a sprint fits somebody, or null when it does not. One thing it names must be true of them, and nothing it names
 * may speak against it: weeks that lie elsewhere, or groups that are all other people's.
 */
export function fitOf(sprint: MadeFor, { stage, groups }: OwnAnswers): Fit | null {
  const { targetGroups = [] } = sprint;
  const shared = groups.filter((group) => targetGroups.includes(group));
  const isOfTime = stage !== null && targetGroups.some((group) => stagesOfGroup[group]?.includes(stage));
  const inItsWeeks = stage !== null && namesWeeks(sprint) ? meets(sprint, stage) : null;
  if (inItsWeeks === false) return null;
  const isForOthers =
    groups.length > 0 &&
    shared.length === 0 &&
    !isOfTime &&
    targetGroups.some((group) => stagesOfGroup[group] === undefined);
  if (isForOthers) return null;
  const byStage = inItsWeeks === true || isOfTime;
  return byStage || shared.length > 0 ? { stage: byStage ? stage : null, groups: shared } : null;
}

export interface InOrderOfFit<Sprint> {
  fitting: { sprint: Sprint; fit: Fit }[];
  others: Sprint[];
}

/** The same sprints in two parts, each in the order in which they came. An answer that is no longer asked for counts no more. */
export function inOrderOfFit<Sprint extends MadeFor>(
  sprints: readonly Sprint[],
  answers: OwnAnswers,
): InOrderOfFit<Sprint> {
  const asked = questionsFor(sprints).groups;
  const counted = { ...answers, groups: answers.groups.filter((group) => asked.includes(group)) };
  const sorted: InOrderOfFit<Sprint> = { fitting: [], others: [] };
  for (const sprint of sprints) {
    const fit = fitOf(sprint, counted);
    if (fit) sorted.fitting.push({ sprint, fit });
    else sorted.others.push(sprint);
  }
  return sorted;
}

function namesWeeks({ relevantFromWeek, relevantToWeek }: MadeFor): boolean {
  return relevantFromWeek !== undefined || relevantToWeek !== undefined;
}

/** Whether a stage and the weeks of a sprint have a week in common. */
function meets({ relevantFromWeek = 1, relevantToWeek = Infinity }: MadeFor, stage: SearchStage): boolean {
  const { from, to } = weeksOfStage[stage];
  return relevantFromWeek <= to && relevantToWeek >= from;
}
