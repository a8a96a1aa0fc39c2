import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { constants, brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Kilobytes after gzip. A learner on a cheap phone pays for each of them. */
const limits = { entry: 175, phaser: 240, mechanic: 15, sheet: 40, author: 350 } as const;

/** Where the bench reads what the last build of the product weighed. */
const reportFile = '../../dist/web-budgets.json';

interface Weight {
  what: string;
  kilobytes: number;
  limit: number;
}

interface Chunk {
  type: 'chunk';
  fileName: string;
  name: string;
  isEntry: boolean;
  imports: string[];
  moduleIds: string[];
  code: string;
}

const kilobytes = (bytes: number): number => Math.round((bytes / 1024) * 10) / 10;

/** Some chunks and all that they import at once. */
function closure(chunks: Map<string, Chunk>, isStart: (chunk: Chunk) => boolean): Chunk[] {
  const seen = new Set<string>();
  const waiting = [...chunks.values()].filter(isStart).map((chunk) => chunk.fileName);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    waiting.push(...(chunks.get(name)?.imports ?? []));
  }
  return [...seen].flatMap((name) => chunks.get(name) ?? []);
}

const has = (chunk: Chunk, pattern: RegExp): boolean => chunk.moduleIds.some((id) => pattern.test(id));

const lineOf = ({ what, kilobytes: size, limit }: Weight): string => `${what}: ${size} KB of ${limit} KB`;

/** Names every limit that is broken; an empty list is a good build. */
function judge(
  chunks: Map<string, Chunk>,
  sizes: Map<string, number>,
): { weights: Weight[]; broken: string[] } {
  const weights: Weight[] = [];
  const broken: string[] = [];
  const check = (what: string, size: number, limit: number): void => {
    const weight = { what, kilobytes: kilobytes(size), limit };
    weights.push(weight);
    if (size > limit * 1024) broken.push(lineOf(weight));
  };
  const together = (some: Chunk[]): number =>
    some.reduce((sum, chunk) => sum + (sizes.get(chunk.fileName) ?? 0), 0);
  // What every learner loads before the first page.
  const entry = closure(chunks, ({ isEntry }) => isEntry);
  check('learner entry', together(entry), limits.entry);
  const author = closure(chunks, (chunk) => has(chunk, /src\/studio\/(pages|statistics)\//));
  check('author', together(author.filter((chunk) => !entry.includes(chunk))), limits.author);
  for (const chunk of entry) {
    if (has(chunk, /src\/studio\//)) broken.push(`the studio is in ${chunk.fileName}`);
    if (has(chunk, /libs\/(level-engine|spreadsheet)\//))
      broken.push(`the level engine is in ${chunk.fileName}`);
    if (has(chunk, /node_modules\/zod\//)) broken.push(`zod is in ${chunk.fileName}`);
  }
  for (const chunk of chunks.values()) {
    const size = sizes.get(chunk.fileName) ?? 0;
    if (has(chunk, /phaser-custom|node_modules\/phaser\//)) check('phaser', size, limits.phaser);
    else if (/src\/play\/panels\//.test(chunk.moduleIds.at(-1) ?? '')) {
      check(`mechanic ${chunk.name}`, size, chunk.name === 'SheetPanel' ? limits.sheet : limits.mechanic);
    }
  }
  return { weights, broken };
}

/** Leaves a .gz and a .br beside a file that is worth it; tells how much of it travels. */
function compress(path: string): number {
  const bytes = readFileSync(path);
  const zipped = gzipSync(bytes, { level: 9 });
  if (bytes.length >= 1024) {
    writeFileSync(`${path}.gz`, zipped);
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    );
  }
  return zipped.length;
}

/** Fails the build above the budgets, and leaves a .gz and a .br beside everything worth compressing. */
export function budgets(): Plugin {
  let directory = '';
  let report = '';
  let isProduct = false;
  return {
    name: 'mikrosprint:budgets',
    apply: 'build',
    configResolved(config) {
      directory = resolve(config.root, config.build.outDir);
      report = resolve(config.root, reportFile);
      isProduct = directory === resolve(config.root, 'dist');
    },
    writeBundle(_options, bundle) {
      const chunks = new Map<string, Chunk>();
      const sizes = new Map<string, number>();
      for (const output of Object.values(bundle)) {
        if (!/\.(js|css|html|svg|json)$/.test(output.fileName)) continue;
        sizes.set(output.fileName, compress(join(directory, output.fileName)));
        if (output.type === 'chunk') chunks.set(output.fileName, output as unknown as Chunk);
      }
      const { weights, broken } = judge(chunks, sizes);
      for (const weight of weights) this.info(lineOf(weight));
      if (isProduct) {
        mkdirSync(dirname(report), { recursive: true });
        writeFileSync(report, JSON.stringify(weights, null, 2));
      }
      if (broken.length > 0) this.error(`Over budget (gzip): ${broken.join('; ')}`);
    },
    closeBundle: {
      // The service worker is written after everything else.
      order: 'post',
      sequential: true,
      handler() {
        const worker = join(directory, 'sw.js');
        if (existsSync(worker)) compress(worker);
      },
    },
  };
}
