// The rules a machine can check: TypeScript without holes, React hooks, and who may import whom (architecture).
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const name = (lib) => `@mikrosprint/${lib}`;

const pure = ['curriculum', 'spreadsheet', 'level-engine', 'contracts', 'badge-art'];
const features = [
  'accounts',
  'catalogue',
  'play',
  'awards',
  'casework',
  'meetings',
  'insight',
  'notifications',
];
/** A standard of others that we speak: knows no database, no framework and nobody. */
const standards = ['open-badges'];
const all = [...pure, ...standards, ...features, 'platform', 'composition'];

/** What each library may import of ours. Whoever must react to another subscribes to its events. */
const mayImport = {
  curriculum: [],
  spreadsheet: [],
  'level-engine': ['curriculum', 'spreadsheet'],
  contracts: ['curriculum', 'spreadsheet', 'level-engine'],
  'badge-art': ['curriculum'],
  'open-badges': ['contracts'],
  platform: pure,
  accounts: [...pure, 'platform'],
  catalogue: [...pure, 'platform', 'accounts'],
  play: [...pure, 'platform', 'accounts', 'catalogue'],
  awards: [...pure, 'open-badges', 'platform', 'accounts', 'catalogue', 'play'],
  casework: [...pure, 'platform', 'accounts', 'catalogue'],
  meetings: [...pure, 'platform', 'accounts', 'catalogue', 'casework'],
  insight: [...pure, 'platform', 'accounts', 'catalogue', 'play'],
  notifications: [...pure, 'platform', 'accounts'],
  composition: all,
};

/** Nobody reaches into a library past its index, and no library knows an application. */
const insides = [
  { regex: '^@mikrosprint/[^/]+/', message: 'Import a library through its index.' },
  { regex: '(^|/)libs/', message: 'Import a library by its name, @mikrosprint/<lib>.' },
];
const applications = [{ regex: '(^|/)apps/', message: 'A library knows no application.' }];

/** No framework, no Node, no clock and no chance: time and seed are arguments. */
const outsideOfPure = (lib) => [
  {
    // Only the formats of other systems are XML, and a parser for what strangers send is not written twice.
    regex: `^(?!\\.|@mikrosprint/|zod$|fflate$${lib === 'curriculum' ? '|saxes$' : ''}).`,
    message: 'A pure library imports only pure libraries, zod and fflate (curriculum: saxes too).',
  },
];
const unpredictable = [
  { object: 'Date', property: 'now', message: 'Time is an argument.' },
  { object: 'Math', property: 'random', message: 'The seed is an argument.' },
];

const only = (allowed, patterns, extra = {}) => [
  'error',
  {
    paths: all
      .filter((lib) => !allowed.includes(lib))
      .map((lib) => ({ name: name(lib), message: 'See architecture.' })),
    patterns,
    ...extra,
  },
];

const libraries = Object.entries(mayImport).map(([lib, allowed]) => ({
  files: [`libs/${lib}/src/**/*.ts`],
  rules: {
    '@typescript-eslint/no-restricted-imports': only(allowed, [
      ...insides,
      ...applications,
      ...(pure.includes(lib) ? outsideOfPure(lib) : []),
    ]),
    ...(pure.includes(lib)
      ? {
          'no-restricted-properties': ['error', ...unpredictable],
          'no-restricted-globals': [
            'error',
            'process',
            'window',
            'document',
            'fetch',
            'setTimeout',
            'crypto',
          ],
        }
      : {}),
  },
}));

export default tseslint.config(
  {
    basePath: root,
    ignores: ['**/node_modules', '**/dist', '.data', 'tests/output', 'coverage', 'apps/web/phaser/*.cjs'],
  },
  {
    basePath: root,
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    basePath: root,
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-param-reassign': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An empty class with decorators is how Nest names a module.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  { basePath: root, extends: [libraries] },
  {
    // TypeORM fills an entity's columns and Nest a gateway's server after the class is made.
    basePath: root,
    files: ['libs/*/src/**/*.{entity,gateway}.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // TypeORM itself calls an entity a Function.
    basePath: root,
    files: ['libs/platform/src/feature.ts'],
    rules: { '@typescript-eslint/no-unsafe-function-type': 'off' },
  },
  {
    basePath: root,
    files: ['libs/*/src/**/*.ts', 'apps/{api,worker}/src/**/*.ts'],
    ignores: ['libs/platform/src/config.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'The environment is read in platform/config.ts.',
        },
        { selector: "CallExpression[callee.name='forwardRef']", message: 'Break the circle instead.' },
      ],
    },
  },
  {
    basePath: root,
    files: ['apps/web/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest'] ?? reactHooks.configs['recommended-latest']],
    rules: {
      // Written for the React compiler, which is not used here: a state that follows the address, a component chosen
      // by name and the latest value in a ref are all meant.
      'react-hooks/set-state-in-effect': 'off',
      'react-hooks/static-components': 'off',
      'react-hooks/refs': 'off',
      'react-hooks/purity': 'off',
      '@typescript-eslint/no-restricted-imports': only(pure, [
        ...insides,
        // The schemas weigh as much as a library: the pages of a learner know only their types.
        {
          regex: '^@mikrosprint/(contracts|curriculum)$',
          allowTypeImports: true,
          // The mark-up of authored texts: a file of its own that knows no schema.
          allowImportNames: ['parseRichText', 'plainOf'],
          message: 'Import only types.',
        },
        { regex: '^phaser$', allowTypeImports: true, message: 'Only the stage imports the game engine.' },
        { regex: '^zod', message: 'zod stays out of the web entry.' },
      ]),
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[object.name='process']", message: 'There is no process in a browser.' },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text is text.' },
      ],
    },
  },
  {
    // Parts of their own that no learner loads: the studio knows the schemas that its forms are made from, and the list
    // of citizens is arranged by the same rules on both sides; whoever gives roles picks from the list of them.
    basePath: root,
    files: [
      'apps/web/src/studio/**/*.{ts,tsx}',
      'apps/web/src/staff/caseload/**/*.{ts,tsx}',
      'apps/web/src/admin/**/*.{ts,tsx}',
    ],
    rules: {
      '@typescript-eslint/no-restricted-imports': only(pure, [
        ...insides,
        { regex: '^phaser$', allowTypeImports: true, message: 'Only the stage imports the game engine.' },
      ]),
    },
  },
  {
    basePath: root,
    files: ['apps/web/src/stage/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': only(pure, [
        ...insides,
        {
          regex: '^@mikrosprint/(contracts|curriculum)$',
          allowTypeImports: true,
          // The mark-up of authored texts: a file of its own that knows no schema.
          allowImportNames: ['parseRichText', 'plainOf'],
          message: 'Import only types.',
        },
        {
          regex: '^(react|react-dom|react-router|i18next)',
          message: 'The stage knows nothing of the pages.',
        },
      ]),
    },
  },
  {
    // Tests, tools and the local supervisor speak to a console.
    basePath: root,
    files: ['tests/**/*.ts', 'libs/*/tests/**/*.ts', 'apps/deploy/**/*.ts', 'apps/web/build/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
