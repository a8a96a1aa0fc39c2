/**
 * What has been played in this browser and the server may not have heard of yet, laid over what the server said last:
 * so that without a connection the map opens the next level, and nothing one has just done looks undone.
 */
import type { EnrolmentView, HomeView, MapNode } from '@mikrosprint/contracts';
import type { Level } from '@mikrosprint/curriculum';
import { stateOf } from './sync/run-log.js';
import type { PlayStore } from './sync/store.js';

interface OpenHere {
  runId: string;
  stepNumber: number;
  stepsTotal: number;
}

/** By level. */
export interface PlayedHere {
  finished: ReadonlyMap<string, { stars: number; percent: number }>;
  /** The latest run that has been begun and is not finished. */
  open: ReadonlyMap<string, OpenHere>;
}

async function playedHere(store: PlayStore, enrolmentId: string): Promise<PlayedHere> {
  const finished = new Map<string, { stars: number; percent: number }>();
  const open = new Map<string, OpenHere>();
  for (const log of await store.logs()) {
    const { levelId, sprintVersionId, runId } = log.run;
    if (log.run.enrolmentId !== enrolmentId) continue;
    const content = await store.level(sprintVersionId, levelId);
    if (!content) continue;
    const state = stateOf(content.level as Level, log);
    const best = finished.get(levelId);
    if (state.finished) {
      if (!best || state.percent > best.percent)
        finished.set(levelId, { stars: state.stars, percent: state.percent });
    } else if (log.actions.length > 0 || state.current > 0) {
      open.set(levelId, { runId, stepNumber: state.current + 1, stepsTotal: state.order.length });
    }
  }
  return { finished, open };
}

/** As the server does: a level opens after so many others are finished, and what was finished stays open. */
export function withPlayed(enrolment: EnrolmentView, { finished, open }: PlayedHere): EnrolmentView {
  const isNews = (node: MapNode) => node.kind !== 'exam' && !node.finished && finished.has(node.levelId);
  const news = enrolment.nodes.filter(isNews).length;
  const nodes = enrolment.nodes.map((node): MapNode => {
    const result = finished.get(node.levelId);
    const missing = (node.lock?.missing ?? 0) - news;
    return {
      ...node,
      finished: node.finished || result !== undefined,
      stars: Math.max(node.stars, result?.stars ?? 0),
      bestPercent: result ? Math.max(node.bestPercent ?? 0, result.percent) : node.bestPercent,
      openRunId: node.openRunId ?? open.get(node.levelId)?.runId ?? null,
      lock: node.lock && !result && missing > 0 ? { ...node.lock, missing } : null,
    };
  });
  return { ...enrolment, nodes, levelsFinished: enrolment.levelsFinished + news };
}

export async function withPlayedHere(store: PlayStore, enrolment: EnrolmentView): Promise<EnrolmentView> {
  return withPlayed(enrolment, await playedHere(store, enrolment.enrolmentId));
}

type Next = NonNullable<HomeView['next']>;

function lead({ enrolmentId, sprintId }: EnrolmentView, node: MapNode) {
  return { enrolmentId, sprintId, levelId: node.levelId, levelTitle: node.title, minutes: node.minutes };
}

/** The first level of the map that can be begun: practice before the exam, which needs the server anyhow. */
function startOf(enrolments: readonly EnrolmentView[], kind: 'start' | 'exam'): Next | null {
  for (const enrolment of enrolments) {
    const node = enrolment.nodes.find(
      (one) => (one.kind === 'exam') === (kind === 'exam') && !one.finished && !one.lock,
    );
    if (node) return { ...lead(enrolment, node), kind, stepNumber: null, stepsTotal: null };
  }
  return null;
}

function nextOf(
  home: HomeView,
  enrolments: readonly EnrolmentView[],
  open: Map<string, PlayedHere>,
): Next | null {
  for (const enrolment of enrolments) {
    const node = enrolment.nodes.find(
      ({ levelId, finished }) => !finished && open.get(enrolment.enrolmentId)?.open.has(levelId),
    );
    const here = node && open.get(enrolment.enrolmentId)?.open.get(node.levelId);
    if (node && here) {
      const { stepNumber, stepsTotal } = here;
      return { ...lead(enrolment, node), kind: 'resume', stepNumber, stepsTotal };
    }
  }
  const { next } = home;
  const stillOpen = enrolments.some(
    ({ enrolmentId, nodes }) =>
      enrolmentId === next?.enrolmentId &&
      nodes.some(({ levelId, finished }) => levelId === next.levelId && !finished),
  );
  if (next && next.kind !== 'exam' && stillOpen) return next;
  return startOf(enrolments, 'start') ?? startOf(enrolments, 'exam');
}

/** The first page as it stands after what has been played here. */
export async function homeWithPlayedHere(store: PlayStore, home: HomeView): Promise<HomeView> {
  const played = new Map<string, PlayedHere>();
  for (const { enrolmentId } of home.enrolments)
    played.set(enrolmentId, await playedHere(store, enrolmentId));
  const enrolments = home.enrolments.map((enrolment) => {
    const here = played.get(enrolment.enrolmentId);
    return here ? withPlayed(enrolment, here) : enrolment;
  });
  const next = nextOf(home, enrolments, played);
  return {
    ...home,
    next,
    enrolments: enrolments.map((enrolment) => withNext(home, enrolment, played)),
  };
}

/** Every map says where one is on it, also when the first page leads elsewhere. */
function withNext(home: HomeView, enrolment: EnrolmentView, played: Map<string, PlayedHere>): EnrolmentView {
  const known = home.next?.enrolmentId === enrolment.enrolmentId ? home.next : null;
  const next = nextOf({ ...home, next: known }, [enrolment], played);
  return {
    ...enrolment,
    nodes: enrolment.nodes.map((node) => ({ ...node, isNext: next?.levelId === node.levelId })),
  };
}
