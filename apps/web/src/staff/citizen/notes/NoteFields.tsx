import { useId, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Toggle } from '../../../components/Toggle.js';
import { healthWordsIn } from './health-words.js';
import styles from './Notes.module.css';

/** The same number as the contract's. */
const longest: typeof import('@mikrosprint/contracts').noteLength = 4000;
const saysFrom = 3500;

interface NoteFieldsProps {
  label: string;
  text: string;
  shared: boolean;
  readOnly?: boolean;
  field?: Ref<HTMLTextAreaElement>;
  onChange(change: { text?: string; shared?: boolean }): void;
}

/** What a note consists of, with the warning that always stands there and a question when a word sounds like health. */
export function NoteFields({ label, text, shared, readOnly = false, field, onChange }: NoteFieldsProps) {
  const { t, i18n } = useTranslation('citizen-page');
  const id = useId();
  const sounds = healthWordsIn(text);
  const quoted = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(
    sounds.slice(0, 3).map((word) => t('notes.quoted', { word })),
  );
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <p id={`${id}care`} className={styles.small}>
        {t('notes.care')}
      </p>
      <textarea
        ref={field}
        id={id}
        className={styles.field}
        rows={4}
        dir="auto"
        maxLength={longest}
        readOnly={readOnly}
        value={text}
        aria-describedby={`${id}care`}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      {text.length >= saysFrom && (
        <p className={styles.small}>{t('notes.left', { count: longest - text.length })}</p>
      )}
      <div role="status">
        {sounds.length > 0 && <p className={styles.question}>{t('notes.health', { words: quoted })}</p>}
      </div>
      <Toggle
        look="tick"
        label={t('notes.share')}
        hint={t('notes.shareHint')}
        checked={shared}
        onChange={(checked) => !readOnly && onChange({ shared: checked })}
      />
    </>
  );
}
