import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { budgets } from './build/budgets.js';
import { cssLayers } from './build/css-layers.js';
import { precache } from './build/precache.js';
import { webApp } from './build/web-app.js';
import { phaserConfig } from './phaser/vite-phaser.js';

const lib = (name: string) => ({
  find: `@mikrosprint/${name}`,
  replacement: fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url)),
});

/** Where the API answers while the pages are served by Vite. */
const server = process.env.MIKROSPRINT_API ?? 'http://127.0.0.1:3000';

export default defineConfig(({ command }) => {
  const phaser = phaserConfig(command);
  const { plugin: shell, onlyTheShell } = precache();
  return {
    root: fileURLToPath(new URL('.', import.meta.url)),
    plugins: [cssLayers(), react(), budgets(), shell, VitePWA(webApp(onlyTheShell))],
    define: phaser.define,
    resolve: {
      alias: [
        ...phaser.alias,
        lib('badge-art'),
        lib('contracts'),
        lib('curriculum'),
        lib('level-engine'),
        lib('spreadsheet'),
      ],
    },
    build: {
      outDir: 'dist',
      target: 'es2022',
      assetsInlineLimit: 2048,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1200,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          codeSplitting: {
            // A few files that change at different times, instead of one small file per shared thing.
            groups: [
              {
                name: 'framework',
                test: /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|use-sync-external-store|@tanstack)\//,
                priority: 3,
              },
              // The engine by itself: a new drawing does not make everybody fetch it again.
              {
                name: 'phaser',
                test: /phaser-custom|node_modules\/(phaser|eventemitter3)\//,
                priority: 3,
              },
              { name: 'icons', test: /node_modules\/lucide-react\//, minShareCount: 3, priority: 2 },
              {
                name: 'base',
                test: /apps\/web\/src\/(api|components|hooks|shell)\/(?!live)/,
                minShareCount: 2,
                priority: 1,
              },
            ],
          },
        },
      },
    },
    server: {
      fs: { allow: ['../..'] },
      proxy: {
        '/api': { target: server },
        '/ob': { target: server },
        '/.well-known': { target: server },
        '/socket.io': { target: server, ws: true },
      },
    },
  };
});
