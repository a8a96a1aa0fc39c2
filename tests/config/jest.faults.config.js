// What breaks in practice: killed processes, orphans, full disks, folders nobody can reach. Slow, and one at a time.
import { base } from './jest.base.js';

export default {
  ...base,
  displayName: 'faults',
  testMatch: ['<rootDir>/tests/faults/**/*.test.ts'],
  globalSetup: '<rootDir>/tests/support/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
  setupFiles: ['reflect-metadata'],
  testTimeout: 300_000,
  maxWorkers: 1,
};
