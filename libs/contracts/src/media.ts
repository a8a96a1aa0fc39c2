import { z } from 'zod';
import { writer } from './studio.js';

/*
 * The media of an organisation: pictures and recordings that its drafts name. What is uploaded is told by its bytes,
 * pictures are written anew, and the name that content knows a file by never changes.
 */

export const mediaKind = z.enum(['picture', 'clip']);
export type MediaKind = z.infer<typeof mediaKind>;

/** The most an upload may weigh, in bytes: a telephone's photograph, which becomes a far smaller file. */
export const heaviestUpload = 12 * 1024 * 1024;
/** The longest recording, in seconds. */
export const longestClip = 120;
/** What an organisation may keep. */
export const mostMedia = 1_000;
export const heaviestLibrary = 512 * 1024 * 1024;

/** What the picture shows, for those who do not see it: a suggestion for every place that uses it. */
export const altSuggestion = z.strictObject({
  da: z.string().trim().max(1200).optional(),
  en: z.string().trim().max(1200).optional(),
});
export type AltSuggestion = z.infer<typeof altSuggestion>;

/** A part of a draft that names the file as it is now. */
export const mediaUse = z.strictObject({
  draftId: z.uuid(),
  title: z.strictObject({ da: z.string(), en: z.string().optional() }),
  part: z.string(),
});
export type MediaUse = z.infer<typeof mediaUse>;

export const mediaItem = z.strictObject({
  mediaId: z.uuid(),
  kind: mediaKind,
  /** What content calls it, as `nedbragt-dok.webp`. */
  name: z.string(),
  /** What people call it. */
  title: z.string(),
  /** As `image/webp`. */
  type: z.string(),
  bytes: z.int(),
  /** CSS pixels; null for a recording. */
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** Null for a picture, and for a recording that does not tell. */
  seconds: z.number().nullable(),
  alt: altSuggestion,
  addedBy: writer.nullable(),
  addedAt: z.iso.datetime(),
  usedIn: z.array(mediaUse),
});
export type MediaItem = z.infer<typeof mediaItem>;

/** The newest first. */
export const mediaList = z.strictObject({ items: z.array(mediaItem) });
export type MediaList = z.infer<typeof mediaList>;

const mediaTitle = z.string().trim().min(1).max(120);

/** Beside the bytes of an upload. The file goes to the organisation of the draft, without one to my own. */
export const mediaUpload = z.strictObject({ name: mediaTitle, draftId: z.uuid().optional() });
export type MediaUpload = z.infer<typeof mediaUpload>;

export const mediaChange = z.strictObject({ title: mediaTitle.optional(), alt: altSuggestion.optional() });
export type MediaChange = z.infer<typeof mediaChange>;
