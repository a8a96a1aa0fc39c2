import type { DraftPart } from '@mikrosprint/contracts';
import { isRecord, listAt, type PartContent } from './json.js';

/** The parts of a draft and how they hang together: the sheet's map gives the levels their order. */
export type Parts = ReadonlyMap<DraftPart, PartContent>;

export const levelPart = (levelId: string): DraftPart => `level/${levelId}`;

/** The id of the level that a part is; null for the sheet. */
export const levelIdOf = (part: DraftPart): string | null =>
  part === 'sheet' ? null : part.slice(part.indexOf('/') + 1);

/** The levels in the order of the map; those that are not on it come last. */
export function levelIds(parts: Parts): string[] {
  const there = [...parts.keys()].flatMap((part) => levelIdOf(part) ?? []);
  const mapped = listAt(parts.get('sheet') ?? {}, 'map').flatMap((node) => {
    const id = isRecord(node) ? node['level'] : undefined;
    return typeof id === 'string' && there.includes(id) ? [id] : [];
  });
  return [...new Set([...mapped, ...there])];
}

/** The steps of a level, as far as they are any. */
export function stepsOf(level: PartContent): PartContent[] {
  return listAt(level, 'steps').filter((step) => isRecord(step));
}

export const idOf = (content: PartContent): string => {
  const id = content['id'];
  return typeof id === 'string' ? id : '';
};

/** An authored text in the wanted language or in Danish; empty while nobody has written it. */
export function textOf(content: PartContent, key: string, language: string): string {
  const text = content[key];
  if (!isRecord(text)) return '';
  const said = text[language] ?? text['da'];
  return typeof said === 'string' ? said : '';
}
