/** A text in two languages as it is being written: any of it may be missing, and nothing beside it is touched. */
import type { Locale } from '@mikrosprint/curriculum';
import { isRecord, type Json } from '../draft/json.js';
import type { Field } from './describe.js';

export function wordsIn(value: Json | undefined, language: Locale): string {
  const text = isRecord(value) ? value[language] : undefined;
  return typeof text === 'string' ? text : '';
}

/** Danish is always there, as soon as the text is; English wherever Danish is. */
export function missingIn(field: Field, value: Json | undefined, language: Locale): boolean {
  if (wordsIn(value, language).trim() !== '') return false;
  const other = wordsIn(value, language === 'da' ? 'en' : 'da').trim();
  return other !== '' || (language === 'da' && field.needed);
}

/** The text with other words in one language; undefined when a text that need not be there has none left. */
export function wordsWith(
  field: Field,
  value: Json | undefined,
  language: Locale,
  words: string,
): Json | undefined {
  const before = isRecord(value) ? value : {};
  const { en: _, ...rest } = before;
  const next = language === 'en' && words === '' ? rest : { ...before, [language]: words };
  const whole = typeof next['da'] === 'string' ? next : { da: '', ...next };
  const empty = wordsIn(whole, 'da') === '' && wordsIn(whole, 'en') === '' && whole['clips'] === undefined;
  return empty && !field.needed ? undefined : whole;
}

/** The recording of the text in one language, by its name. */
export function clipIn(value: Json | undefined, language: Locale): string | undefined {
  const clips = isRecord(value) ? value['clips'] : undefined;
  const name = isRecord(clips) ? clips[language] : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** The text with another recording in one language, or with none. */
export function withClip(value: Json | undefined, language: Locale, name: string | undefined): Json {
  const { clips: before, ...words } = isRecord(value) ? value : {};
  const { [language]: _, ...others } = isRecord(before) ? before : {};
  const clips = name === undefined ? others : { ...others, [language]: name };
  return Object.keys(clips).length === 0 ? words : { ...words, clips };
}
