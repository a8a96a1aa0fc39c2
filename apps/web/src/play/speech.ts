/**
 * Reading aloud through the browser's own voices. Only authored texts are read (some voices send what they read to
 * their maker), it never starts by itself, and without a voice for the language it is not offered.
 */
import type { Locale } from '@mikrosprint/curriculum';

/** The kindest first: names of good voices, then any voice of the language. */
const preferred: Record<Locale, RegExp[]> = {
  da: [/christel|jeppe/i, /sara/i, /magnus/i, /google/i, /helle/i],
  en: [/sonia|libby|ryan/i, /serena|daniel/i, /google uk/i, /hazel/i],
};

export interface Speaker {
  voiceFor(locale: Locale): SpeechSynthesisVoice | null;
  /** Some browsers load their voices late. */
  onVoices(listener: () => void): () => void;
  /** Reads sentence by sentence (long texts are cut off in Chrome); calls back when all has been read. */
  speak(blocks: string[], locale: Locale, onEnd: () => void): void;
  stop(): void;
}

function sentencesOf(blocks: string[], locale: Locale): string[] {
  const splitter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  return blocks
    .flatMap((block) => Array.from(splitter.segment(block), ({ segment }) => segment.trim()))
    .filter((sentence) => sentence.length > 0);
}

function browserSpeaker(synthesis: SpeechSynthesis): Speaker {
  const voiceFor = (locale: Locale): SpeechSynthesisVoice | null => {
    const voices = synthesis.getVoices().filter((voice) => voice.lang.toLowerCase().startsWith(locale));
    for (const name of preferred[locale]) {
      const voice = voices.find((candidate) => name.test(candidate.name));
      if (voice) return voice;
    }
    return voices[0] ?? null;
  };
  return {
    voiceFor,
    onVoices(listener) {
      synthesis.addEventListener('voiceschanged', listener);
      return () => synthesis.removeEventListener('voiceschanged', listener);
    },
    speak(blocks, locale, onEnd) {
      synthesis.cancel();
      const voice = voiceFor(locale);
      const sentences = sentencesOf(blocks, locale);
      sentences.forEach((sentence, index) => {
        const utterance = new SpeechSynthesisUtterance(sentence);
        utterance.lang = locale === 'da' ? 'da-DK' : 'en-GB';
        utterance.voice = voice;
        if (index === sentences.length - 1) utterance.onend = onEnd;
        utterance.onerror = onEnd;
        synthesis.speak(utterance);
      });
    },
    stop: () => synthesis.cancel(),
  };
}

const mute: Speaker = {
  voiceFor: () => null,
  onVoices: () => () => undefined,
  speak: (_blocks, _locale, onEnd) => onEnd(),
  stop: () => undefined,
};

export const speaker: Speaker = 'speechSynthesis' in window ? browserSpeaker(window.speechSynthesis) : mute;
