/** The browser's own voices. Without one for the language, reading aloud is not offered. */
import type { Locale } from '@mikrosprint/curriculum';

/** The kindest first: names of good voices, then any voice of the language. */
const preferred: Record<Locale, RegExp[]> = {
  da: [/christel|jeppe/i, /sara/i, /magnus/i, /google/i, /helle/i],
  en: [/sonia|libby|ryan/i, /serena|daniel/i, /google uk/i, /hazel/i],
};

const synthesis: SpeechSynthesis | null = 'speechSynthesis' in window ? window.speechSynthesis : null;

export function voiceFor(locale: Locale): SpeechSynthesisVoice | null {
  const voices = synthesis?.getVoices().filter((voice) => voice.lang.toLowerCase().startsWith(locale)) ?? [];
  for (const name of preferred[locale]) {
    const voice = voices.find((candidate) => name.test(candidate.name));
    if (voice) return voice;
  }
  return voices[0] ?? null;
}

/** Some browsers load their voices late. */
export function onVoices(listener: () => void): () => void {
  synthesis?.addEventListener('voiceschanged', listener);
  return () => synthesis?.removeEventListener('voiceschanged', listener);
}

/** Says one sentence; resolves when it has been said or could not be. One at a time: Chrome cuts long texts off. */
export function say(text: string, locale: Locale, rate: number): Promise<void> {
  return new Promise((resolve) => {
    if (!synthesis) return resolve();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = locale === 'da' ? 'da-DK' : 'en-GB';
    utterance.voice = voiceFor(locale);
    utterance.rate = rate;
    utterance.onend = () => resolve();
    utterance.onerror = () => resolve();
    synthesis.speak(utterance);
  });
}

export function hush(): void {
  synthesis?.cancel();
}
