import { Square, Volume2 } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../api/session.js';
import { useText } from '../i18n/useText.js';
import { nowReading, onReading, read, stop } from './reader.js';
import styles from './ReadAloud.module.css';
import { onVoices, voiceFor } from './voices.js';

/** Whether this part of the page can be read: a voice of the language, or recordings of its author. */
function useReadable(hasClip: boolean): boolean {
  const { locale } = useText();
  const voice = useSyncExternalStore(onVoices, () => voiceFor(locale));
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
  /** There is a recording among the parts, so no voice is needed. */
  hasClip?: boolean;
  className?: string;
  wordsClassName?: string;
}

/** "Læs højt" for a whole page or task. Absent where nothing could be heard. */
export function ReadAloud({ roots, of, hasClip = false, className, wordsClassName }: ReadAloudProps) {
  const { t } = useTranslation('common');
  const { reading, toggle } = useReading(of);
  if (!useReadable(hasClip)) return null;
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
export function ReadBlock({
  block,
  hasClip = false,
}: {
  block: RefObject<Element | null>;
  hasClip?: boolean;
}) {
  const { t } = useTranslation('common');
  const { reading, toggle } = useReading('block');
  if (!useReadable(hasClip)) return null;
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
