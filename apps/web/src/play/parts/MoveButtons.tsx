import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './MoveButtons.module.css';

interface MoveButtonsProps {
  id: string;
  /** What is moved, as it is called in a sentence: "kort 3". */
  name: string;
  /** Counted from 1. */
  place: number;
  total: number;
  off: boolean;
  onMove(place: number, control: string): void;
}

/** Up and down for one thing of a list. At the ends a button stays, so that the focus has somewhere to stand. */
export function MoveButtons({ id, name, place, total, off, onMove }: MoveButtonsProps) {
  const { t } = useTranslation('play');
  const button = (way: 'up' | 'down', to: number) => {
    const Icon = way === 'up' ? ArrowUp : ArrowDown;
    const cannot = off || to < 1 || to > total;
    return (
      <button
        type="button"
        className={styles.move}
        data-read="no"
        data-move={`${id}:${way}`}
        aria-label={t(`move.${way}`, { name })}
        aria-disabled={cannot || undefined}
        onClick={() => {
          if (!cannot) onMove(to, `${id}:${way}`);
        }}
      >
        <Icon aria-hidden="true" size={22} />
      </button>
    );
  };
  return (
    <span className={styles.pair}>
      {button('up', place - 1)}
      {button('down', place + 1)}
    </span>
  );
}

/** The focus stays on the control that was pressed, wherever its row has moved to. */
export function useFocusFollows(order: string): {
  list: RefObject<HTMLOListElement | null>;
  follow(control: string): void;
} {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const control = wanted.current;
    wanted.current = null;
    const { activeElement } = document;
    const isFree = activeElement === document.body || list.current?.contains(activeElement);
    if (control && isFree) list.current?.querySelector<HTMLElement>(`[data-move="${control}"]`)?.focus();
  }, [order]);
  return {
    list,
    follow: (control) => {
      wanted.current = control;
    },
  };
}
