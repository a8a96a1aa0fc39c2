// A browser voice that says nothing aloud: it keeps what it was asked to say, and finishes each sentence when told to.
import type { BrowserContext, Page } from 'playwright-core';

export interface Said {
  text: string;
  lang: string;
  rate: number;
}

interface Kept {
  said: Said[];
  /** Addresses of the recordings that were played. */
  played: string[];
  /** How many of them have come to their end. */
  ended: number;
  /** All that was lit up, one after the other. */
  lit: string[];
  finish(): void;
}

interface VoiceWindow {
  voice: Kept;
}

/**
 * Gives every page of the device voices for these languages, in place of its own. `online` voices send what they read
 * to their maker. Recordings are played as they are, and it is kept which.
 */
export async function giveVoices(
  device: BrowserContext,
  languages: string[],
  { online = false } = {},
): Promise<void> {
  const wanted = { languages, online };
  await device.addInitScript(({ languages: tags, online: away }) => {
    const kept: Kept = { said: [], played: [], ended: 0, lit: [], finish: () => undefined };
    const voices = tags.map((lang) => ({ lang, name: `Voice ${lang}`, default: false, localService: !away }));
    let underWay: SpeechSynthesisUtterance | null = null;
    const synthesis = {
      getVoices: () => voices,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      speak(utterance: SpeechSynthesisUtterance) {
        kept.said.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate });
        underWay = utterance;
        kept.finish = () => utterance.onend?.(new Event('end') as SpeechSynthesisEvent);
      },
      cancel() {
        // As the real one: who is interrupted hears of it, a moment later.
        const interrupted = underWay;
        underWay = null;
        setTimeout(() => interrupted?.onerror?.(new Event('error') as SpeechSynthesisErrorEvent));
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    // The real one accepts only voices of its own making.
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        rate = 1;
        lang = '';
        voice: unknown = null;
        onend: unknown = null;
        onerror: unknown = null;
        constructor(readonly text: string) {}
      },
    });
    const media = HTMLMediaElement.prototype;
    const play = Reflect.get(media, 'play') as () => Promise<void>;
    media.play = function (this: HTMLMediaElement) {
      kept.played.push(new URL(this.src).pathname);
      this.addEventListener('ended', () => (kept.ended += 1));
      return play.call(this);
    };
    const registry = HighlightRegistry.prototype;
    const set = Reflect.get(registry, 'set') as (name: string, lit: Highlight) => HighlightRegistry;
    registry.set = function (this: HighlightRegistry, name: string, lit: Highlight) {
      for (const range of lit) kept.lit.push(range.toString().replaceAll(/\s+/g, ' ').trim());
      return set.call(this, name, lit);
    };
    (window as unknown as VoiceWindow).voice = kept;
  }, wanted);
}

export const saidOn = (page: Page): Promise<Said[]> =>
  page.evaluate(() => (window as unknown as VoiceWindow).voice.said);

/** Where the recordings came from that were played on the page. */
export const playedOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as VoiceWindow).voice.played);

/** Waits until every recording that was begun has come to its end. */
export const untilPlayed = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const { played, ended } = (window as unknown as VoiceWindow).voice;
    return played.length === ended;
  });

/** Everything that was lit up on the page, in its order. */
export const everLit = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as VoiceWindow).voice.lit);

/** The voice has come to the end of its sentence. */
export const finishSentence = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as VoiceWindow).voice.finish());

/** The words that are lit up now, or null. */
export const litWords = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('read-aloud') ?? [];
    return range ? range.toString().replaceAll(/\s+/g, ' ').trim() : null;
  });

/** Lets the voice read on until it says nothing new, and gives back every sentence it said. */
export async function hearAll(page: Page): Promise<Said[]> {
  let before = -1;
  for (;;) {
    const said = await saidOn(page);
    if (said.length === before) return said;
    before = said.length;
    await finishSentence(page);
  }
}
