// The built product in a real browser; two browsers at a time, so that one works while the other waits.
import { base } from './jest.base.js';

export default {
  ...base,
  displayName: 'browser',
  testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
  globalSetup: '<rootDir>/tests/support/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
  setupFiles: ['reflect-metadata'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/second-try.ts'],
  testTimeout: 300_000,
  maxWorkers: 2,
};
