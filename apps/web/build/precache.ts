import type { Plugin } from 'vite';
import type { ManifestTransform } from 'workbox-build';

interface Chunk {
  type: 'chunk';
  fileName: string;
  isEntry: boolean;
  facadeModuleId: string | null;
  imports: string[];
  dynamicImports: string[];
  viteMetadata?: { importedCss: Set<string>; importedAssets: Set<string> };
}

/**
 * Parts that a learner without a connection can do without. The stage, its engine and the worlds' pictures are large
 * and are kept by hash when the map has fetched them; the rest are pages that are nothing without the server.
 */
const leftOut =
  /\/src\/(stage|staff|messages\/staff)\/|\/src\/pages\/(DemoMail|Inbox|RoleHome|Verify|notifications\/(NotificationSettings|Unsubscribe))Page|\/i18n\/\w+\/(staff|studio)\.json|\/src\/(studio|author|lead)\//;

/** What always belongs to the shell although nothing imports it, and the one font file that Danish and English need. */
const alwaysKept =
  /^(index\.html|first-paint\.js|favicon\.svg|manifest\.webmanifest|assets\/ibm-plex-sans-latin-wght-normal-.*\.woff2)$/;

/** Everything that can be reached from the entry without going through a part that is left out. */
function reachable(chunks: Map<string, Chunk>): Set<string> {
  const kept = new Set<string>();
  const waiting = [...chunks.values()].filter(({ isEntry }) => isEntry);
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    if (kept.has(chunk.fileName)) continue;
    kept.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) kept.add(style);
    waiting.push(...chunk.imports.flatMap((name) => chunks.get(name) ?? []));
    waiting.push(
      ...chunk.dynamicImports
        .flatMap((name) => chunks.get(name) ?? [])
        .filter(({ facadeModuleId }) => !leftOut.test(facadeModuleId ?? '')),
    );
  }
  return kept;
}

/**
 * Works out from the finished bundle what the service worker keeps before it is asked: the learner's shell with every
 * panel and the level engine, whatever their files are called and whoever adds one.
 */
export function precache(): { plugin: Plugin; onlyTheShell: ManifestTransform } {
  let shell: ReadonlySet<string> = new Set();
  const plugin: Plugin = {
    name: 'mikrosprint:precache',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = new Map<string, Chunk>();
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') chunks.set(output.fileName, output as unknown as Chunk);
      }
      shell = reachable(chunks);
    },
  };
  const onlyTheShell: ManifestTransform = (entries) => ({
    manifest: entries.filter(({ url }) => shell.has(url) || alwaysKept.test(url)),
    warnings: [],
  });
  return { plugin, onlyTheShell };
}
