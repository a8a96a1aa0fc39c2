import { useId, type KeyboardEvent, type ReactNode } from 'react';
import styles from './Studio.module.css';

interface Tab<Name extends string> {
  name: Name;
  label: ReactNode;
  content: () => ReactNode;
}

interface TabsProps<Name extends string> {
  label: string;
  tabs: Tab<Name>[];
  chosen: Name;
  onChoose(name: Name): void;
}

const stepOf: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** One of a few panes. The arrows walk along the tabs; only the chosen pane is there. */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose }: TabsProps<Name>) {
  const id = useId();
  const shown = tabs.find(({ name }) => name === chosen) ?? tabs[0];
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const by = stepOf[event.key];
    if (by === undefined || !shown) return;
    const next = tabs[(tabs.indexOf(shown) + by + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChoose(next.name);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus();
  }
  return (
    <div className={styles.tabs}>
      <div role="tablist" aria-label={label} className={styles.tablist} onKeyDown={onKeyDown}>
        {tabs.map(({ name, label: words }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            data-tab={name}
            aria-selected={name === shown?.name}
            aria-controls={name === shown?.name ? `${id}-pane` : undefined}
            tabIndex={name === shown?.name ? 0 : -1}
            onClick={() => onChoose(name)}
          >
            {words}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-pane`} aria-labelledby={`${id}-${shown?.name}`} className={styles.pane}>
        <h2 className="visually-hidden">{shown?.label}</h2>
        {shown?.content()}
      </div>
    </div>
  );
}
