// A browser voice that says nothing aloud: it keeps what it was asked to say, and finishes each sentence when told to.
import type { BrowserContext, Page } from 'playwright-core';

export interface Said {
  text: string;
  lang: string;
  rate: number;
}

interface VoiceWindow {
  voice: { said: Said[]; finish(): void; cancelled: number };
}

/** Gives every page of the device voices for these languages, in place of its own. */
export async function giveVoices(device: BrowserContext, languages: string[]): Promise<void> {
  await device.addInitScript((tags) => {
    const kept: { said: Said[]; finish(): void; cancelled: number } = {
      said: [],
      finish: () => undefined,
      cancelled: 0,
    };
    const voices = tags.map((lang) => ({ lang, name: `Voice ${lang}`, default: false, localService: true }));
    const synthesis = {
      getVoices: () => voices,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      speak(utterance: SpeechSynthesisUtterance) {
        kept.said.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate });
        kept.finish = () => utterance.onend?.(new Event('end') as SpeechSynthesisEvent);
      },
      cancel() {
        kept.cancelled += 1;
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
    (window as unknown as VoiceWindow).voice = kept;
  }, languages);
}

export const saidOn = (page: Page): Promise<Said[]> =>
  page.evaluate(() => (window as unknown as VoiceWindow).voice.said);

/** The voice has come to the end of its sentence. */
export const finishSentence = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as VoiceWindow).voice.finish());

/** The words that are lit up now, or null. */
export const litWords = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('read-aloud') ?? [];
    return range ? range.toString().replaceAll(/\s+/g, ' ').trim() : null;
  });
