import { z } from 'zod';

/** The languages the product speaks. Danish is the source; English is the second. */
export const locales = ['da', 'en'] as const;
export type Locale = (typeof locales)[number];

/**
 * A text a person reads, in every language it exists in. Danish is always there; what ships has English too
 * (the content check says where it is missing). No markup: one or more plain sentences.
 */
export const localizedText = z.strictObject({
  da: z.string().trim().min(1).max(1200),
  en: z.string().trim().min(1).max(1200).optional(),
});
export type LocalizedText = z.infer<typeof localizedText>;

/** The text in the wanted language, or in Danish when it has not been translated yet. */
export function textIn(text: LocalizedText, locale: Locale): string {
  return text[locale] ?? text.da;
}

/** Ids are written by people and read in diffs: small letters, digits and hyphens. */
export const identifier = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens')
  .max(60);
