import styles from './Controls.module.css';

interface ChecksProps<Value extends string> {
  legend: string;
  options: { value: Value; label: string }[];
  values: readonly Value[];
  onChange(values: Value[]): void;
}

/** Any of a few: native checkboxes with room for a thumb. */
export function Checks<Value extends string>({ legend, options, values, onChange }: ChecksProps<Value>) {
  const all = options.map(({ value }) => value);
  return (
    <fieldset className={styles.checks}>
      <legend>{legend}</legend>
      <div className={styles.options}>
        {options.map(({ value, label }) => (
          <label key={value} className={styles.check}>
            <input
              type="checkbox"
              checked={values.includes(value)}
              onChange={({ target }) =>
                onChange(all.filter((each) => (each === value ? target.checked : values.includes(each))))
              }
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
