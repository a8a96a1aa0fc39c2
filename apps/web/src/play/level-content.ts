/** The levels of a sprint as this browser keeps them, so that they open at once and without a connection. */
import type { EnrolmentView, LevelContent } from '@mikrosprint/contracts';
import type { AccountPlay } from './sync/account-play.js';
import { WireError } from './sync/wire.js';
import { wantsLittleData } from './wants-little-data.js';

export async function findLevel(
  play: AccountPlay,
  sprintVersionId: string,
  levelId: string,
): Promise<LevelContent> {
  // A published version never changes, so what is kept is as good as what the server has.
  const kept = await play.store.level(sprintVersionId, levelId);
  if (kept) return kept;
  const content = await play.wire.levelContent(sprintVersionId, levelId);
  await play.store.saveLevel(levelId, content);
  return content;
}

/**
 * The practice levels of the map, one after the other, so that they can be begun when the line is gone. Stops quietly
 * where the line ends; the next visit goes on from there.
 */
export async function fetchAhead(play: AccountPlay, enrolment: EnrolmentView): Promise<void> {
  await play.store.saveEnrolment(enrolment);
  if (wantsLittleData()) return;
  for (const { kind, levelId } of enrolment.nodes) {
    if (kind === 'exam') continue;
    try {
      await findLevel(play, enrolment.sprintVersionId, levelId);
    } catch (cause) {
      if (cause instanceof WireError) return;
      throw cause;
    }
  }
}
