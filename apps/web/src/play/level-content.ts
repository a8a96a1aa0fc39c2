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
      await fetchFiles(await findLevel(play, enrolment.sprintVersionId, levelId));
    } catch (cause) {
      if (cause instanceof WireError) return;
      throw cause;
    }
  }
}

/** Published files are called by their fingerprint; nothing else in a level looks like it. */
const publishedFile = /"([0-9a-f]{64}(?:-\d+x\d+\.(?:webp|png|jpg|svg)|\.(?:mp3|ogg|m4a|webm)))"/g;

/** The pictures and recordings of a level, into the browser's store. One that does not come is asked for when it is met. */
async function fetchFiles({ level }: LevelContent): Promise<void> {
  for (const [, name = ''] of JSON.stringify(level).matchAll(publishedFile)) {
    const address = `/api/${name.includes('-') ? 'pictures' : 'clips'}/${name}`;
    await fetch(address)
      .then((answer) => answer.arrayBuffer())
      .catch(() => undefined);
  }
}
