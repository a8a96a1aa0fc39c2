import { In, type EntityManager } from 'typeorm';
import { DraftCommentRow } from './draft-company.entity.js';
import { contentsOf, partsNow, type PartChange } from './draft-parts.js';
import { followed, movedSteps } from './moved-steps.js';

/**
 * Takes the remarks along with the steps that a save moves. It is asked before the save is written, while the draft is
 * locked: what was there is compared with what comes.
 */
export async function followSteps(
  tx: EntityManager,
  draftId: string,
  changes: readonly PartChange[],
): Promise<void> {
  const parts = changes.map(({ part }) => part).filter((part) => part !== 'sheet');
  if (parts.length === 0) return;
  const remarks = await tx.find(DraftCommentRow, {
    select: { id: true, part: true, path: true },
    where: { draftId, part: In(parts) },
  });
  // Most levels have none, and most saves move nothing: what was there is read only where it counts.
  if (!remarks.some((remark) => isWithout(remark, changes))) return;
  const moves = movedSteps(contentsOf(await partsNow(tx, draftId, parts)), changes);
  for (const remark of remarks) {
    const place = followed(remark, moves);
    if (place !== null) await tx.update(DraftCommentRow, { id: remark.id }, place);
  }
}

/** Whether the step of a remark is not in its level any more. */
function isWithout({ part, path }: DraftCommentRow, changes: readonly PartChange[]): boolean {
  const [list, step] = path;
  if (list !== 'steps' || typeof step !== 'object') return false;
  const steps = changes.find((change) => change.part === part)?.content?.['steps'];
  const all: unknown[] = Array.isArray(steps) ? steps : [];
  return !all.some((one) => typeof one === 'object' && one !== null && 'id' in one && one.id === step.id);
}
