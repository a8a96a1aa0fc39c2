import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import { Dialog } from '../../components/Dialog.js';
import type { Conflict, DraftStore } from '../draft/draft-store.js';
import { chosenOf, differences, type Difference, type Side } from '../draft/differences.js';
import { levelIds, levelPart, textOf } from '../draft/parts.js';
import { useSnapshot } from '../draft/use-draft-store.js';
import type { Around } from '../forms/references.js';
import { trailIn, useTrailWords, Value } from './FieldDifference.js';
import styles from './Studio.module.css';

interface ConflictDialogProps {
  conflict: Conflict;
  store: DraftStore;
  language: Around['language'];
  onClose(): void;
}

const keyOf = ({ path }: Difference): string => JSON.stringify(path);

function FieldChoice({
  conflict,
  around,
  difference,
  side,
  onChoose,
}: {
  conflict: Conflict;
  around: Around;
  difference: Difference;
  side: Side | null;
  onChoose(side: Side): void;
}) {
  const { t } = useTranslation('studio');
  const trailWords = useTrailWords();
  const name = useId();
  const contents = { mine: conflict.mine, theirs: conflict.theirs?.content ?? null };
  const trails = {
    mine: trailIn(conflict.part, [contents.mine, contents.theirs], difference.path, around),
    theirs: trailIn(conflict.part, [contents.theirs, contents.mine], difference.path, around),
  };
  return (
    <fieldset className={styles.difference}>
      <legend>{trailWords(trails.mine.crumbs) || t('draft.conflict.whole')}</legend>
      {(['mine', 'theirs'] as const).map((value) => (
        <label key={value} className={styles.side}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={side === value}
            onChange={() => onChoose(value)}
          />
          <span>
            <strong>{t(`draft.conflict.${value}`)}</strong>{' '}
            <Value of={difference[value]} trail={trails[value]} around={around} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Mine and theirs, field by field. What only one of us has changed is chosen already; nothing else is. */
export function ConflictDialog({ conflict, store, language, onClose }: ConflictDialogProps) {
  const { t } = useTranslation('studio');
  const { parts } = useSnapshot(store);
  const around = useMemo(
    (): Around => ({
      sheet: parts.get('sheet') ?? {},
      levels: Object.fromEntries(levelIds(parts).map((id) => [id, parts.get(levelPart(id)) ?? {}])),
      language,
    }),
    [parts, language],
  );
  const { part, base, mine, theirs } = conflict;
  const found = useMemo(
    () => differences(mine ?? undefined, theirs?.content, base ?? undefined),
    [mine, theirs, base],
  );
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const [tried, setTried] = useState(false);
  const sideOf = (difference: Difference): Side | null => {
    // Whether the part stays or goes is always asked.
    if (difference.path.length === 0) return chosen.get(keyOf(difference)) ?? null;
    return chosen.get(keyOf(difference)) ?? difference.changedBy;
  };
  const open = found.filter((difference) => sideOf(difference) === null).length;
  const choose = (some: readonly Difference[], side: Side): void =>
    setChosen(new Map([...chosen, ...some.map((difference) => [keyOf(difference), side] as const)]));
  function use(): void {
    setTried(true);
    if (open > 0) return;
    if (mine !== null && theirs !== null) {
      store.resolve(
        part,
        chosenOf(mine, found, (difference) => sideOf(difference) ?? 'mine'),
      );
    } else {
      const side = found[0] && sideOf(found[0]);
      store.resolve(part, side === 'theirs' ? (theirs?.content ?? null) : mine);
    }
  }
  const who = theirs?.savedBy?.displayName;
  const name = textOf(mine ?? theirs?.content ?? {}, 'title', language) || t('outline.untitled');
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('draft.conflict.title', { name })}
      actions={
        <>
          <Button variant="primary" onClick={use}>
            {t('draft.conflict.use')}
          </Button>
          <Button onClick={() => choose(found, 'mine')}>{t('draft.conflict.allMine')}</Button>
          <Button onClick={() => choose(found, 'theirs')}>{t('draft.conflict.allTheirs')}</Button>
          <Button onClick={onClose}>{t('draft.conflict.later')}</Button>
        </>
      }
    >
      <p>{who ? t('draft.conflict.by', { name: who }) : t('draft.conflict.bySomebody')}</p>
      {found.map((difference) => (
        <FieldChoice
          key={keyOf(difference)}
          conflict={conflict}
          around={around}
          difference={difference}
          side={sideOf(difference)}
          onChoose={(side) => choose([difference], side)}
        />
      ))}
      <p role="status" className={styles.missing}>
        {tried && open > 0 ? t('draft.conflict.open', { count: open }) : ''}
      </p>
    </Dialog>
  );
}
