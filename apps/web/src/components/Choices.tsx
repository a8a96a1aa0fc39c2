import { useId } from 'react';
import styles from './Choices.module.css';

interface ChoicesProps<Value extends string> {
  legend: string;
  hint?: string;
  /** Names the group for a screen reader only. */
  hideLegend?: boolean;
  /** `lang` when a label is not in the language of the page. */
  options: { value: Value; label: string; lang?: string }[];
  value: Value | null;
  onChange(value: Value): void;
  stacked?: boolean;
}

/** One of a few: native radio buttons with room for a thumb. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { legend, hint, hideLegend, options, value, onChange, stacked } = props;
  const name = useId();
  return (
    <fieldset className={styles.group} aria-describedby={hint ? `${name}hint` : undefined}>
      <legend className={hideLegend ? 'visually-hidden' : undefined}>{legend}</legend>
      {hint && (
        <p id={`${name}hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={stacked ? `${styles.options} ${styles.stacked}` : styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span lang={option.lang}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
