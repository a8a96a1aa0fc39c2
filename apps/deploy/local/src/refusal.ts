/** Why the product does not start, in one line that says what to do. */
export class Refusal extends Error {
  override name = 'Refusal';
}

export const noSpace = (where: string): Refusal =>
  new Refusal(`The disk that holds ${where} is full. Make room, and start again; nothing was changed.`);

/** Words PostgreSQL and Node use when a disk is full. */
export function isNoSpace(error: unknown): boolean {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOSPC') return true;
  return /No space left on device|ENOSPC/.test(String(error));
}
