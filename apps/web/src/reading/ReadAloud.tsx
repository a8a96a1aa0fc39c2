import { Square, Volume2 } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../api/session.js';
import { useText } from '../i18n/useText.js';
import { nowReading, onReading, read, stop } from './reader.js';
import styles from './ReadAloud.module.css';
import { onVoices, voiceFor } from './voices.js';

/** Whether these parts of the page can be read: there is a voice of the language, or a recording of the author. */
function useReadable(roots: () => readonly (Element | null)[], key: string): boolean {
  const { locale } = useText();
  const voice = useSyncExternalStore(onVoices, () => voiceFor(locale));
  const [hasClip, setHasClip] = useState(false);
  const find = useRef(roots);
  find.current = roots;
  useEffect(() => {
    setHasClip(
      find.current().some((root) => root?.matches('[data-clip]') || root?.querySelector('[data-clip]')),
    );
  }, [key, locale]);
  return hasClip || voice !== null;
}

/** Reading by one button: its name for the reader, and whether it reads now. */
function useReading(key: string) {
  const [owner] = useState(() => Symbol('reading'));
  const { preferences } = usePerson();
  const { locale } = useText();
  const reading = useSyncExternalStore(onReading, nowReading) === owner;
  // What is read belongs to one text in one language: a new one makes it silent.
  useEffect(
    () => () => {
      if (nowReading() === owner) stop();
    },
    [owner, key, locale],
  );
  const toggle = (roots: readonly Element[]) => {
    if (reading) stop();
    else void read(owner, roots, preferences.readAloudRate);
  };
  return { reading, toggle };
}

interface ReadAloudProps {
  /** The parts of the page that are read, found when it is pressed. */
  roots: () => readonly Element[];
  /** Reading stops when this changes. */
  of: string;
  className?: string;
  wordsClassName?: string;
}

/** "Læs højt" for a whole page or task. Absent where nothing could be heard. */
export function ReadAloud({ roots, of, className, wordsClassName }: ReadAloudProps) {
  const { t } = useTranslation('shell');
  const { reading, toggle } = useReading(of);
  if (!useReadable(roots, of)) return null;
  return (
    <button
      type="button"
      className={className ?? styles.button}
      onClick={() => toggle(roots())}
      data-read="no"
    >
      {reading ? <Square aria-hidden="true" size={20} /> : <Volume2 aria-hidden="true" size={22} />}
      <span className={wordsClassName}>{reading ? t('stopReading') : t('readAloud')}</span>
    </button>
  );
}

/** A small button at one block of text. */
export function ReadBlock({ block }: { block: RefObject<Element | null> }) {
  const { t } = useTranslation('shell');
  const { reading, toggle } = useReading('block');
  if (!useReadable(() => [block.current], 'block')) return null;
  return (
    <button
      type="button"
      className={styles.small}
      data-read="no"
      aria-label={reading ? t('stopReading') : t('readAloud')}
      onClick={() => block.current && toggle([block.current])}
    >
      {reading ? <Square aria-hidden="true" size={16} /> : <Volume2 aria-hidden="true" size={18} />}
    </button>
  );
}
