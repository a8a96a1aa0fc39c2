import { api } from '../api/client.js';

interface PracticeLevel {
  sprintVersionId: string;
  levelId: string;
}

interface SavesData extends Navigator {
  connection?: { saveData?: boolean };
}

const player = [() => import('../play/PlayPage.js'), () => import('../stage/stage.js')];

/** Fetches the player, its stage and the next level while the person reads, so that the first press starts at once. */
export function preparePlay(level: PracticeLevel | null): void {
  // Somebody who pays by the megabyte gets it when they press.
  if ((navigator as SavesData).connection?.saveData) return;
  for (const load of player) void load().catch(() => undefined);
  if (!level) return;
  // The answer may be kept by the browser; the player asks for the same address.
  void api.get(`sprint-versions/${level.sprintVersionId}/levels/${level.levelId}`).catch(() => undefined);
}
