/**
 * The one port of reading aloud: the author's recording where there is one, else a voice of the language. It reads
 * authored texts only, lights up the sentence it is at, and never starts by itself.
 */
import type { Preferences } from '@mikrosprint/contracts';
import { passagesIn, type Passage } from './sentences.js';
import { hush, say, voiceFor } from './voices.js';

const rates: Record<Preferences['readAloudRate'], number> = { slow: 0.8, normal: 1, fast: 1.2 };
const highlightName = 'read-aloud';

/** Who asked for what is being read now; null when it is silent. */
let reading: symbol | null = null;
let playing: HTMLAudioElement | null = null;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function light(passage: Passage | null): void {
  if (!('highlights' in CSS)) return;
  if (passage) CSS.highlights.set(highlightName, new Highlight(passage.range));
  else CSS.highlights.delete(highlightName);
}

function keepInSight({ range }: Passage): void {
  const { top, bottom } = range.getBoundingClientRect();
  const seen = top >= 60 && bottom <= innerHeight - 40;
  if (!seen) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

/** Plays a recording; false when it could not be heard, so that a voice can take over. */
function play(url: string, rate: number): Promise<boolean> {
  return new Promise((resolve) => {
    const audio = new Audio(url);
    playing = audio;
    audio.playbackRate = rate;
    audio.onended = () => resolve(true);
    audio.onpause = () => resolve(true);
    audio.onerror = () => resolve(false);
    audio.play().catch(() => resolve(false));
  });
}

async function speak(passage: Passage, rate: number): Promise<void> {
  if (passage.clip !== null && (await play(passage.clip, rate))) return;
  if (voiceFor(passage.locale)) await say(passage.text, passage.locale, rate);
}

/** Reads these parts of the page from the top, and makes whatever was being read silent. */
export async function read(
  owner: symbol,
  roots: readonly Element[],
  rate: Preferences['readAloudRate'],
): Promise<void> {
  stop();
  reading = owner;
  tell();
  for (const passage of passagesIn(roots)) {
    light(passage);
    keepInSight(passage);
    await speak(passage, rates[rate]);
    if (reading !== owner) return;
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

export function nowReading(): symbol | null {
  return reading;
}

export function onReading(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
