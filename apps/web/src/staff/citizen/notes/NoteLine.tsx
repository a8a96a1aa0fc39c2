import { Eye, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteView } from '@mikrosprint/contracts';
import { Button } from '../../../components/Button.js';
import { ErrorMessage } from '../../../components/ErrorMessage.js';
import { useFocusLater } from '../../../hooks/useFocusLater.js';
import { useText } from '../../../i18n/useText.js';
import { useChangeNote } from './data.js';
import { NoteFields } from './NoteFields.js';
import styles from './Notes.module.css';

function ChangeForm({ citizenId, note, onDone }: { citizenId: string; note: NoteView; onDone(): void }) {
  const { t } = useTranslation('citizen-page');
  const [{ text, shared }, setWording] = useState({ text: note.text, shared: note.shared });
  // What was on the page when the change began: a newer wording from elsewhere is told, not written over.
  const [version] = useState(note.version);
  const change = useChangeNote(citizenId);
  const { element, focusLater } = useFocusLater<HTMLTextAreaElement>();
  const send = (): void => {
    if (text.trim() === '') return focusLater();
    const wording = { text: text.trim(), shared, version };
    change.mutate({ noteId: note.noteId, change: wording }, { onSuccess: onDone });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <NoteFields
        label={t('notes.changeLabel')}
        text={text}
        shared={shared}
        field={element}
        onChange={(next) => setWording((before) => ({ ...before, ...next }))}
      />
      {change.error && <ErrorMessage error={change.error} />}
      <div className={styles.actions}>
        <Button type="submit" variant="brand" busy={change.isPending}>
          {t('notes.saveChange')}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t('notes.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Earlier({ note }: { note: NoteView }) {
  const { t } = useTranslation('citizen-page');
  const text = useText();
  if (note.earlier.length === 0) return null;
  return (
    <details className={styles.earlier}>
      <summary>{t('notes.earlier', { count: note.earlier.length })}</summary>
      <ol>
        {note.earlier.map((wording) => (
          <li key={wording.at}>
            <p className={styles.small}>
              {text.date(wording.at)} {text.time(wording.at)}
            </p>
            <p className={styles.text} dir="auto">
              {wording.text}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** One note: when, by whom, who reads it, and what it said before. */
export function NoteLine({ citizenId, note }: { citizenId: string; note: NoteView }) {
  const { t } = useTranslation('citizen-page');
  const text = useText();
  const [changing, setChanging] = useState(false);
  const { element: line, focusLater } = useFocusLater<HTMLLIElement>();
  const done = (): void => {
    setChanging(false);
    focusLater();
  };
  const when = `${text.date(note.writtenAt)} ${text.time(note.writtenAt)}`;
  return (
    <li ref={line} tabIndex={-1} className={styles.line}>
      <p className={styles.small}>
        {t('notes.by', { when, name: note.authorName ?? t('notes.nobody') })}
        {note.version > 1 && ` · ${t('notes.changed', { when: text.ago(note.changedAt) })}`}
      </p>
      {note.shared && (
        <p className={styles.shared}>
          <Eye size={18} aria-hidden="true" />
          {t('notes.isShared')}
        </p>
      )}
      {changing ? (
        <ChangeForm citizenId={citizenId} note={note} onDone={done} />
      ) : (
        <p className={styles.text} dir="auto">
          {note.text}
        </p>
      )}
      <Earlier note={note} />
      {!changing && note.changeableUntil && (
        <div className={styles.actions}>
          <Button
            variant="quiet"
            icon={<Pencil size={18} aria-hidden="true" />}
            aria-label={t('notes.changeThis', { when })}
            onClick={() => setChanging(true)}
          >
            {t('notes.change')}
          </Button>
          <span className={styles.small}>
            {t('notes.until', { day: text.day(note.changeableUntil), time: text.time(note.changeableUntil) })}
          </span>
        </div>
      )}
    </li>
  );
}
