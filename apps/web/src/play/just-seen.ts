import type { EnrolmentView, HomeView } from '@mikrosprint/contracts';
import { connection } from '../api/connection.js';
import { keys, queryClient } from '../api/queries.js';
import type { AccountPlay } from './sync/account-play.js';

const freshForMilliseconds = 20_000;

/**
 * The enrolment as the map has just shown it, so that a press on a level is not answered by one more wait. Only for a
 * practice level that nobody has played in this browser: of any other the map may not know the latest.
 */
export async function justSeen(
  play: AccountPlay,
  enrolmentId: string,
  levelId: string,
): Promise<EnrolmentView | null> {
  const home = queryClient.getQueryState<HomeView>(keys.home);
  if (!home?.data || home.isInvalidated || connection() !== 'online') return null;
  if (Date.now() - home.dataUpdatedAt > freshForMilliseconds) return null;
  const enrolment = home.data.enrolments.find((one) => one.enrolmentId === enrolmentId);
  const node = enrolment?.nodes.find((one) => one.levelId === levelId);
  if (!enrolment || !node || node.kind === 'exam' || node.lock) return null;
  const playedHere = (await play.store.logs()).some(({ run }) => run.levelId === levelId);
  return playedHere ? null : enrolment;
}
