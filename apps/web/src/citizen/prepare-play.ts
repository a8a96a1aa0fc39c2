import type { EnrolmentView } from '@mikrosprint/contracts';

interface SavesData extends Navigator {
  connection?: { saveData?: boolean };
}

/** Keeps the levels where the player looks for them, the wanted first: they start at once, and without a connection. */
async function keepLevels(accountId: string, enrolment: EnrolmentView, first?: string): Promise<void> {
  const [{ accountPlay }, { fetchAhead }] = await Promise.all([
    import('../play/sync/account-play.js'),
    import('../play/level-content.js'),
  ]);
  await fetchAhead(await accountPlay(accountId), enrolment, first);
}

async function fetchWorld(world: string): Promise<void> {
  const { loadWorld } = await import('../stage/worlds/load-world.js');
  await loadWorld(world);
}

/**
 * Fetches the player, its stage and the levels while the person reads, `levelId` first, so that the first press starts
 * at once, and so that all of the map can be played when the connection is gone.
 */
export function preparePlay(accountId: string, enrolment: EnrolmentView, levelId?: string): void {
  // Somebody who pays by the megabyte gets it when they press.
  if ((navigator as SavesData).connection?.saveData) return;
  // What fails here is tried again, and told, when the level is opened.
  const ignore = (): undefined => undefined;
  void import('../play/PlayPage.js').catch(ignore);
  void import('../stage/stage.js').catch(ignore);
  void fetchWorld(enrolment.world).catch(ignore);
  void keepLevels(accountId, enrolment, levelId).catch(ignore);
}
