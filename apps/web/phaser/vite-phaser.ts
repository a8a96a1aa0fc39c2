import { fileURLToPath } from 'node:url';

export interface PhaserConfig {
  alias: { find: RegExp; replacement: string }[];
  define: Record<string, string>;
}

/**
 * What Vite needs to build the curated Phaser in place of the published bundle. The development server and
 * `PHASER=full` take the published one: the first because it cannot serve CommonJS sources one by one, the second
 * as the way out when a piece is missing.
 */
export function phaserConfig(command: 'build' | 'serve'): PhaserConfig {
  // The build is the one place where the environment is read on the web side.
  if (command === 'serve' || process.env.PHASER === 'full') return { alias: [], define: {} };
  return {
    alias: [
      { find: /^phaser$/, replacement: fileURLToPath(new URL('./phaser-custom.cjs', import.meta.url)) },
    ],
    define: {
      global: 'globalThis',
      'typeof CANVAS_RENDERER': 'true',
      'typeof WEBGL_RENDERER': 'true',
      'typeof WEBGL_DEBUG': 'false',
      'typeof FEATURE_SOUND': 'false',
    },
  };
}
