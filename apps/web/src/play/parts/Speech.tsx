import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Portrait } from '../../components/Portrait.js';
import { useMediaQuery } from '../../hooks/useMediaQuery.js';
import type { LocalizedText } from '@mikrosprint/curriculum';
import { Passage } from '../../reading/Words.js';
import { ReadBlock } from '../../reading/ReadAloud.js';
import styles from './Speech.module.css';

interface SpeechProps {
  rig: string;
  name: string;
  role?: string;
  mood?: 'neutral' | 'pleased' | 'worried' | 'annoyed';
  paragraphs: LocalizedText[];
}

/** What a colleague says: the face, the name and a bubble. On a phone a long speech begins folded to a few lines. */
export function Speech({ rig, name, role, mood = 'neutral', paragraphs }: SpeechProps) {
  const { t } = useTranslation('play');
  const [open, setOpen] = useState(false);
  const { words, isLong } = useLength();
  const folds = useMediaQuery('(max-width: 39.99rem)') && isLong;
  return (
    <div className={styles.speech}>
      <Portrait rig={rig} name={name} mood={mood} size={3.5} />
      <div className={styles.bubble}>
        <p className={styles.who}>
          <span aria-hidden="true">{name}</span>
          {role && (
            <span aria-hidden="true" className={styles.role}>
              {role}
            </span>
          )}
          <span className="visually-hidden">{t('says', { name })}:</span>
        </p>
        <span className={styles.listen}>
          <ReadBlock roots={() => [words.current]} />
        </span>
        <div ref={words} className={`${styles.words} ${folds && !open ? styles.folded : ''}`}>
          {paragraphs.map((paragraph) => (
            <Passage key={paragraph.da} of={paragraph} />
          ))}
        </div>
        {folds && (
          <button
            type="button"
            data-read="no"
            className={styles.more}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'readLess' : 'readMore')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Lines. Folded to four and with its button a speech takes six: what is hardly longer is shown whole. */
const short = 7;

function useLength() {
  const words = useRef<HTMLDivElement>(null);
  const [isLong, setIsLong] = useState(false);
  useLayoutEffect(() => {
    const element = words.current;
    if (!element) return;
    const measure = () => {
      const line = Number.parseFloat(getComputedStyle(element).lineHeight);
      setIsLong(element.scrollHeight > short * line);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return { words, isLong };
}
