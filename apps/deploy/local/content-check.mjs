// `npm run content:check`: reads every file under content/ (or the folder given) with the schemas and checks the product
// itself uses, and names file, line and cause of everything that is wrong.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const folder = path.resolve(process.argv[2] ?? path.join(root, 'content'));

if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}.`);
  process.exit(1);
}
await ensureInstalled(root);
await ensureBuilt(root, { only: 'server' });
const { inspectContent } = await import(
  pathToFileURL(path.join(root, 'dist/libs/level-engine/src/index.js')).href
);

const files = readFiles(folder);
const shown = folder.startsWith(`${root}${path.sep}`) ? path.relative(root, folder) : folder;
const { sprints, problems } = inspectContent(files);
for (const { file, line, message } of problems) {
  console.error(`${shown}/${file}:${line}: ${message}`);
}
if (problems.length > 0) {
  console.error(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${folder}.`);
  process.exitCode = 1;
} else {
  console.log(
    `${files.size} files, ${sprints.length} ${sprints.length === 1 ? 'sprint' : 'sprints'}: all in order.`,
  );
}

/** Keys are paths from the content folder, with slashes on every system. */
function readFiles(from) {
  const entries = readdirSync(from, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [
        path.relative(from, file).split(path.sep).join('/'),
        new Uint8Array(readFileSync(file)),
      ]),
  );
}
