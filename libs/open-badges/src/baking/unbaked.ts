import type { CheckReason } from '@mikrosprint/contracts';

/** The text that lay in a picture, or why there is none to be had. */
export type Unbaked = { ok: true; text: string } | { ok: false; reason: CheckReason };

/** A picture that nothing can be baked into; `message` says what is wrong with it. */
export class NotBakeable extends Error {
  override name = 'NotBakeable';
}
