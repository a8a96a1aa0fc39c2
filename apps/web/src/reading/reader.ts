/**
 * The one port of reading aloud: the author's recording where there is one, else a voice of the language. It reads
 * what stands on the page, lights up the sentence it is at, and never starts by itself.
 */
import type { Preferences } from '@mikrosprint/contracts';
import { passagesIn, type Passage } from './passages.js';
import { sentenceHeard } from './sentences.js';
import { hush, say, voiceFor } from './voices.js';

const rates: Record<Preferences['readAloudRate'], number> = { slow: 0.8, normal: 1, fast: 1.2 };
const highlightName = 'read-aloud';

/** One press of a button: the same button pressed anew is another reading. */
interface Reading {
  owner: symbol;
  rate: number;
}

/** What is being read now; null when it is silent. */
let reading: Reading | null = null;
let playing: HTMLAudioElement | null = null;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function light(range: Range | null): void {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set(highlightName, new Highlight(range));
  else CSS.highlights.delete(highlightName);
}

function keepInSight(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  const seen = top >= 60 && bottom <= innerHeight - 40;
  if (!seen) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

function show(range: Range): void {
  light(range);
  keepInSight(range);
}

/** From the first sentence to the last. */
function wholeOf({ sentences }: Passage): Range | undefined {
  const range = sentences[0]?.range.cloneRange();
  const end = sentences.at(-1)?.range;
  if (end) range?.setEnd(end.endContainer, end.endOffset);
  return range;
}

/** Lights up what one hears: a sentence, or all of it when the recording does not know its own length. */
function follower(passage: Passage, audio: HTMLAudioElement): () => void {
  const whole = wholeOf(passage);
  let lit: Range | undefined;
  return () => {
    const { currentTime, duration } = audio;
    const range = Number.isFinite(duration)
      ? passage.sentences[sentenceHeard(passage.sentences, currentTime / duration)]?.range
      : whole;
    if (range && playing === audio && range !== lit) show(range);
    lit = range;
  };
}

/** Plays a recording; false when it could not be heard, so that a voice can take over. */
function play(passage: Passage, url: string, rate: number): Promise<boolean> {
  return new Promise((resolve) => {
    const audio = new Audio(url);
    playing = audio;
    audio.playbackRate = rate;
    audio.onplaying = audio.ontimeupdate = follower(passage, audio);
    audio.onended = () => resolve(true);
    audio.onpause = () => resolve(true);
    audio.onerror = () => resolve(false);
    audio.play().catch(() => resolve(false));
  });
}

async function readPassage(passage: Passage, own: Reading): Promise<void> {
  if (passage.clip !== null) {
    const heard = await play(passage, passage.clip, own.rate);
    if (heard || reading !== own) return;
  }
  if (!voiceFor(passage.locale, passage)) return;
  for (const { text, range } of passage.sentences) {
    show(range);
    await say(text, passage, own.rate);
    if (reading !== own) return;
  }
}

/** Reads these parts of the page from the top, and makes whatever was being read silent. */
export async function read(
  owner: symbol,
  roots: readonly Element[],
  rate: Preferences['readAloudRate'],
): Promise<void> {
  stop();
  const own: Reading = { owner, rate: rates[rate] };
  reading = own;
  tell();
  for (const passage of passagesIn(roots)) {
    await readPassage(passage, own);
    if (reading !== own) return;
  }
  stop();
}

export function stop(): void {
  if (reading === null) return;
  reading = null;
  playing?.pause();
  playing = null;
  hush();
  light(null);
  tell();
}

/** Who asked for what is being read now. */
export function nowReading(): symbol | null {
  return reading?.owner ?? null;
}

export function onReading(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// A voice is the browser's, not the page's: some go on when the page is gone.
addEventListener('pagehide', stop);
