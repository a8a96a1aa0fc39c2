/** The place of a credential in a status list. */
export interface StatusPlace {
  /** The number of the list. */
  list: number;
  /** 0..131071 */
  index: number;
}
