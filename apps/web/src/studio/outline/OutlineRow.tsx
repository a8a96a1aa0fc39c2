import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Copy, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftProblem } from '@mikrosprint/contracts';
import { useIsImported } from '../exchange/imported-steps.js';
import styles from './Outline.module.css';
import { rowKey, samePlace, type Place } from './places.js';
import { RowMenu, type RowAction } from './RowMenu.js';
import type { OutlineEdits } from './use-outline-edits.js';
import type { RowDrag } from './use-row-drag.js';

export interface RowProps {
  place: Place;
  /** In words; empty while nobody has given it any. */
  name: string;
  unnamed: string;
  /** Said before the name, as "Opgave 3". */
  kind: string;
  current: Place;
  canWrite: boolean;
  /** What is to be mended there; the first is where the mark leads. */
  problems: readonly DraftProblem[];
  /** How many of its texts are in one language only. */
  untranslated: number;
  /** The one row that Tab comes to; the arrows lead to the others. */
  isTabStop: boolean;
  /** Whether its steps are in sight; of a row without any, nothing. */
  fold?: { isOpen: boolean; onToggle(): void } | undefined;
  edits: OutlineEdits;
  drag: RowDrag;
  goTo(place: Place): void;
  goToProblem(problem: DraftProblem): void;
}

function NameField({
  name,
  label,
  onDone,
}: {
  name: string;
  label: string;
  onDone(words: string | null): void;
}) {
  const [words, setWords] = useState(name);
  const answered = useRef(false);
  // A field that goes away may lose the focus on its way: it answers once.
  function done(answer: string | null): void {
    if (answered.current) return;
    answered.current = true;
    onDone(answer);
  }
  return (
    <input
      className={styles.name}
      aria-label={label}
      value={words}
      maxLength={1200}
      autoFocus
      onChange={(event) => setWords(event.target.value)}
      onBlur={() => done(words)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done(words);
        if (event.key === 'Escape') done(null);
      }}
    />
  );
}

/** What can be done with a row, in words; the keys do the same without the menu. */
function useActions({ place, edits }: RowProps, rename: () => void): RowAction[] {
  const { t } = useTranslation('studio');
  const renaming: RowAction = { label: t('outline.rename'), keys: 'F2', icon: Pencil, act: rename };
  if (place.part === 'sheet') return [renaming];
  return [
    renaming,
    { label: t('outline.up'), keys: 'Alt ↑', icon: ArrowUp, act: () => edits.move(place, -1) },
    { label: t('outline.down'), keys: 'Alt ↓', icon: ArrowDown, act: () => edits.move(place, 1) },
    { label: t('outline.duplicate'), keys: 'Ctrl D', icon: Copy, act: () => edits.duplicate(place) },
    { label: t('outline.remove'), keys: 'Del', icon: Trash2, act: () => edits.remove(place) },
  ];
}

/** The keys of a row that do something to it. Whether one did is answered. */
function useKeys({ place, canWrite, fold, edits }: RowProps, rename: () => void) {
  return (event: KeyboardEvent): void => {
    const { key } = event;
    const done = (() => {
      if (fold && !event.altKey && (key === 'ArrowRight' || key === 'ArrowLeft')) {
        if (fold.isOpen === (key === 'ArrowRight')) return false;
        fold.onToggle();
        return true;
      }
      if (!canWrite) return false;
      if (key === 'F2') rename();
      else if (place.part === 'sheet') return false;
      else if (event.altKey && key === 'ArrowUp') edits.move(place, -1);
      else if (event.altKey && key === 'ArrowDown') edits.move(place, 1);
      else if (key === 'Delete') edits.remove(place);
      else if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'd') edits.duplicate(place);
      else return false;
      return true;
    })();
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function Fold({ isOpen, onToggle, label }: { isOpen: boolean; onToggle(): void; label: string }) {
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      className={`${styles.tool} ${styles.fold}`}
      aria-expanded={isOpen}
      // By keyboard the arrows open and close it from the row itself.
      tabIndex={-1}
      onClick={onToggle}
    >
      <Icon size={20} aria-hidden="true" />
      <span className="visually-hidden">{label}</span>
    </button>
  );
}

/** One line of the outline. Its menu is there while it is the chosen one. */
export function OutlineRow(props: RowProps) {
  const { place, name, unnamed, kind, current, canWrite, problems, untranslated, isTabStop, fold } = props;
  const { edits, drag, goTo, goToProblem } = props;
  const { t } = useTranslation('studio');
  const [renaming, setRenaming] = useState(false);
  const actions = useActions(props, () => setRenaming(true));
  const onKeyDown = useKeys(props, () => setRenaming(true));
  const isImported = useIsImported(place);
  const isCurrent = samePlace(place, current);
  const [problem] = problems;
  const said = name || unnamed;

  function onRenamed(words: string | null): void {
    setRenaming(false);
    const written = words?.trim() ?? '';
    if (written === '' || written === name) goTo(place);
    else edits.rename(place, written);
  }
  return (
    <div
      className={styles.row}
      data-outline-line={rowKey(place)}
      data-current={isCurrent || undefined}
      data-dragged={drag.isDragged(place) || undefined}
      data-drop={drag.markOn(place) ?? undefined}
    >
      {fold && <Fold {...fold} label={t('outline.stepsOf', { name: said })} />}
      {renaming ? (
        <NameField name={name} label={t('outline.renameLabel', { kind })} onDone={onRenamed} />
      ) : (
        <button
          type="button"
          className={styles.choose}
          aria-current={isCurrent ? 'true' : undefined}
          data-outline-row={rowKey(place)}
          tabIndex={isTabStop ? 0 : -1}
          onClick={() => goTo(place)}
          onKeyDown={onKeyDown}
        >
          <span className={styles.kind}>
            {kind}
            {isImported && <span className={styles.untranslated}>{t('exchange.isNew')}</span>}
            {untranslated > 0 && (
              <span className={styles.untranslated}>
                <span aria-hidden="true">{t('outline.untranslatedMark')}</span>
                <span className="visually-hidden">{t('outline.untranslated', { count: untranslated })}</span>
              </span>
            )}
          </span>
          <span className={name === '' ? styles.unnamed : styles.words}>{said}</span>
        </button>
      )}
      {problem && !renaming && (
        <button
          type="button"
          className={styles.tool}
          title={t('outline.toProblem', { count: problems.length })}
          onClick={() => goToProblem(problem)}
        >
          <span className={styles.problems} aria-hidden="true">
            {problems.length}
          </span>
          <span className="visually-hidden">
            {t('outline.toProblemOf', { count: problems.length, name: said })}
          </span>
        </button>
      )}
      {isCurrent && canWrite && !renaming && (
        <RowMenu label={t('outline.tools', { name: said })} actions={actions} />
      )}
    </div>
  );
}
