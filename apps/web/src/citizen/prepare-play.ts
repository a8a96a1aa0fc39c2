import type { EnrolmentView } from '@mikrosprint/contracts';
import i18next from 'i18next';
import { wantsLittleData } from '../play/wants-little-data.js';

async function fetchWorld(world: string): Promise<void> {
  const { loadWorld } = await import('../stage/worlds/load-world.js');
  await Promise.all([import('../stage/posters.js'), loadWorld(world)]);
}

async function fetchPanels(): Promise<void> {
  const { preloadPanels } = await import('../play/panels-by-mechanic.js');
  await preloadPanels([]);
}

/**
 * Keeps the levels where the player looks for them: the next at once, the others when what the next one needs is here,
 * so that they can be begun when the line is gone.
 */
async function keepLevels(
  accountId: string,
  enrolment: EnrolmentView,
  next: string | undefined,
  before: Promise<unknown>,
): Promise<void> {
  const [{ accountPlay }, { fetchAhead, findLevel }] = await Promise.all([
    import('../play/sync/account-play.js'),
    import('../play/level-content.js'),
  ]);
  const play = await accountPlay(accountId);
  const isPractice = enrolment.nodes.some(({ levelId, kind }) => levelId === next && kind !== 'exam');
  if (next !== undefined && isPractice) await findLevel(play, enrolment.sprintVersionId, next);
  await before;
  await fetchAhead(play, enrolment);
}

/**
 * Fetches the player, its stage and the levels while the person reads, `next` first, so that the first press starts at
 * once, and so that all of the map can be played when the connection is gone.
 */
export function preparePlay(accountId: string, enrolment: EnrolmentView, next?: string): void {
  // Somebody who pays by the megabyte gets it when they press.
  if (wantsLittleData()) return;
  const player = Promise.allSettled([
    import('../play/PlayPage.js'),
    i18next.loadNamespaces('play'),
    import('../stage/portraits.js'),
    ...(enrolment.method === 'reading' ? [] : [import('../stage/stage.js'), fetchWorld(enrolment.world)]),
  ]);
  // What fails here is tried again, and told, when the level is opened.
  const ignore = (): undefined => undefined;
  void keepLevels(accountId, enrolment, next, player).catch(ignore);
  void player.then(fetchPanels).catch(ignore);
}
