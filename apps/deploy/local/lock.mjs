// One start per data folder. Plain JavaScript, for it is the very first thing a start does.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} dataFolder made when it is missing
 * @param {number} port told to whoever tries to start a second time
 * @returns {{ release: () => void }}
 */
export function takeLock(dataFolder, port) {
  const file = path.join(dataFolder, 'running.json');
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, port }), { flag: 'wx' });
      const release = () => releaseOwn(file);
      process.once('exit', release);
      return { release };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = readHolder(file);
    const task = holder && ['rebuild', 'keys'].find((name) => isOurs(holder.pid, `${name}.mjs`));
    if (task) {
      throw new Error(
        `npm run ${task} is under way in this folder (process ${holder.pid}). Start again when it is done.`,
      );
    }
    if (holder !== null && isOurs(holder.pid, 'start.mjs')) {
      throw new Error(
        `Mikrosprint is already running from this folder: http://localhost:${holder.port} (process ${holder.pid}). Stop it there with Ctrl+C, or start another one with its own MIKROSPRINT_DATA and PORT.`,
      );
    }
    rmSync(file, { force: true });
  }
  throw new Error('Two starts are racing for the same data folder. Start again in a moment.');
}

/** Whether a start holds this data folder now. */
export function isRunning(dataFolder) {
  const holder = readHolder(path.join(dataFolder, 'running.json'));
  return holder !== null && isOurs(holder.pid, 'start.mjs');
}

function readHolder(file) {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(holder.pid) && holder.pid > 0 ? holder : null;
  } catch {
    return null;
  }
}

/** A killed start leaves its note behind, and its number may belong to something else by now. */
function isOurs(pid, script) {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return commandOf(pid).includes(script);
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}

function releaseOwn(file) {
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}
