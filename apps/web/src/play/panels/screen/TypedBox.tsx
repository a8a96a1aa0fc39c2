import styles from './Box.module.css';
import type { BoxProps } from './field-props.js';

/** A box to type in: text, a number or a date. */
export function TypedBox({ field, value, off, onType, id, mark, describedBy }: BoxProps) {
  return (
    <input
      id={id}
      className={styles.box}
      data-field={field.id}
      data-mark={mark}
      aria-invalid={mark === 'wrong' || undefined}
      aria-describedby={describedBy}
      type="text"
      inputMode={field.type === 'number' ? 'decimal' : 'text'}
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      maxLength={200}
      value={value}
      readOnly={off}
      onChange={(event) => onType(event.target.value)}
    />
  );
}
