import type { DraftPart, SaveRequest } from '@mikrosprint/contracts';
import type { PartContent } from './json.js';

export interface Base {
  revision: number;
  content: PartContent;
}

/** What an author has made of a part: `base` is what it was made from, null is a part that is not there. */
export interface WrittenPart {
  part: DraftPart;
  base: Base | null;
  mine: PartContent | null;
}

/** What the server has not taken yet, as this device keeps it. */
export interface KeptDraft {
  parts: WrittenPart[];
  /** Sent, and not answered: sent again exactly so, since the server may have taken it. */
  pending: SaveRequest['changes'] | null;
}
