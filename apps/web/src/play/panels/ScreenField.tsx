import type { LearnerField } from '@mikrosprint/level-engine';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import styles from './ScreenPanel.module.css';

interface ScreenFieldProps {
  field: LearnerField;
  value: string;
  verdict: 'right' | 'wrong' | null;
  missing: boolean;
  /** The value stands: right already, or the step is over. */
  off: boolean;
  onType(value: string): void;
}

/** One field: label, help, what is wrong above it in words, then the control. */
export function ScreenField(props: ScreenFieldProps) {
  const { field, verdict, missing } = props;
  const { t } = useTranslation('play');
  const id = useId();
  const wrong = verdict === 'wrong' || missing;
  const help = field.help ? <Words of={field.help} /> : field.type === 'date' ? t('screen.dateHelp') : null;
  const describedBy = [help && `${id}-help`, (wrong || verdict === 'right') && `${id}-verdict`]
    .filter(Boolean)
    .join(' ');
  const state = wrong ? styles.isWrong : verdict === 'right' ? styles.isRight : '';

  const notes = (
    <>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      {(wrong || verdict === 'right') && (
        <p id={`${id}-verdict`} className={styles.verdict}>
          {wrong ? (
            <CircleAlert aria-hidden="true" size={18} />
          ) : (
            <CircleCheck aria-hidden="true" size={18} />
          )}
          <span>
            {missing ? t('screen.missing') : <strong>{t(`screen.${verdict ?? 'wrong'}`)}</strong>}{' '}
            {!missing && field.why && <Words of={field.why} />}
          </span>
        </p>
      )}
    </>
  );

  if (field.type === 'radio') {
    return (
      <fieldset className={`${styles.field} ${state}`} aria-describedby={describedBy || undefined}>
        <legend>
          <Words of={field.label} />
        </legend>
        {notes}
        <Radios {...props} name={id} invalid={wrong} />
      </fieldset>
    );
  }
  return (
    <div className={`${styles.field} ${state}`}>
      <label htmlFor={id}>
        <Words of={field.label} />
      </label>
      {notes}
      <Control {...props} id={id} invalid={wrong} describedBy={describedBy || undefined} />
    </div>
  );
}

interface ControlProps extends ScreenFieldProps {
  id: string;
  invalid: boolean;
  describedBy: string | undefined;
}

function Control({ field, value, off, onType, id, invalid, describedBy }: ControlProps) {
  const { t } = useTranslation('play');
  const text = useText();
  const common = {
    id,
    value,
    'data-field': field.id,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
  };
  if (field.type === 'select') {
    // A select knows no "read only": when its value stands, the others cannot be chosen.
    const options = off ? field.options.filter((option) => option.id === value) : field.options;
    return (
      <select {...common} onChange={(event) => onType(event.target.value)}>
        {value === '' && <option value="">{t('screen.choose')}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id} data-clip={text.clip(option.text)}>
            {text.of(option.text)}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...common}
      type="text"
      inputMode={field.type === 'number' ? 'decimal' : 'text'}
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      maxLength={200}
      readOnly={off}
      onChange={(event) => onType(event.target.value)}
    />
  );
}

function Radios({
  field,
  value,
  off,
  onType,
  name,
  invalid,
}: ScreenFieldProps & { name: string; invalid: boolean }) {
  return (
    <div className={styles.radios}>
      {field.options.map((option, index) => (
        <label key={option.id} className={styles.radio}>
          <input
            type="radio"
            name={name}
            value={option.id}
            checked={value === option.id}
            aria-invalid={invalid || undefined}
            aria-disabled={off || undefined}
            data-field={index === 0 ? field.id : undefined}
            onChange={() => {
              if (!off) onType(option.id);
            }}
          />
          <span>
            <Words of={option.text} />
          </span>
        </label>
      ))}
    </div>
  );
}
