import { Check } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Option.module.css';

/** `muted`: still readable, but the step is over and this was not it. */
export type OptionLook = 'open' | 'tried' | 'right' | 'chosen' | 'muted';

interface OptionProps {
  look: OptionLook;
  /** Pressing does nothing: tried, over, or an answer is on its way. The button keeps its place in the tab order. */
  off?: boolean;
  pressed?: boolean;
  /** Stands before the words: a number or a mark that matches the stage. */
  lead?: ReactNode;
  /** Said after the words instead of the look's own word. */
  suffix?: string;
  describedBy?: string;
  expanded?: boolean;
  ref?: Ref<HTMLButtonElement>;
  onPress(): void;
  children: ReactNode;
}

const words = { tried: 'tried', right: 'right', chosen: 'chosen', open: null, muted: null } as const;

/** An answer as a big button. Tried is dashed and says so; right is filled and says so: never by colour alone. */
export function Option(props: OptionProps) {
  const { look, off = false, pressed, lead, suffix, describedBy, expanded, ref, onPress, children } = props;
  const { t } = useTranslation('play');
  const word = suffix ?? (words[look] ? t(words[look]) : null);
  // When the task is over nothing is left to choose: Tab goes on to what came of it. What was pressed keeps the focus.
  const isOver = off && (look === 'muted' || look === 'right' || look === 'chosen');
  return (
    <button
      ref={ref}
      type="button"
      className={`${styles.option} ${styles[look]}`}
      tabIndex={isOver ? -1 : undefined}
      aria-disabled={off || undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-describedby={describedBy}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      {lead}
      <span className={styles.words}>
        {children}
        {/* The line may break before what is said of it, never inside that. */}
        {word && ' '}
        {word && <span className={styles.word}>– {word}</span>}
      </span>
      {(look === 'right' || look === 'chosen') && (
        <Check className={styles.check} aria-hidden="true" size={22} strokeWidth={2.5} />
      )}
    </button>
  );
}

/** A number in a disc, as it stands on the thing on the stage. */
export function NumberDisc({ number }: { number: number }) {
  return <span className={styles.disc}>{number}</span>;
}
