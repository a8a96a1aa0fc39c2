// `npm run content:check`: reads every file under content/ (or the folder given) with the schemas and checks the product
// itself uses, plays every level to its best end, and names file, line and cause of everything that is wrong.
// `--json` prints the figures and the problems for machines. `--keep-ids` writes down the ids that ship (ids.lock), after
// a new version; a lock of a version that was never published is deleted first.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { tableOf } from './content-table.mjs';
import { ensureInstalled } from './install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const shipped = path.join(root, 'content');
const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const [given] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const folder = path.resolve(given ?? shipped);
const asJson = options.includes('--json');

const unknown = options.filter((option) => !['--json', '--keep-ids'].includes(option));
if (unknown.length > 0) refuse(`There is no option ${unknown.join(', ')}; there are --json and --keep-ids.`);
if (!existsSync(folder)) refuse(`There is no folder ${folder}.`);

const say = console.log;
// Who asks for JSON gets nothing else on the standard output, not even that something is being built.
if (asJson) console.log = console.error;
await ensureInstalled(root);
await ensureBuilt(root, { only: 'server' });
const { byFileAndLine, checkKeptIds, contentReport, keptIdsText, lostIds } = await library('curriculum');
const { inspectContent } = await library('level-engine');

const files = readFiles(folder);
const content = inspectContent(files);
const kept = options.includes('--keep-ids') ? keepIds(content.sprints) : [];
const ids = checkKeptIds(files, content.sprints, { demanded: folder === shipped });
const report = contentReport({ ...content, problems: [...content.problems, ...ids].sort(byFileAndLine) });

if (asJson) say(JSON.stringify(report, null, 2));
else sayInWords();
process.exitCode = report.problems.length > 0 ? 1 : 0;

function sayInWords() {
  const { problems, sprints } = report;
  const shown = folder.startsWith(`${root}${path.sep}`) ? path.relative(root, folder) : folder;
  for (const { file, line, message } of problems) console.error(`${shown}/${file}:${line}: ${message}`);
  for (const file of kept) say(`Kept the ids in ${shown}/${file}.`);
  if (problems.length > 0) return console.error(`\n${counted(problems.length, 'problem')} in ${folder}.`);
  say(tableOf(report));
  say(`${files.size} files, ${counted(sprints.length, 'sprint')}: all in order.`);
}

/** Writes the lock of every sprint that has lost no id, and gives the files it wrote. */
function keepIds(sprints) {
  return sprints.flatMap((parsed) => {
    const file = `${parsed.folder}/ids.lock`;
    const before = files.get(file);
    const text = keptIdsText(parsed.sprint);
    const old = before && new TextDecoder().decode(before);
    if (old === text || lostIds(parsed, old).length > 0) return [];
    writeFileSync(path.join(folder, file), text);
    files.set(file, new TextEncoder().encode(text));
    return [file];
  });
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

function library(name) {
  return import(pathToFileURL(path.join(root, `dist/libs/${name}/src/index.js`)).href);
}

function counted(count, thing) {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

function refuse(message) {
  console.error(message);
  process.exit(1);
}
