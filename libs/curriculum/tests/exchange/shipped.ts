// Every step of every sprint that ships: real words of every kind, and not only those that a test thinks of.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseContent } from '@mikrosprint/curriculum';

const folder = path.resolve(__dirname, '../../../../content');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
);
const files = new Map(
  names.map((name) => [
    name.split(path.sep).join('/'),
    new Uint8Array(readFileSync(path.join(folder, name))),
  ]),
);

export const shippedSteps = parseContent(files).sprints.flatMap(({ sprint }) =>
  sprint.levels.flatMap((level) => level.steps),
);
