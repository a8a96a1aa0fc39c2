import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { Refusal } from '../refusal.js';

const stopWithinMs = 10_000;

/**
 * A killed product leaves its PostgreSQL running (or only its lock file behind). Makes sure that whatever runs is really
 * a PostgreSQL of this folder, stops it in good order, and says so; a lock file of a dead or foreign process is removed.
 */
export async function stopLeftRunning(data: string, say: (line: string) => void): Promise<void> {
  const lockFile = path.join(data, 'postmaster.pid');
  if (!existsSync(lockFile)) return;
  const pid = Number(readFileSync(lockFile, 'utf8').split('\n', 1)[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isPostgresOf(pid, data)) {
    rmSync(lockFile, { force: true });
    return;
  }
  say(`A database was left running by a start that was killed (process ${pid}); it is being stopped first.`);
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + stopWithinMs;
  while (isPostgresOf(pid, data)) {
    if (Date.now() > deadline) {
      throw new Refusal(
        `The database left running (process ${pid}) does not stop. End it with kill -QUIT ${pid}, and start again.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Process numbers are used again: alive is not enough, it must be a postgres that works in this very folder. */
function isPostgresOf(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    const [command] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    if (!/postgres(\.exe)?$/.test(command ?? '')) return false;
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return isPostgresByListing(pid, data);
  }
}

/** For systems without /proc. */
function isPostgresByListing(pid: number, data: string): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return typeof stdout === 'string' && stdout.includes('postgres') && stdout.includes(data);
}
