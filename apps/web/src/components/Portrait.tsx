import { useEffect, useState, type CSSProperties } from 'react';
import styles from './Portrait.module.css';

type Mood = 'neutral' | 'pleased' | 'worried' | 'annoyed';

// The drawings of the cast are heavy beside the rest of a page and decorate it, so they come after it.
const drawings = import.meta.glob<{ portraitUrl(rig: string, mood: Mood): Promise<string> }>(
  '../stage/portraits.ts',
);

async function draw(rig: string, mood: Mood): Promise<string | null> {
  const load = drawings['../stage/portraits.ts'];
  return load ? (await load()).portraitUrl(rig, mood) : null;
}

interface PortraitProps {
  rig: string;
  name: string;
  mood?: Mood;
  /** In rem. */
  size?: number;
}

/** Head and shoulders of a colleague. Decoration: the name stands in the text beside it. */
export function Portrait({ rig, name, mood = 'neutral', size = 4 }: PortraitProps) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    draw(rig, mood)
      .then((drawn) => current && setUrl(drawn))
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [rig, mood]);
  const style: CSSProperties & Record<'--size', string> = { '--size': `${size}rem` };
  return (
    <span className={styles.portrait} style={style} aria-hidden="true">
      {url ? <img src={url} alt="" /> : name.slice(0, 1)}
    </span>
  );
}
