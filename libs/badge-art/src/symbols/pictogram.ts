/** A drawing in a box of 24, drawn by lines of `lineWidth` with round ends. */
export interface Pictogram {
  lines: readonly string[];
  /** Closed figures behind the lines, filled faintly. */
  soft?: readonly string[];
  /** Closed figures filled like the lines. */
  solid?: readonly string[];
}

/** In units of the box of 24: thick enough to be seen on a badge of 48 pixels. */
export const lineWidth = 2;
