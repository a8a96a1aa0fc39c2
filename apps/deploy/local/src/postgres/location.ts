import { randomUUID } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isNoSpace, noSpace, Refusal } from '../refusal.js';
import { binariesIn, installedBinaries, postgresMajor, type PostgresBinaries } from './binaries.js';
import { canReach, postgresOwner, type PostgresOwner } from './owner.js';

export interface PostgresLocation {
  binaries: PostgresBinaries;
  /** PostgreSQL's own data folder. */
  data: string;
  owner: PostgresOwner;
  /** Said once, when things are not where one would look for them. */
  note: string | null;
}

/** Where PostgreSQL's user can always reach; used only when it cannot reach the checkout. */
const elsewhere = '/var/lib/mikrosprint';

/**
 * Decides where PostgreSQL's files are. Normally: binaries in node_modules, data in the data folder. When root starts
 * the product from a folder that PostgreSQL's user cannot enter, both go to a folder that user owns, because changing
 * the mode of somebody's folder is not ours to do.
 */
export function locatePostgres(root: string, dataFolder: string): PostgresLocation {
  const binaries = installedBinaries(root);
  const usual = path.join(dataFolder, 'postgres');
  refuseOtherMajor(usual);
  const owner = postgresOwner(usual);
  const pointer = path.join(dataFolder, 'postgres-location');
  const moved = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : null;
  if (moved === null && reachable(owner, binaries, dataFolder, usual)) {
    return { binaries, data: usual, owner, note: null };
  }
  if (existsSync(usual)) {
    throw new Refusal(
      `The user ${nameOf(owner)} can no longer enter ${usual}. Let that user pass the folders above it, or start as the user who owns them.`,
    );
  }
  const data = moved ?? path.join(elsewhere, randomUUID(), 'postgres');
  refuseOtherMajor(data);
  const movedOwner = postgresOwner(data);
  const note = `PostgreSQL runs as the user ${nameOf(movedOwner)}, who cannot enter ${dataFolder}: the database is in ${data}.`;
  try {
    const copied = copyBinaries(binaries, movedOwner);
    makeFolder(path.dirname(data), movedOwner);
    if (moved === null) writeFileSync(pointer, `${data}\n`);
    return { binaries: copied, data, owner: movedOwner, note };
  } catch (error) {
    if (isNoSpace(error)) throw noSpace(elsewhere);
    throw error;
  }
}

function reachable(owner: PostgresOwner, binaries: PostgresBinaries, folder: string, data: string): boolean {
  if (!canReach(owner, binaries.postgres, '-x')) return false;
  return existsSync(data) ? canReach(owner, data, '-w') : canReach(owner, folder, '-x');
}

/** One copy per version of PostgreSQL, shared by every checkout; complete or not there at all. */
function copyBinaries(from: PostgresBinaries, owner: PostgresOwner): PostgresBinaries {
  const home = path.join(elsewhere, `postgresql-${packageVersion(from.home)}`);
  if (existsSync(home)) return binariesIn(home);
  makeFolder(elsewhere, { kind: 'self' });
  const unfinished = `${home}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(from.home, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, home);
  if (!canReach(owner, path.join(home, 'bin', 'postgres'), '-x')) {
    throw new Refusal(
      `PostgreSQL's user cannot reach ${elsewhere} either. Start as a plain user, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  return binariesIn(home);
}

function packageVersion(home: string): string {
  const manifest: { version?: string } = JSON.parse(
    readFileSync(path.join(home, '..', 'package.json'), 'utf8'),
  );
  return manifest.version ?? String(postgresMajor);
}

function makeFolder(folder: string, owner: PostgresOwner): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (owner.kind === 'other') chownSync(folder, owner.uid, owner.gid);
}

function nameOf(owner: PostgresOwner): string {
  return owner.kind === 'self' ? 'who started it' : owner.name;
}

/** Said before anything is started or copied: another major's files are never touched. */
function refuseOtherMajor(data: string): void {
  if (!existsSync(data)) return;
  const versionFile = path.join(data, 'PG_VERSION');
  const found = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'an unknown version';
  if (found === String(postgresMajor)) return;
  throw new Refusal(
    `${data} was made by PostgreSQL ${found}, and this version of Mikrosprint runs ${postgresMajor}. Start the version that made it, or use another folder with MIKROSPRINT_DATA.`,
  );
}
