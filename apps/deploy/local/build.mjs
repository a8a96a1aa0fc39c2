// Builds what has changed: the server (api, worker, supervisor and the libs) with swc, the web with Vite, at once.
// `npm run build` builds everything again; `npm start` only what its sources ask for.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const serverSources = ['apps/api/src', 'apps/worker/src', 'apps/deploy/local/src', 'libs'];
const webSources = [
  'apps/web',
  'libs/badge-art',
  'libs/contracts',
  'libs/curriculum',
  'libs/level-engine',
  'libs/spreadsheet',
];
const configuration = ['package-lock.json', 'tsconfig.json', 'apps/deploy/local/build.mjs'];

/**
 * @param {string} root folder of the checkout
 * @param {{ always?: boolean, only?: 'server' | 'web' }} options `always` builds also what has not changed
 */
export async function ensureBuilt(root, { always = false, only } = {}) {
  const stampFile = path.join(root, 'dist', 'stamps.json');
  const stamps = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
  const parts = [
    {
      name: 'server',
      stamp: stampOf(root, serverSources, isServerSource),
      result: 'dist/apps/api/src/main.js',
      build: buildServer,
    },
    {
      name: 'web',
      stamp: stampOf(root, webSources, isWebSource),
      result: 'apps/web/dist/index.html',
      build: buildWeb,
    },
  ];
  const outdated = parts.filter(
    ({ name, stamp, result }) =>
      (only === undefined || only === name) &&
      (always || stamps[name] !== stamp || !existsSync(path.join(root, result))),
  );
  await Promise.all(
    outdated.map(async ({ name, stamp, build }) => {
      const started = Date.now();
      console.log(`Building the ${name} ...`);
      await build(root);
      console.log(`Building the ${name}: done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
      stamps[name] = stamp;
    }),
  );
  if (outdated.length > 0) {
    mkdirSync(path.dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, JSON.stringify(stamps, null, 2));
  }
}

/** Every source file to a file of the same place under dist/, as ES modules with the aliases turned into paths. */
async function buildServer(root) {
  const { transformFile } = createRequire(path.join(root, 'package.json'))('@swc/core');
  const options = swcOptions(root);
  const files = serverSources.flatMap((folder) => listFiles(path.join(root, folder)));
  const sources = files.filter((file) => isServerSource(file));
  const unfinished = path.join(root, 'dist', `unfinished-${process.pid}`);
  rmSync(unfinished, { recursive: true, force: true });
  await Promise.all(
    sources.map(async (file) => {
      const target = path.join(unfinished, path.relative(root, file)).replace(/\.ts$/, '.js');
      mkdirSync(path.dirname(target), { recursive: true });
      // Fonts and other files that code reads lie beside it.
      if (!file.endsWith('.ts')) return copyFileSync(file, target);
      const { code, map } = await transformFile(file, { ...options, filename: file });
      writeFileSync(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
      writeFileSync(`${target}.map`, map);
    }),
  );
  // A product that is starting from the old files finds old or new ones, never half of them.
  const replaced = path.join(root, 'dist', `replaced-${process.pid}`);
  mkdirSync(replaced, { recursive: true });
  for (const folder of ['apps', 'libs']) {
    const place = path.join(root, 'dist', folder);
    if (existsSync(place)) renameSync(place, path.join(replaced, folder));
    renameSync(path.join(unfinished, folder), place);
  }
  rmSync(replaced, { recursive: true, force: true });
  rmSync(unfinished, { recursive: true, force: true });
}

function swcOptions(root) {
  const { compilerOptions } = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8'));
  return {
    swcrc: false,
    sourceMaps: true,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
      baseUrl: root,
      paths: compilerOptions.paths,
    },
    module: { type: 'nodenext', resolveFully: true, strict: true },
  };
}

async function buildWeb(root) {
  const vite = path.join(
    path.dirname(createRequire(path.join(root, 'package.json')).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: path.join(root, 'apps/web'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The web does not build:\n${output.trim()}`);
}

const isServerSource = (file) => /[\\/]src[\\/]/.test(file) && !/\.d\.ts$|[\\/]tests[\\/]/.test(file);
const isWebSource = (file) => !/[\\/](node_modules|dist|tests)[\\/]/.test(file);

/** A stamp of contents: touching a file or cloning again builds nothing anew. */
function stampOf(root, folders, isSource) {
  const hash = createHash('sha256');
  const files = folders.flatMap((folder) => listFiles(path.join(root, folder)).filter(isSource));
  for (const file of [...files.sort(), ...configuration.map((name) => path.join(root, name))]) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('base64url');
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return /^(node_modules|dist)$/.test(entry.name) ? [] : listFiles(file);
    return entry.isFile() ? [file] : [];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
  try {
    await ensureBuilt(root, { always: true });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
