// The real api and worker on a real PostgreSQL with the real queue and real sockets.
import { base } from './jest.base.js';

export default {
  ...base,
  displayName: 'api',
  testMatch: ['<rootDir>/tests/api/**/*.test.ts'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  setupFiles: ['reflect-metadata'],
  testTimeout: 60_000,
  maxWorkers: 2,
};
