// Builds the page on which the stage is looked at, with the same curated engine as the product.
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { phaserConfig } from '../../apps/web/phaser/vite-phaser.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const phaser = phaserConfig('build');

const config: UserConfig = {
  root: here('../../apps/web/src/stage'),
  base: './',
  logLevel: 'warn',
  define: phaser.define,
  resolve: {
    alias: [
      ...phaser.alias,
      {
        find: /^@mikrosprint\/([^/]+)$/,
        replacement: here('../../libs/$1/src/index.ts').replace('%241', '$1'),
      },
    ],
  },
  build: {
    outDir: here('../output/stage-page'),
    emptyOutDir: true,
    target: 'es2022',
    // The page waits for its level before it is ready, at the top of its module.
    rolldownOptions: { input: here('../../apps/web/src/stage/review.html') },
    chunkSizeWarningLimit: 2000,
  },
};

// Vite asks for a default export.
export default config;
