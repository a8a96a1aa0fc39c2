/** The browser's own voices. Without one for the language, reading aloud is not offered. */
import type { UiLocale } from '@mikrosprint/contracts';
import { languages } from '../i18n/locales.js';

/** The kindest first: names of good voices, then any voice of the language. */
const preferred: Record<UiLocale, RegExp[]> = {
  da: [/christel|jeppe/i, /sara/i, /magnus/i, /google/i, /helle/i],
  en: [/sonia|libby|ryan/i, /serena|daniel/i, /google uk/i, /hazel/i],
  uk: [/polina|ostap/i, /lesya/i, /google/i],
};

interface Known {
  name: string;
  lang: string;
  /** It speaks on the device: what it reads is sent to nobody. */
  localService: boolean;
}

interface Wanted {
  /** The text is about somebody. */
  personal: boolean;
}

/** The voice that is kindest to listen to, of those a text may be given to. */
export function kindestVoice<Voice extends Known>(
  voices: readonly Voice[],
  locale: UiLocale,
  { personal }: Wanted,
): Voice | null {
  const fitting = voices.filter(
    ({ lang, localService }) => lang.toLowerCase().startsWith(locale) && (localService || !personal),
  );
  for (const name of preferred[locale]) {
    const voice = fitting.find((candidate) => name.test(candidate.name));
    if (voice) return voice;
  }
  return fitting[0] ?? null;
}

const synthesis = 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null;

export function voiceFor(
  locale: UiLocale,
  wanted: Wanted = { personal: false },
): SpeechSynthesisVoice | null {
  return kindestVoice(synthesis?.getVoices() ?? [], locale, wanted);
}

/** Some browsers load their voices late. */
export function onVoices(listener: () => void): () => void {
  synthesis?.addEventListener('voiceschanged', listener);
  return () => synthesis?.removeEventListener('voiceschanged', listener);
}

/** Says one sentence; resolves when it has been said or could not be. One at a time: Chrome cuts long texts off. */
export function say(text: string, of: Wanted & { locale: UiLocale }, rate: number): Promise<void> {
  return new Promise((resolve) => {
    if (!synthesis) return resolve();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = languages[of.locale].tag;
    utterance.voice = voiceFor(of.locale, of);
    utterance.rate = rate;
    utterance.onend = () => resolve();
    utterance.onerror = () => resolve();
    synthesis.speak(utterance);
  });
}

export function hush(): void {
  synthesis?.cancel();
}
