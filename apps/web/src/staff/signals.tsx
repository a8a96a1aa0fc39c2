import {
  Award,
  BookOpen,
  CalendarClock,
  CalendarX,
  CircleHelp,
  Clock,
  Hand,
  Hourglass,
  MessageCircleWarning,
  type LucideIcon,
} from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Signal } from '@mikrosprint/contracts';
import { useText } from '../i18n/useText.js';
import styles from './signals.module.css';
import { useWishWords } from './support.js';

const icons: Record<Signal['kind'], LucideIcon> = {
  'asked-for-help': Hand,
  'failed-repeatedly': CircleHelp,
  'missed-booking': CalendarX,
  'deadline-passed': CalendarClock,
  'unanswered-message': MessageCircleWarning,
  'wants-support': BookOpen,
  inactive: Clock,
  'not-started': Hourglass,
  finished: Award,
};

export interface SaidSignal {
  /** What was seen, where, and since when. Facts only, no verdict. */
  words: string;
  /** The day since when it holds, unless the words name it. */
  day: string | null;
}

/** A signal in words. The function stays the same as long as the language does: a list hands it to every row. */
export function useSignalWords(): (signal: Signal) => SaidSignal {
  const { t } = useTranslation('staff');
  const text = useText();
  const wishWords = useWishWords();
  return useCallback(
    (signal) => {
      const { kind, since, support, levelTitle, sprintTitle } = signal;
      const words = support
        ? wishWords(support)
        : t(`signal.${kind}`, {
            level: levelTitle ? text.of(levelTitle) : '',
            sprint: sprintTitle ? text.of(sprintTitle) : '',
            count: signal.days ?? signal.tries ?? 0,
            when: text.ago(since),
          });
      const isNamed = words.includes(text.date(since)) || words.includes(text.time(since));
      return { words, day: isNamed ? null : text.day(since) };
    },
    [t, text, wishWords],
  );
}

/** Only a call for help stands out; the other signals are there to be read, not to alarm. */
export function SignalWords({ kind, said: { words, day } }: { kind: Signal['kind']; said: SaidSignal }) {
  const Icon = icons[kind];
  return (
    <span className={`${styles.signal} ${styles[kind]}`}>
      <Icon size={18} aria-hidden="true" />
      <span>
        <span>{words}</span>
        {day !== null && (
          <>
            {' '}
            <span className={styles.day}>{day}</span>
          </>
        )}
      </span>
    </span>
  );
}

/** The same where there are a few of them. */
export function SignalLine({ signal }: { signal: Signal }) {
  const say = useSignalWords();
  return <SignalWords kind={signal.kind} said={say(signal)} />;
}
