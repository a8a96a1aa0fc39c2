import { GripVertical, type LucideIcon } from 'lucide-react';
import { useId, useRef, type KeyboardEvent } from 'react';
import styles from './Outline.module.css';

export interface RowAction {
  label: string;
  /** The keys that do the same on the row, as they are written on them. */
  keys?: string | undefined;
  icon: LucideIcon;
  act(): void;
}

interface RowMenuProps {
  label: string;
  actions: RowAction[];
}

/** Room between the menu and the edge of the window. */
const edge = 8;

/** Under the button, or above it where the window ends. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { offsetHeight: height, offsetWidth: width } = menu;
  const below = at.bottom + height + edge <= innerHeight;
  menu.style.top = `${below ? at.bottom : Math.max(edge, at.top - height)}px`;
  menu.style.left = `${Math.max(edge, Math.min(at.left, innerWidth - width - edge))}px`;
}

/** A disclosure, not an ARIA menu: plain buttons, which the arrows walk through too. The button is the row's grip. */
export function RowMenu({ label, actions }: RowMenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  function onToggle(isOpen: boolean): void {
    if (!isOpen || !menu.current || !button.current) return;
    place(menu.current, button.current);
    menu.current.querySelector('button')?.focus();
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    items[(items.indexOf(event.target as HTMLElement) + by + items.length) % items.length]?.focus();
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${styles.tool} ${styles.grip}`}
        title={label}
        data-grip=""
        popoverTarget={id}
      >
        <GripVertical size={20} aria-hidden="true" />
        <span className="visually-hidden">{label}</span>
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        className={styles.menu}
        onToggle={(event) => onToggle(event.newState === 'open')}
        onKeyDown={onKeyDown}
      >
        {actions.map(({ label: words, keys, icon: Icon, act }) => (
          <button
            key={words}
            type="button"
            className={styles.action}
            onClick={() => {
              menu.current?.hidePopover();
              act();
            }}
          >
            <Icon size={18} aria-hidden="true" />
            <span>{words}</span>
            {keys && <kbd className={styles.kbd}>{keys}</kbd>}
          </button>
        ))}
      </div>
    </>
  );
}
