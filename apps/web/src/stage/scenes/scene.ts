/** A place as data: what is behind and before the people, where they stand, and what the camera keeps in view. */
import type { Box } from '../art/svg.js';

/** What a level's coordinates mean: all boxes of things and people are given in this frame. */
export const designBox: Box = { x: 0, y: 0, width: 960, height: 540 };

/** Every place is painted this far beyond its frame, so that tall and wide screens see more room, never an edge. */
export const paintedBox: Box = { x: -320, y: -200, width: 1600, height: 940 };

export interface StandingPlace {
  /** Between the feet. */
  x: number;
  y: number;
  scale: number;
  /** The side of the picture one walks in from. */
  from: 'left' | 'right';
  /** Which way one looks; drawings look a little to the left. */
  facing: 'left' | 'right';
}

export interface Point {
  x: number;
  y: number;
}

export interface SortingTable {
  letters: Box;
  trays: Box;
  focus: Box;
}

/** Where cards are dragged: their places lie in `cards` (a row or a grid), the loose ones wait in `tray`. */
export interface BoardPlace {
  cards: Box;
  tray: Box;
  focus: Box;
}

export interface StageScene {
  id: string;
  /** Painted behind the people, between people and things, and over everything. */
  back: string;
  front: string;
  light: string;
  foreground: string;
  /** The person the step is about, and the colleague beside. */
  guest: StandingPlace;
  colleague: StandingPlace;
  /** What must stay in view while somebody talks. */
  talkFocus: Box;
  /** The middle of the card of a quick question, and what must stay in view with it. */
  card: Point;
  cardFocus: Box;
  /** Only where the place has them. */
  wallClock?: Point & { radius: number };
  /** Things of a room may be spread here by a level. */
  holdsThings?: true;
  /** Letters and trays; a near-square screen shows more table and larger letters. */
  sortingTable?: { wide: SortingTable; tall: SortingTable };
  /** The work screen and what happens around it; at a bus stop nothing is printed. */
  workplace?: {
    screen: Box;
    printer?: Box;
    paperOut?: Point;
    shelf: Point;
    window: Point;
    focus: Box;
  };
  /** A board where cards are dragged; a near-square screen shows larger cards. */
  board?: { wide: BoardPlace; tall: BoardPlace };
  /** Where people wait to be helped: from first to last in the queue, well apart, no face hidden. */
  queue?: { places: readonly StandingPlace[]; focus: Box };
  /** Where a letter or a mail is put together: the paper lies here. */
  desk?: { paper: Box; focus: Box };
  /** Things that grow with the numbers; a near-square screen may show more of the wall and less of the table. */
  numbers?: {
    area: Box;
    focus: Box;
    kind: 'bars' | 'shelves' | 'till';
    tall?: { area: Box; focus: Box };
  };
  /** Panes behind which it rains, where the world's air is rain. */
  windows?: readonly Box[];
}
