import { useRef, type ReactNode } from 'react';
import { Composer } from './Composer.js';
import { useOutgoing, type useThread } from './data.js';
import { usePerson } from '../api/session.js';
import styles from './Conversation.module.css';
import { useDraft } from './drafts.js';
import { Thread } from './Thread.js';

interface ConversationProps {
  citizenId: string;
  side: 'citizen' | 'caseworker';
  label: string;
  empty: string;
  query: ReturnType<typeof useThread>;
  /** Between the thread and the field: what is promised, or what is to be done. */
  standing?: ReactNode;
  /** Beside the button; `insert` puts text where the cursor is. */
  aside?: (insert: (text: string) => void) => ReactNode;
}

/** A thread and the field to write in, for either of the two. */
export function Conversation(props: ConversationProps) {
  const { citizenId, side, label, empty, query, standing, aside } = props;
  const person = usePerson();
  const outgoing = useOutgoing(citizenId, query.data);
  const [draft, setDraft] = useDraft(`${person.id}/${citizenId}`);
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (text: string): void => {
    const { current } = field;
    const from = current?.selectionStart ?? draft.length;
    const to = current?.selectionEnd ?? draft.length;
    const gap = from > 0 && !/\s$/.test(draft.slice(0, from)) ? ' ' : '';
    setDraft(draft.slice(0, from) + gap + text + draft.slice(to));
    current?.focus();
  };
  return (
    <div className={styles.conversation}>
      <Thread
        {...{ side, label, empty, query, outgoing, citizenId }}
        onTakeBack={({ id, text }) => {
          outgoing.discard(id);
          insert(text);
        }}
      />
      {standing}
      <Composer
        field={field}
        value={draft}
        onChange={setDraft}
        onSend={(text) => {
          outgoing.write(text);
          setDraft('');
        }}
        aside={aside?.(insert)}
      />
    </div>
  );
}
