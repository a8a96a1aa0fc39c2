// `npm run bench`: prints every figure as a ratio against a limit measured in the same run. `--json` for machines;
// `npm run bench -- answers` runs one of them. The figures are goals; nothing here fails a build.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = path.dirname(fileURLToPath(import.meta.url));
const asJson = process.argv.includes('--json');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.replace('.bench.mjs', ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

if (names.length === 0) {
  console.error(`No such bench: ${wanted.join(', ')}`);
  process.exit(1);
}

/** @typedef {{ name: string, value: number, unit: string, goal: string, ratio?: number, met: boolean }} Figure */

const figures = [];
for (const name of names) {
  if (!asJson) console.log(`\n== ${name}`);
  const { run } = await import(pathToFileURL(path.join(folder, `${name}.bench.mjs`)).href);
  for (const figure of await run()) {
    figures.push({ bench: name, ...figure });
    if (asJson) continue;
    const ratio = figure.ratio === undefined ? '' : ` (ratio ${figure.ratio.toFixed(2)})`;
    console.log(
      `${figure.met ? 'ok  ' : 'miss'} ${figure.name}: ${figure.value} ${figure.unit}${ratio}, goal ${figure.goal}`,
    );
  }
}
if (asJson) console.log(JSON.stringify(figures, null, 2));
