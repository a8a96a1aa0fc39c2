import { useId, type ReactNode } from 'react';
import styles from './Picks.module.css';

interface PickItemProps {
  picked: boolean;
  onChange(picked: boolean): void;
  /** What the task is called; its language where that is not the page's. */
  name: ReactNode;
  lang?: string | undefined;
  /** What else is said of it. */
  children?: ReactNode;
}

/** One line of a list that is chosen from: a native checkbox, and the whole line is its button. */
export function PickItem({ picked, onChange, name, lang, children }: PickItemProps) {
  const id = useId();
  return (
    <label className={styles.item}>
      <input
        type="checkbox"
        checked={picked}
        aria-labelledby={`${id}name`}
        aria-describedby={children ? `${id}more` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.words}>
        <span id={`${id}name`} className={styles.name} lang={lang}>
          {name}
        </span>
        {children && (
          <span id={`${id}more`} className={styles.small}>
            {children}
          </span>
        )}
      </span>
    </label>
  );
}
