/** Somebody who pays by the megabyte and has said so. */
export function wantsLittleData(): boolean {
  return (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
