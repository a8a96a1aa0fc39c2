// What all suites share: TypeScript through swc to CommonJS, the same aliases as tsconfig.json.
import { fileURLToPath } from 'node:url';

export const rootDir = fileURLToPath(new URL('../..', import.meta.url));

/** Packages that are only published as ES modules and must be transformed like our own files. */
const esmOnly = [
  '@nestjs',
  'uuid',
  'file-type',
  'strtok3',
  'token-types',
  '@tokenizer',
  'uint8array-extras',
  'js-yaml',
  'jose',
  '@digitalbazaar',
  'base58-universal',
  'base64url-universal',
];

/** @type {import('jest').Config} */
export const base = {
  rootDir,
  testEnvironment: 'node',
  transform: {
    '^.+\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '^@mikrosprint/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  // Built copies of the same modules would shadow the sources.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  clearMocks: true,
};
