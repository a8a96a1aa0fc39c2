import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PartContent } from '../../../apps/web/src/studio/draft/json.js';

const content = path.resolve(__dirname, '../../../content');
const read = (...names: string[]): PartContent =>
  JSON.parse(readFileSync(path.join(content, ...names), 'utf8')) as PartContent;

export interface ShippedSprint {
  id: string;
  sheet: PartContent;
  levels: Record<string, PartContent>;
}

/** What ships, as the files have it: nothing is filled in. */
export function shippedSprints(): ShippedSprint[] {
  return readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      id: name,
      sheet: read(name, 'sprint.json'),
      levels: Object.fromEntries(
        readdirSync(path.join(content, name, 'levels')).map((file) => [
          path.basename(file, '.json'),
          read(name, 'levels', file),
        ]),
      ),
    }));
}
