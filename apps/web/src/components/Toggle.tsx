import { useId } from 'react';
import styles from './Toggle.module.css';

interface ToggleProps {
  label: string;
  hint?: string;
  /** The hint is said in another language than the page. */
  hintLang?: string;
  /** `switch`: works at once. `tick`: counts when the form is sent. */
  look: 'switch' | 'tick';
  checked: boolean;
  onChange(checked: boolean): void;
}

/** One yes or no that stands alone: a native checkbox with room for a thumb. */
export function Toggle({ label, hint, hintLang, look, checked, onChange }: ToggleProps) {
  const id = useId();
  return (
    <label className={styles.toggle}>
      <input
        type="checkbox"
        role={look === 'switch' ? 'switch' : undefined}
        className={styles[look]}
        checked={checked}
        aria-labelledby={`${id}label`}
        aria-describedby={hint ? `${id}hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.words}>
        <span id={`${id}label`}>{label}</span>
        {hint && (
          <span id={`${id}hint`} className={styles.hint} lang={hintLang}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
