// Rules without I/O: no database, no server, no browser.
import { base } from './jest.base.js';

export default {
  ...base,
  displayName: 'unit',
  testMatch: ['<rootDir>/libs/*/tests/**/*.test.ts', '<rootDir>/tests/unit-web/**/*.test.{ts,tsx}'],
  testTimeout: 20_000,
};
