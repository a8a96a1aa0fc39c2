import type { MadeMedia } from './media-maker.service.js';

/* What a file is called: by people, and by content. */

const longestTitle = 120;
/** Content allows 80 characters with the ending, and a published picture's name is 79 long. */
const longestStem = 75;
/** What leaves room for a number. */
const numberedStem = 68;
const endings: Record<string, string> = {
  'image/webp': 'webp',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
  'audio/webm': 'webm',
};

/** Nobody calls a picture by how it was stored. */
const knownEnding = /\.(?:png|jpe?g|webp|gif|svg|mp3|m4a|mp4|ogg|oga|opus|webm)$/iu;

/** The name that a file came with, without the folders before it and its ending; something where there is nothing. */
export function titleOf(name: string): string {
  const [last = ''] = name.split(/[/\\]/u).slice(-1);
  const title = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(knownEnding, '')
    .trim()
    .slice(0, longestTitle)
    .trim();
  return title === '' ? 'fil' : title;
}

/** The names that content can know a file by, the best first: `nedbragt-dok.webp`, then `nedbragt-dok-2.webp` and so on. */
export function* lastingNames(title: string, { type }: Pick<MadeMedia, 'type'>): Generator<string> {
  const ending = endings[type];
  if (ending === undefined) throw new Error(`no ending for ${type}`);
  const stem = stemOf(title);
  yield `${stem}.${ending}`;
  for (let number = 2; ; number += 1)
    yield `${stem.slice(0, numberedStem).replace(/-+$/u, '')}-${number}.${ending}`;
}

function stemOf(title: string): string {
  const letters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' };
  const stem = title
    .toLowerCase()
    .replace(/[æøå]/gu, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, longestStem)
    .replace(/^-+|-+$/gu, '');
  return stem === '' ? 'fil' : stem;
}
