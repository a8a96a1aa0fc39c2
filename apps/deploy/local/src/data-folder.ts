import { existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.js';

/** Rises when an older version of the product could damage what this one keeps in the folder. */
const dataVersion = 1;

/** A new database takes about 50 MB, and PostgreSQL wants room for its journal. */
const roomForNewMegabytes = 200;
const roomToRunMegabytes = 50;

/** Makes the folder, or checks that this version may use it, before anything in it is touched. */
export function prepareDataFolder(folder: string): void {
  const note = path.join(folder, 'mikrosprint.json');
  const isNew = !existsSync(note);
  if (!isNew) refuseNewer(folder, note);
  mkdirSync(folder, { recursive: true });
  refuseFullDisk(folder, isNew ? roomForNewMegabytes : roomToRunMegabytes);
  if (isNew) writeFileSync(note, `${JSON.stringify({ dataVersion }, null, 2)}\n`);
}

function refuseNewer(folder: string, note: string): void {
  let found: unknown;
  try {
    found = (JSON.parse(readFileSync(note, 'utf8')) as { dataVersion?: unknown }).dataVersion;
  } catch {
    throw new Refusal(
      `${note} cannot be read. Put it back from a backup, or use another folder with MIKROSPRINT_DATA.`,
    );
  }
  if (typeof found === 'number' && found <= dataVersion) return;
  throw new Refusal(
    `${folder} was written by a newer version of Mikrosprint (data version ${String(found)}, this one knows ${dataVersion}). Start the newer version, or use another folder with MIKROSPRINT_DATA.`,
  );
}

function refuseFullDisk(folder: string, neededMegabytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const freeMegabytes = Math.floor((bavail * bsize) / 1024 ** 2);
  if (freeMegabytes >= neededMegabytes) return;
  throw new Refusal(
    `Only ${freeMegabytes} MB are free on the disk that holds ${folder}, and Mikrosprint needs ${neededMegabytes} MB. Make room, and start again; nothing was changed.`,
  );
}
