// `npm test`: installs what is missing, then runs every guard in order and closes with "N passed, N failed".
// `npm test -- --only=unit,api` runs some of them; `--full` adds the long ones (the whole matrix, faults, load).
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../apps/deploy/local/install.mjs';
import { ensureChromium } from './chromium.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const output = path.join(root, 'tests/output');
const full = process.argv.includes('--full');
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

const npm = (script) => ({ command: 'npm', arguments: ['run', '--silent', script] });
const jest = (name, extra = []) => ({
  command: process.execPath,
  arguments: [
    path.join(root, 'node_modules/jest/bin/jest.js'),
    '--config',
    `tests/config/jest.${name}.config.js`,
    '--json',
    `--outputFile=${path.join(output, `${name}.json`)}`,
    ...extra,
  ],
  report: path.join(output, `${name}.json`),
});

const guards = [
  { name: 'lint', ...npm('lint'), onlyReads: true },
  { name: 'types', ...npm('types'), onlyReads: true },
  { name: 'content', ...npm('content:check'), onlyReads: true },
  { name: 'unit', ...jest('unit') },
  { name: 'build', ...npm('build') },
  { name: 'api', ...jest('api') },
  { name: 'browser', ...jest('browser'), needsChromium: true },
  { name: 'faults', ...jest('faults'), fullOnly: true },
];

/** A jest guard counts its tests; any other guard counts as one. */
function counts(guard, status) {
  if (guard.report) {
    try {
      const report = JSON.parse(readFileSync(guard.report, 'utf8'));
      // A suite that could not even be loaded has no failed test of its own, yet it has failed.
      const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
      const nothingRan = report.numPassedTests + failed === 0;
      return {
        passed: report.numPassedTests,
        failed: failed + (nothingRan || (status !== 0 && !failed) ? 1 : 0),
        secondTries: report.testResults
          .flatMap(({ assertionResults }) => assertionResults)
          .filter(({ status: outcome, invocations }) => outcome === 'passed' && invocations > 1)
          .map(({ fullName }) => fullName),
      };
    } catch {
      return { passed: 0, failed: 1 };
    }
  }
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
}

/** With `quiet` the words come when the guard has ended, so that two at once do not talk across each other. */
async function run(guard, environment, quiet = false) {
  const started = Date.now();
  if (!quiet) console.log(`\n== ${guard.name}`);
  const { status, said } = await ended(guard, environment, quiet);
  if (quiet) console.log(`\n== ${guard.name}\n${said}`);
  const result = counts(guard, status);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`== ${guard.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
  return { name: guard.name, ...result };
}

function ended(guard, environment, quiet) {
  return new Promise((resolve) => {
    const child = spawn(guard.command, guard.arguments, {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: environment,
    });
    let said = '';
    child.stdout?.on('data', (part) => (said += part));
    child.stderr?.on('data', (part) => (said += part));
    child.on('error', (error) => resolve({ status: 1, said: said + String(error) }));
    child.on('close', (status) => resolve({ status: status ?? 1, said }));
  });
}

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
await ensureInstalled(root);

const chosen = guards.filter((guard) => (only ? only.includes(guard.name) : full || !guard.fullOnly));
const environment = { ...process.env, TEST_FULL: full ? '1' : '' };
if (chosen.some((guard) => guard.needsChromium)) environment.CHROMIUM_PATH = ensureChromium();

// Those that only read the sources run side by side; all others have the machine to themselves.
const readers = chosen.filter(({ onlyReads }) => onlyReads);
const results = await Promise.all(readers.map((guard) => run(guard, environment, true)));
for (const guard of chosen.filter(({ onlyReads }) => !onlyReads)) {
  results.push(await run(guard, environment));
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);

console.log('');
for (const { secondTries = [] } of results) {
  for (const name of secondTries) console.log(`passed on the second try: ${name}`);
}
for (const result of results.filter((each) => each.failed > 0)) console.log(`failed: ${result.name}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
