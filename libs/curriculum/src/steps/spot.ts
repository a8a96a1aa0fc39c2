import { z } from 'zod';
import { identifier, localizedText } from '../text.js';
import { stepBase } from './common.js';

/** Where a thing is, in the stage's design box of 960 x 540. */
const box = z.strictObject({
  x: z.number().min(0).max(960),
  y: z.number().min(0).max(540),
  width: z.number().min(24).max(480),
  height: z.number().min(24).max(400),
});

const thing = z.strictObject({
  id: identifier,
  /** What it is, neutrally: "Gul seddel på skærmen". A document's sentence when the surface is a document. */
  label: localizedText,
  /** Why it is, or is not, a risk. */
  why: localizedText,
  /** Where it is in the room and which drawing it has; both required in a room, absent in a document. */
  box: box.optional(),
  prop: identifier.optional(),
});
export type SpotThing = z.infer<typeof thing>;

/** Finding the risks in a room, or in a document whose sentences can be picked. */
export const spotStep = z.strictObject({
  ...stepBase,
  mechanic: z.literal('spot'),
  surface: z.enum(['room', 'document']),
  /** Title of the document, when the surface is one. */
  document: z.strictObject({ title: localizedText }).optional(),
  targets: z.array(thing).min(1).max(8),
  decoys: z.array(thing).max(8),
  /** In a document: the order in which targets and decoys stand. */
  order: z.array(identifier).optional(),
});
export type SpotStep = z.infer<typeof spotStep>;
