import { ArrowDown, ArrowUp, Plus, Trash2, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.js';
import styles from './cv.module.css';
import { movedBy } from './lists.js';

interface Item {
  id: string;
}

interface ItemListProps<One extends Item> {
  items: readonly One[];
  most: number;
  /** "Tilføj et job" */
  addWord: string;
  make(): One;
  /** What one is called, for its buttons. */
  nameOf(item: One, index: number): string;
  onChange(items: One[]): void;
  children(item: One, change: (some: Partial<One>) => void): ReactNode;
}

/** Things of one kind, each with its fields: added, moved and taken away by buttons; what was taken away comes back. */
export function ItemList<One extends Item>(props: ItemListProps<One>) {
  const { items, most, addWord, make, nameOf, onChange, children } = props;
  const { t } = useTranslation('cv');
  const [removed, setRemoved] = useState<{ item: One; index: number; name: string } | null>(null);
  const [said, setSaid] = useState('');
  const { list, focusItem } = useItemFocus();
  const add = (): void => {
    const item = make();
    setRemoved(null);
    onChange([...items, item]);
    focusItem(item.id);
  };
  const remove = (item: One, index: number): void => {
    setRemoved({ item, index, name: nameOf(item, index) });
    onChange(items.filter(({ id }) => id !== item.id));
    focusItem('undo');
  };
  const undo = (): void => {
    if (!removed) return;
    onChange([...items.slice(0, removed.index), removed.item, ...items.slice(removed.index)]);
    setRemoved(null);
    focusItem(removed.item.id);
  };
  const move = (item: One, index: number, by: -1 | 1): void => {
    onChange(movedBy([...items], index, by));
    setSaid(t('moved', { name: nameOf(item, index), place: index + by + 1, of: items.length }));
  };
  return (
    <div ref={list} className={styles.items}>
      {items.map((item, index) => (
        <fieldset key={item.id} data-item={item.id} className={styles.item}>
          <legend>{nameOf(item, index)}</legend>
          {children(item, (some) =>
            onChange(items.map((one) => (one.id === item.id ? { ...one, ...some } : one))),
          )}
          <ItemButtons
            name={nameOf(item, index)}
            isFirst={index === 0}
            isLast={index === items.length - 1}
            onMove={(by) => move(item, index, by)}
            onRemove={() => remove(item, index)}
          />
        </fieldset>
      ))}
      {removed && (
        <div className={styles.undo} data-item="undo">
          <p>{t('removed', { name: removed.name })}</p>
          <Button icon={<Undo2 size={18} aria-hidden="true" />} onClick={undo}>
            {t('undo')}
          </Button>
        </div>
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {items.length < most ? (
        <div>
          <Button icon={<Plus size={20} aria-hidden="true" />} onClick={add}>
            {addWord}
          </Button>
        </div>
      ) : (
        <p className={styles.fine}>{t('full', { count: most })}</p>
      )}
    </div>
  );
}

interface ItemButtonsProps {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

function ItemButtons({ name, isFirst, isLast, onMove, onRemove }: ItemButtonsProps) {
  const { t } = useTranslation('cv');
  const about = <span className="visually-hidden"> {name}</span>;
  const isAlone = isFirst && isLast;
  return (
    <div className={styles.row}>
      {!isAlone && (
        <>
          <Button
            variant="quiet"
            aria-disabled={isFirst || undefined}
            icon={<ArrowUp size={18} aria-hidden="true" />}
            onClick={() => !isFirst && onMove(-1)}
          >
            {t('up')}
            {about}
          </Button>
          <Button
            variant="quiet"
            aria-disabled={isLast || undefined}
            icon={<ArrowDown size={18} aria-hidden="true" />}
            onClick={() => !isLast && onMove(1)}
          >
            {t('down')}
            {about}
          </Button>
        </>
      )}
      <Button variant="quiet" icon={<Trash2 size={18} aria-hidden="true" />} onClick={onRemove}>
        {t('remove')}
        {about}
      </Button>
    </div>
  );
}

/** The focus goes to what has come: the first field of a new thing, or the way back to one that was taken away. */
function useItemFocus() {
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ id: string } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    list.current
      ?.querySelector(`[data-item="${wanted.id}"]`)
      ?.querySelector<HTMLElement>('input, textarea, select, button')
      ?.focus();
  }, [wanted]);
  return { list, focusItem: (id: string) => setWanted({ id }) };
}
