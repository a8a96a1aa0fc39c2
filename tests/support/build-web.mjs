// Builds the web a second time into a folder of its own, as the next version would be: every part has another name.
// node tests/support/build-web.mjs <folder>
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const web = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../apps/web');
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Into which folder?');

process.chdir(web);
// As the product is built; a test runner says otherwise.
process.env.NODE_ENV = 'production';
await build({
  root: web,
  configFile: path.join(web, 'vite.config.ts'),
  logLevel: 'error',
  build: {
    outDir: folder,
    emptyOutDir: true,
    rolldownOptions: { output: { chunkFileNames: 'assets/[name]-second-[hash].js' } },
  },
});
