import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mechanic } from '@mikrosprint/curriculum';
import type { DraftStore } from '../draft/draft-store.js';
import { listAt } from '../draft/json.js';
import { levelIdOf, levelIds, levelPart, stepsOf, textOf } from '../draft/parts.js';
import * as edits from './edits.js';
import type { Place } from './places.js';

/** What was done last, and where; a new one each time, also when it is in the same words. */
interface Done {
  words: string;
  place: Place | null;
}

/** What can be done in the outline, to the draft as it is at that moment; what was done is said in words. */
export function useOutlineEdits(store: DraftStore, language: string, goTo: (place: Place) => void) {
  const { t } = useTranslation('studio');
  const [done, setDone] = useState<Done>({ words: '', place: null });
  const [removed, setRemoved] = useState<{ what: edits.Removed; name: string } | null>(null);
  const now = () => store.snapshot().parts;

  function carryOut(edit: edits.OutlineEdit | null, words: (edit: edits.OutlineEdit) => string): boolean {
    if (edit === null) return false;
    store.edit(edit.changes);
    goTo(edit.place);
    setDone({ words: words(edit), place: edit.place });
    return true;
  }
  const nameOf = ({ part, stepId }: Place): string => {
    const content = now().get(part) ?? {};
    if (stepId === null) return textOf(content, 'title', language) || t('outline.untitled');
    const step = stepsOf(content).find((other) => other['id'] === stepId) ?? {};
    return textOf(step, 'prompt', language) || t('outline.untitledStep');
  };
  const whereNow = ({ place }: edits.OutlineEdit): string => {
    const levelId = levelIdOf(place.part);
    const at = edits.stepPlace(now(), place);
    const index = at?.index ?? levelIds(now()).indexOf(levelId ?? '');
    const of = at ? stepsOf(now().get(place.part) ?? {}).length : levelIds(now()).length;
    return t('outline.moved', { name: nameOf(place), number: index + 1, of });
  };
  const added = ({ place }: edits.OutlineEdit): string => t('outline.added', { name: nameOf(place) });

  function remove(place: Place): void {
    const name = nameOf(place);
    const step = edits.stepPlace(now(), place);
    const levelId = levelIdOf(place.part);
    const edit = step
      ? edits.removeStep(now(), step)
      : levelId === null
        ? null
        : edits.removeLevel(now(), levelId);
    if (edit && carryOut(edit, () => t('outline.removed', { name })))
      setRemoved({ what: edit.removed, name });
  }
  function undo(): void {
    if (!removed) return;
    const { name } = removed;
    const isBack = carryOut(edits.putBack(now(), removed.what), () => t('outline.putBack', { name }));
    if (!isBack) setDone({ words: t('outline.cannotPutBack', { name }), place: null });
    setRemoved(null);
  }
  function move(place: Place, by: 1 | -1): void {
    const step = edits.stepPlace(now(), place);
    const levelId = levelIdOf(place.part);
    if (step) {
      const to = edits.stepBeside(now(), step, by);
      carryOut(to && edits.moveStep(now(), step, to), whereNow);
    } else if (levelId !== null && place.stepId === null) {
      carryOut(edits.moveLevel(now(), levelId, levelIds(now()).indexOf(levelId) + by), whereNow);
    }
  }
  const drop = (dragged: Place, on: Place, side: 'before' | 'after' | 'into') =>
    carryOut(edits.dropped(now(), dragged, on, side), whereNow);
  function duplicate(place: Place): void {
    const step = edits.stepPlace(now(), place);
    const levelId = levelIdOf(place.part);
    if (step) carryOut(edits.duplicateStep(now(), step), added);
    else if (levelId !== null) carryOut(edits.duplicateLevel(now(), levelId), added);
  }
  return {
    done,
    removedName: removed?.name ?? null,
    remove,
    undo,
    move,
    drop,
    duplicate,
    forget: () => setRemoved(null),
    addLevel: (after: string | null, kind: edits.LevelKind) =>
      carryOut(edits.addLevel(now(), after, t(`outline.newLevel.${kind}`), kind), added),
    /** After the step where the author is, or last in the level. */
    addStep: (levelId: string, mechanic: Mechanic, after: Place) => {
      const here = levelIdOf(after.part) === levelId ? edits.stepPlace(now(), after) : null;
      const last = listAt(now().get(levelPart(levelId)) ?? {}, 'steps').length;
      carryOut(edits.addStep(now(), { levelId, index: here ? here.index + 1 : last }, mechanic), added);
    },
    rename: (place: Place, words: string) =>
      carryOut(edits.rename(now(), place, language, words), () => t('outline.renamed', { name: words })),
  };
}

export type OutlineEdits = ReturnType<typeof useOutlineEdits>;
