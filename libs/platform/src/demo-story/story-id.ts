import { createHash } from 'node:crypto';

/** The same id for the same name at every telling, as a UUID (RFC 9562, version 8: made as one likes). */
export function storyId(name: string): string {
  const hex = createHash('sha256').update(`demo-story ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
