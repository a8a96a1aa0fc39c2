import { Square, Volume2 } from 'lucide-react';
import { useEffect, useId, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.js';
import { useText } from '../i18n/useText.js';
import { isPersonal } from './passages.js';
import { nowReading, onReading, read, stop } from './reader.js';
import styles from './ReadAloud.module.css';
import { onVoices, voiceFor } from './voices.js';

/** Whether these parts of the page can be read: there is a voice they may be given to, or a recording of the author. */
function useReadable(roots: () => readonly (Element | null)[], key: string): boolean {
  const { locale, content } = useText();
  // Until it is known what they hold, they count as personal.
  const [{ hasClip, personal }, setFound] = useState({ hasClip: false, personal: true });
  // The words of the page and those of an author may be in two languages; one of them to be heard is enough.
  const voice = useSyncExternalStore(
    onVoices,
    () => voiceFor(locale, { personal }) ?? voiceFor(content, { personal }),
  );
  const find = useRef(roots);
  find.current = roots;
  useEffect(() => {
    const found = find.current().filter((root) => root !== null);
    setFound({
      hasClip: found.some(
        (root) => root.matches('[data-clip]') || root.querySelector('[data-clip]') !== null,
      ),
      personal: found.length > 0 && found.every(isPersonal),
    });
  }, [key, locale]);
  return hasClip || voice !== null;
}

/** Reading by one button: its name for the reader, and whether it reads now. */
function useReading(key: string) {
  const [owner] = useState(() => Symbol('reading'));
  const { person } = useSession();
  const { locale } = useText();
  const reading = useSyncExternalStore(onReading, nowReading) === owner;
  // What is read belongs to one text in one language: a new one makes it silent.
  useEffect(
    () => () => {
      if (nowReading() === owner) stop();
    },
    [owner, key, locale],
  );
  const toggle = (roots: readonly (Element | null)[]) => {
    if (nowReading() === owner) return stop();
    const parts = roots.filter((root) => root !== null);
    // Some pages are there for everybody, also for those who have chosen no pace.
    void read(owner, parts, person?.preferences.readAloudRate ?? 'normal');
  };
  return { reading, toggle };
}

interface ReadAloudProps {
  /** The parts of the page that are read, found when it is pressed. */
  roots: () => readonly (Element | null)[];
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

interface ReadBlockProps {
  /** The parts of the page that are read, found when it is pressed. */
  roots: () => readonly (Element | null)[];
  /** The id of the words that say what it reads, where a page has many of these. */
  namedBy?: string;
}

/** A small button at one block of text. */
export function ReadBlock({ roots, namedBy }: ReadBlockProps) {
  const { t } = useTranslation('shell');
  const id = useId();
  const { reading, toggle } = useReading('block');
  if (!useReadable(roots, 'block')) return null;
  return (
    <button
      type="button"
      id={id}
      className={styles.small}
      data-read="no"
      aria-label={reading ? t('stopReading') : t('readAloud')}
      aria-labelledby={namedBy && `${id} ${namedBy}`}
      onClick={() => toggle(roots())}
    >
      {reading ? <Square aria-hidden="true" size={16} /> : <Volume2 aria-hidden="true" size={18} />}
    </button>
  );
}

interface ReadableHeadingProps {
  /** What it stands over, where that is something else. */
  roots?: ReadBlockProps['roots'];
  children: ReactNode;
}

/**
 * A heading with the small button that reads what it stands over: the title of a page its page, any other heading its
 * section. One button for all of it, so that a page does not become a row of loudspeakers.
 */
export function ReadableHeading({ roots, children }: ReadableHeadingProps) {
  const id = useId();
  const words = useRef<HTMLDivElement>(null);
  const part = () => {
    const isTitle = words.current?.querySelector('h1');
    return words.current?.closest(isTitle ? 'main' : 'section, article') ?? null;
  };
  return (
    <div className={styles.heading}>
      <div ref={words} id={id}>
        {children}
      </div>
      <ReadBlock roots={roots ?? (() => [part()])} namedBy={id} />
    </div>
  );
}
