import { useTranslation } from 'react-i18next';
import { wordsFor } from '../draft/problem-words.js';

/** What the reader of files says of archives, and of the pictures and recordings in them. */
const worded = [
  [/^the picture cannot be read/u, 'pictureBroken'],
  [/^the drawing holds (?<what>.+), which does/u, 'drawingRuns'],
  [/^a drawing is at most (?<size>\d+ KB)/u, 'drawingHeavy'],
  [/^a recording is at most (?<number>\d+) seconds/u, 'recordingLong'],
  [/^is encrypted/u, 'encrypted'],
  [/^(?:holds files that its list|the archive is cut off|is damaged)/u, 'damaged'],
] as const;

export interface FileWords {
  words: string;
  /** The language of the words, where it is not the page's. */
  lang: string | undefined;
}

/** Says a problem of a file in the page's language; what only those who wrote the file meet, in English. */
export function useFileWords(): (message: string) => FileWords {
  const { t } = useTranslation('studio');
  return (message) => {
    for (const [pattern, key] of worded) {
      const found = pattern.exec(message);
      if (found) return { words: t(`exchange.fileProblem.${key}`, { ...found.groups }), lang: undefined };
    }
    const known = wordsFor(message);
    if (known) return { words: t(`draft.problem.${known.key}`, known.values), lang: undefined };
    return { words: message, lang: 'en' };
  };
}
