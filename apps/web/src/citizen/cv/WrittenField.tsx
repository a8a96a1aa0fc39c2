import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import field from '../../components/Field.module.css';
import styles from './cv.module.css';
import { useWriting } from './use-cv.js';

interface WrittenFieldProps {
  label: string;
  hint?: string;
  /** Its place among the problems. */
  place: string;
  value: string;
  onChange(value: string): void;
  maxLength: number;
  /** So many lines; without it one. */
  rows?: number;
  type?: 'text' | 'email' | 'tel' | 'url';
  autoComplete?: string;
  /** The words are in another language than the page. */
  lang?: string;
}

/** What is wrong with a field, once its writer has left it: nobody is told off in the middle of a word. */
export function useWrong(place: string, isBegun: boolean) {
  const { t } = useTranslation('cv');
  const { problems } = useWriting();
  const [left, setLeft] = useState(isBegun);
  const wrong = problems.get(place);
  return { error: left && wrong ? t(`wrong.${wrong}`) : undefined, leave: () => setLeft(true) };
}

/** A field of the CV: saved by itself, with what is wrong in words above it. */
export function WrittenField(props: WrittenFieldProps) {
  const { label, hint, place, value, onChange, maxLength, rows, type = 'text', autoComplete, lang } = props;
  const id = useId();
  const { error, leave } = useWrong(place, value !== '');
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const shared = {
    ...{ id, value, maxLength, autoComplete, lang },
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
    onBlur: leave,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={field.field}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span id={`${id}-hint`} className={field.hint}>
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className={field.error}>
          {error}
        </span>
      )}
      {rows === undefined ? (
        <input {...shared} type={type} />
      ) : (
        <textarea {...shared} rows={rows} className={styles.textarea} />
      )}
    </div>
  );
}
