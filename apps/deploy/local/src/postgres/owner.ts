import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { Refusal } from '../refusal.js';

/** The user PostgreSQL runs as; nothing to switch to when we are a plain user ourselves. */
export type PostgresOwner = { kind: 'self' } | { kind: 'other'; uid: number; gid: number; name: string };

const accountName = 'postgres';

/**
 * PostgreSQL refuses to run as root. Started as root it runs as whoever already owns the data, or as a user of its own
 * that is made when the system has none.
 */
export function postgresOwner(dataFolder: string): PostgresOwner {
  if (process.getuid?.() !== 0) return refuseForeignData(dataFolder);
  if (existsSync(dataFolder)) {
    const { uid, gid } = statSync(dataFolder);
    if (uid !== 0) return { kind: 'other', uid, gid, name: userName(uid) };
  }
  const found = idsOf(accountName) ?? createAccount();
  return { kind: 'other', ...found, name: accountName };
}

/** What a spawned process needs to run as the owner. */
export function asOwner(owner: PostgresOwner): { uid?: number; gid?: number } {
  return owner.kind === 'self' ? {} : { uid: owner.uid, gid: owner.gid };
}

/** Asks the system itself, as that user: modes of every folder above, access lists and mounts all count. */
export function canReach(owner: PostgresOwner, file: string, how: '-x' | '-w' | '-r'): boolean {
  if (owner.kind === 'self') return true;
  const asked = spawnSync('/bin/sh', ['-c', `test ${how} "$1"`, 'sh', file], { cwd: '/', ...asOwner(owner) });
  return asked.status === 0;
}

function refuseForeignData(dataFolder: string): PostgresOwner {
  const uid = process.getuid?.();
  if (uid === undefined || !existsSync(dataFolder) || statSync(dataFolder).uid === uid)
    return { kind: 'self' };
  throw new Refusal(
    `${dataFolder} belongs to the user ${userName(statSync(dataFolder).uid)}. Start as the user who started first, or use a folder of your own with MIKROSPRINT_DATA.`,
  );
}

function createAccount(): { uid: number; gid: number } {
  spawnSync('groupadd', ['--system', accountName]);
  spawnSync('useradd', [
    '--system',
    '--gid',
    accountName,
    '--no-create-home',
    '--shell',
    '/bin/false',
    accountName,
  ]);
  const ids = idsOf(accountName);
  if (ids === null) {
    throw new Refusal(
      'PostgreSQL does not run as root, and no user for it could be made. Start as a plain user, or create a user called postgres.',
    );
  }
  return ids;
}

function idsOf(name: string): { uid: number; gid: number } | null {
  const ask = (option: string) => spawnSync('id', [option, name], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function userName(uid: number): string {
  try {
    return execFileSync('id', ['-un', String(uid)], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return `number ${uid}`;
  }
}
