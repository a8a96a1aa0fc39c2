// The real api and worker on a real PostgreSQL with the real queue and real sockets.
import { base } from './jest.base.js';

export default {
  ...base,
  displayName: 'api',
  testMatch: ['<rootDir>/tests/api/**/*.test.ts'],
  globalSetup: '<rootDir>/tests/support/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
  setupFiles: ['reflect-metadata'],
  testTimeout: 60_000,
  maxWorkers: 2,
};
