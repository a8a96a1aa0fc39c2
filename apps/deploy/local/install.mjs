// Installs the packages when they are missing or are not the ones package-lock.json names. Uses nothing but Node.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @param {string} root folder of the checkout */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  console.log('Installing packages (a minute or two the first time) ...');
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const ticking = setInterval(() => console.log(`Installing packages ... ${seconds()} s`), 10_000);
  try {
    const clean = await npm(root, 'ci');
    if (clean.code !== 0 && (await npm(root, 'install')).code !== 0) throw new Error(clean.lastWords);
  } catch (error) {
    throw new Error(
      `The packages could not be installed (${firstLine(error)}). Check the network, and start again.`,
    );
  } finally {
    clearInterval(ticking);
  }
  console.log(`Installing packages: done in ${seconds()} s`);
}

/** npm writes down what it installed; it must agree with the lock file for every package this computer needs. */
function isInstalled(root) {
  const installedFile = path.join(root, 'node_modules', '.package-lock.json');
  const lockFile = path.join(root, 'package-lock.json');
  if (!existsSync(installedFile)) return false;
  if (!existsSync(lockFile)) return true;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, { version, optional, link }]) =>
      !place.startsWith('node_modules/') || optional || link || installed[place]?.version === version,
  );
}

/** The development packages build the product, so they are installed whatever NODE_ENV says. */
function npm(root, command) {
  return new Promise((resolve) => {
    const npmCommand = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const child = spawn(
      npmCommand,
      [command, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'pipe'],
        shell: process.platform === 'win32',
      },
    );
    let lastWords = '';
    child.stderr.on('data', (chunk) => {
      lastWords = `${lastWords}${chunk}`.slice(-4_000);
    });
    child.once('error', (error) => resolve({ code: 1, lastWords: error.message }));
    child.once('exit', (code) => resolve({ code: code ?? 1, lastWords }));
  });
}

function firstLine(error) {
  const lines = String(error?.message ?? error)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/npm warn|complete log/i.test(line));
  return (lines[0] ?? 'npm gave no reason').replace(/^npm error\s*/, '');
}
