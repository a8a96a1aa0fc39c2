import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/useText.js';
import styles from './Box.module.css';
import type { BoxProps } from './field-props.js';

/** A closed list. One line is all an entry has: what stands below its name elsewhere stands behind it here. */
export function SelectBox({ field, value, off, onType, id, mark, describedBy }: BoxProps) {
  const { t } = useTranslation('play');
  const text = useText();
  // A select knows no "read only": when its value stands, the others cannot be chosen.
  const options = off ? field.options.filter((option) => option.id === value) : field.options;
  return (
    <select
      id={id}
      className={styles.box}
      data-field={field.id}
      data-mark={mark}
      aria-invalid={mark === 'wrong' || undefined}
      aria-describedby={describedBy}
      value={value}
      onChange={(event) => onType(event.target.value)}
    >
      {value === '' && <option value="">{t('screen.choose')}</option>}
      {options.map((option) => (
        <option
          key={option.id}
          value={option.id}
          data-clip={option.detail === null ? text.clip(option.text) : undefined}
        >
          {option.detail === null
            ? text.of(option.text)
            : `${text.of(option.text)} – ${text.of(option.detail)}`}
        </option>
      ))}
    </select>
  );
}
