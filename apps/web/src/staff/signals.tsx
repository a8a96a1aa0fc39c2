import { Award, BookOpen, CircleHelp, Clock, Hand, Hourglass, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Signal } from '@mikrosprint/contracts';
import { useText } from '../i18n/useText.js';
import styles from './signals.module.css';
import { useWishWords } from './support.js';

const icons: Record<Signal['kind'], LucideIcon> = {
  'asked-for-help': Hand,
  'failed-repeatedly': CircleHelp,
  'wants-support': BookOpen,
  inactive: Clock,
  'not-started': Hourglass,
  finished: Award,
};

/** A signal in words: what was seen, where, and since when. Facts only, no verdict. */
export function useSignalWords(): (signal: Signal) => string {
  const { t } = useTranslation('staff');
  const text = useText();
  const wishWords = useWishWords();
  return (signal) =>
    signal.support
      ? wishWords(signal.support)
      : t(`signal.${signal.kind}`, {
          level: signal.levelTitle ? text.of(signal.levelTitle) : '',
          sprint: signal.sprintTitle ? text.of(signal.sprintTitle) : '',
          count: signal.days ?? signal.tries ?? 0,
          when: text.ago(signal.since),
        });
}

/** Only a call for help stands out; the other signals are there to be read, not to alarm. */
export function SignalLine({ signal }: { signal: Signal }) {
  const words = useSignalWords();
  const Icon = icons[signal.kind];
  return (
    <span className={`${styles.signal} ${styles[signal.kind]}`}>
      <Icon size={18} aria-hidden="true" />
      <span>{words(signal)}</span>
    </span>
  );
}
