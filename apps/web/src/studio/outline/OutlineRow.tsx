import { ArrowDown, ArrowUp, Copy, Pencil, Trash2, type LucideIcon } from 'lucide-react';
import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Outline.module.css';
import { samePlace, type Place } from './places.js';
import type { OutlineEdits } from './use-outline-edits.js';

export interface RowProps {
  place: Place;
  /** In words; empty while nobody has given it any. */
  name: string;
  unnamed: string;
  /** Said before the name, as "Opgave 3". */
  kind: string;
  current: Place;
  canWrite: boolean;
  problems: number;
  edits: OutlineEdits;
  goTo(place: Place): void;
}

/** Addresses the row's button in the page. */
export const rowKey = ({ part, stepId }: Place): string => `${part}#${stepId ?? ''}`;

const dragType = 'application/x-mikrosprint-place';

function Tool({ label, icon: Icon, onPress }: { label: string; icon: LucideIcon; onPress(): void }) {
  return (
    <button type="button" className={styles.tool} title={label} onClick={onPress}>
      <Icon size={20} aria-hidden="true" />
      <span className="visually-hidden">{label}</span>
    </button>
  );
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

function useDrag({ place, canWrite, edits }: RowProps) {
  const [over, setOver] = useState(false);
  const isSheet = place.part === 'sheet';
  return {
    over,
    handlers: canWrite && {
      draggable: !isSheet,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.setData(dragType, JSON.stringify(place));
        event.dataTransfer.effectAllowed = 'move';
      },
      onDragOver: (event: DragEvent) => {
        if (isSheet || !event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        edits.drop(JSON.parse(event.dataTransfer.getData(dragType)) as Place, place);
      },
    },
  };
}

/** One line of the outline, with its tools while it is the chosen one. */
export function OutlineRow(props: RowProps) {
  const { place, name, unnamed, kind, current, canWrite, problems, edits, goTo } = props;
  const { t } = useTranslation('studio');
  const [renaming, setRenaming] = useState(false);
  const drag = useDrag(props);
  const isCurrent = samePlace(place, current);
  const isSheet = place.part === 'sheet';

  function onKeyDown(event: KeyboardEvent): void {
    if (!canWrite) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (event.altKey && by !== null) edits.move(place, by);
    else if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete' && !isSheet) edits.remove(place);
    else return;
    event.preventDefault();
  }
  function onRenamed(words: string | null): void {
    setRenaming(false);
    const said = words?.trim() ?? '';
    if (said === '' || said === name) goTo(place);
    else edits.rename(place, said);
  }
  return (
    <div className={drag.over ? `${styles.row} ${styles.over}` : styles.row} {...drag.handlers}>
      {renaming ? (
        <NameField name={name} label={t('outline.renameLabel', { kind })} onDone={onRenamed} />
      ) : (
        <button
          type="button"
          className={styles.choose}
          aria-current={isCurrent ? 'true' : undefined}
          data-outline-row={rowKey(place)}
          onClick={() => goTo(place)}
          onKeyDown={onKeyDown}
        >
          <span className={styles.kind}>{kind}</span>
          <span className={name === '' ? styles.unnamed : undefined}>{name || unnamed}</span>
          {problems > 0 && (
            <span className={styles.problems}>
              <span aria-hidden="true">{problems}</span>
              <span className="visually-hidden">{t('outline.problems', { count: problems })}</span>
            </span>
          )}
        </button>
      )}
      {isCurrent && canWrite && !renaming && (
        <div className={styles.tools} role="group" aria-label={t('outline.tools', { name: name || unnamed })}>
          <Tool label={t('outline.rename')} icon={Pencil} onPress={() => setRenaming(true)} />
          {!isSheet && (
            <>
              <Tool label={t('outline.up')} icon={ArrowUp} onPress={() => edits.move(place, -1)} />
              <Tool label={t('outline.down')} icon={ArrowDown} onPress={() => edits.move(place, 1)} />
              <Tool label={t('outline.duplicate')} icon={Copy} onPress={() => edits.duplicate(place)} />
              <Tool label={t('outline.remove')} icon={Trash2} onPress={() => edits.remove(place)} />
            </>
          )}
        </div>
      )}
    </div>
  );
}
