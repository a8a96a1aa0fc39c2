import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isNoSpace, noSpace, Refusal } from '../refusal.js';
import type { PostgresLocation } from './location.js';
import { asOwner } from './owner.js';

export const databaseUser = 'mikrosprint';

/** Makes the cluster when there is none, and returns its password either way. */
export function prepareCluster({ binaries, data, owner }: PostgresLocation, dataFolder: string): string {
  const passwordFile = path.join(dataFolder, 'postgres-password');
  if (existsSync(data)) {
    return readPassword(passwordFile, data);
  }
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const unfinished = `${data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const handedOver = path.join(unfinished, '..', `.${path.basename(data)}-password`);
  writeFileSync(handedOver, `${password}\n`, { mode: 0o600 });
  if (owner.kind === 'other') {
    chownSync(unfinished, owner.uid, owner.gid);
    chownSync(handedOver, owner.uid, owner.gid);
  }
  try {
    const made = spawnSync(binaries.initdb, initialiseArguments(unfinished, handedOver), {
      cwd: '/',
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', LANG: 'C' },
      ...asOwner(owner),
    });
    if (made.status !== 0) throw initialiseFailed(`${made.stderr}${made.error ?? ''}`, dataFolder);
    renameSync(unfinished, data);
    return password;
  } finally {
    rmSync(handedOver, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** The built-in UTF-8 locale is the same on every system; people's lists are sorted with ICU collations by name. */
function initialiseArguments(data: string, passwordFile: string): string[] {
  return [
    `--pgdata=${data}`,
    `--username=${databaseUser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
}

function initialiseFailed(output: string, dataFolder: string): Refusal {
  if (isNoSpace(output)) return noSpace(dataFolder);
  const lines = output.trim().split('\n');
  const cause = lines.find((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? 'no reason given';
  return new Refusal(`The database could not be made in ${dataFolder}: ${cause.trim()}`);
}

function readPassword(passwordFile: string, data: string): string {
  if (existsSync(passwordFile)) return readFileSync(passwordFile, 'utf8').trim();
  throw new Refusal(
    `${passwordFile} is missing, and without it nobody can open the database in ${data}. Put it back from a backup, or use another folder with MIKROSPRINT_DATA.`,
  );
}
