import type { EnrolmentView } from '@mikrosprint/contracts';

interface SavesData extends Navigator {
  connection?: { saveData?: boolean };
}

/** Keeps the level where the player looks for it, so that it starts at once, and even without a connection. */
async function keepLevel(accountId: string, enrolment: EnrolmentView, levelId: string): Promise<void> {
  const { accountPlay } = await import('../play/sync/account-play.js');
  const { store, wire } = await accountPlay(accountId);
  await store.saveEnrolment(enrolment);
  if (await store.level(enrolment.sprintVersionId, levelId)) return;
  await store.saveLevel(levelId, await wire.levelContent(enrolment.sprintVersionId, levelId));
}

/** Fetches the player, its stage and the next level while the person reads, so that the first press starts at once. */
export function preparePlay(accountId: string, enrolment: EnrolmentView, levelId: string): void {
  // Somebody who pays by the megabyte gets it when they press.
  if ((navigator as SavesData).connection?.saveData) return;
  const isPractice = enrolment.nodes.some((node) => node.levelId === levelId && node.kind !== 'exam');
  // What fails here is tried again, and told, when the level is opened.
  const ignore = (): undefined => undefined;
  void import('../play/PlayPage.js').catch(ignore);
  void import('../stage/stage.js').catch(ignore);
  if (isPractice) void keepLevel(accountId, enrolment, levelId).catch(ignore);
}
