import type { SprintSheet } from './sprint.js';
import { identifier } from './text.js';

/*
 * Who speaks where nobody has been chosen yet: the first person of the sprint's cast. A sprint without people gets one
 * with a face and a name, so that no learner ever meets nobody; the author gives her another name, or takes another in.
 */

export const standInColleague: SprintSheet['cast'][number] = {
  id: 'kollega',
  rig: 'birgit',
  name: 'Birgit',
  role: { da: 'Kollega', en: 'Colleague' },
};

/** The id of the first person in the cast. `sheet` may be anything yet; null when there is nobody. */
export function firstInCast(sheet: unknown): string | null {
  const cast: unknown = isRecord(sheet) ? sheet['cast'] : undefined;
  const [first] = Array.isArray(cast) ? (cast as unknown[]) : [];
  const id = identifier.safeParse(isRecord(first) ? first['id'] : undefined);
  return id.success ? id.data : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
