import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LookUpPurpose } from '@mikrosprint/contracts';
import { ApiProblem } from '../../../api/problem.js';
import { Button } from '../../../components/Button.js';
import { Card } from '../../../components/Card.js';
import { ErrorMessage } from '../../../components/ErrorMessage.js';
import { Loading } from '../../../components/Loading.js';
import { useFocusLater } from '../../../hooks/useFocusLater.js';
import { useNoteDraft, useNotes } from './data.js';
import { NoteFields } from './NoteFields.js';
import { NoteLine } from './NoteLine.js';
import styles from './Notes.module.css';

function NewNote({ citizenId }: { citizenId: string }) {
  const { t } = useTranslation('citizen-page');
  const { draft, write, save } = useNoteDraft(citizenId);
  const [told, setTold] = useState<'kept' | 'empty' | null>(null);
  const { element: field, focusLater } = useFocusLater<HTMLTextAreaElement>();
  const isWaiting = draft?.waiting === true;
  const send = async (): Promise<void> => {
    if (!draft || draft.text.trim() === '') setTold('empty');
    else {
      setTold('kept');
      await save();
    }
    focusLater();
  };
  const words = isWaiting ? t('notes.waiting') : told && !draft?.refused ? t(`notes.${told}`) : '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <NoteFields
        label={t('notes.new')}
        text={draft?.text ?? ''}
        shared={draft?.shared ?? false}
        readOnly={isWaiting}
        field={field}
        onChange={(change) => {
          setTold(null);
          write(change);
        }}
      />
      {draft?.refused && <ErrorMessage error={new ApiProblem(draft.refused, 409)} />}
      <p role="status" className={styles.told}>
        {words}
      </p>
      <div className={styles.actions}>
        <Button type="submit" variant="brand" busy={isWaiting}>
          {t('notes.save')}
        </Button>
      </div>
    </form>
  );
}

/** What has been agreed with a citizen, newest first, and room for the next note. */
export function CitizenNotes({ citizenId, purpose }: { citizenId: string; purpose: LookUpPurpose }) {
  const { t } = useTranslation('citizen-page');
  const { data, error, refetch } = useNotes(citizenId, purpose);
  return (
    <Card as="section" className={styles.section} id="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('notes.title')}</h2>
      <NewNote citizenId={citizenId} />
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[6]} />)}
      {data?.notes.length === 0 && <p>{t('notes.none')}</p>}
      {data && data.notes.length > 0 && (
        <ul className={styles.lines}>
          {data.notes.map((note) => (
            <NoteLine key={note.noteId} citizenId={citizenId} note={note} />
          ))}
        </ul>
      )}
    </Card>
  );
}
