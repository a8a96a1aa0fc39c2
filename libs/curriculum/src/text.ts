import { z } from 'zod';

/** The languages the product speaks. Danish is the source; English is the second. */
export const locales = ['da', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A recording beside the content: `audio/desk-brief.mp3` is called `desk-brief.mp3`. */
export const clipName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.(mp3|ogg|m4a|webm)$/, 'the name of an .mp3, .ogg, .m4a or .webm file')
  .max(80);

/**
 * A text a person reads, in every language it exists in. Danish is always there; what ships has English too
 * (the content check says where it is missing). Plain sentences; those of `rich-text.ts` may stress words in them.
 */
export const localizedText = z.strictObject({
  da: z.string().trim().min(1).max(1200),
  en: z.string().trim().min(1).max(1200).optional(),
  /** The author reading it: the kindest voice there is. Without one the device's own voice reads it. */
  clips: z.strictObject({ da: clipName.optional(), en: clipName.optional() }).optional(),
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
