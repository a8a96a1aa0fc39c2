import { createHash } from 'node:crypto';
import {
  heaviestLibrary,
  mostMedia,
  type MediaChange,
  type MediaItem,
  type MediaUse,
  type Writer,
} from '@mikrosprint/contracts';
import { Clock, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { DraftAccess } from '../studio/draft-access.service.js';
import type { Shelf } from './media-libraries.service.js';
import { MediaMaker, type MadeMedia } from './media-maker.service.js';
import { lastingNames, titleOf } from './media-names.js';
import { MediaRow } from './media.entity.js';

/** A file as it arrives: what it was called where it comes from, and what is in it. */
export interface MediaFile {
  name: string;
  bytes: Uint8Array;
}

/** A file as it will be kept; nothing of it is written yet. */
export interface ReadyMedia {
  /** What it was called where it comes from. */
  name: string;
  sourceSha256: string;
  made: MadeMedia;
}

/** Pictures and recordings of organisations, which their drafts name. */
@Injectable()
export class MediaService {
  constructor(
    private readonly database: Database,
    private readonly access: DraftAccess,
    private readonly maker: MediaMaker,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a file in the library of an organisation: a picture is written anew, the same file again is the one that is
   * there. Content names it by the `name` of the answer, which is the name it came with when that is a name content can
   * have and nothing else in the library has it.
   * Throws `media-kind-unknown`, `media-too-large`, `media-too-long`, `media-broken` and `media-library-full`.
   */
  async put(organisationId: string, personId: string, file: MediaFile): Promise<MediaItem> {
    const { manager } = this.database.dataSource;
    const sourceSha256 = sha256Of(file.bytes);
    const known = await knownBy(manager, organisationId, sourceSha256);
    if (known !== null) return this.item(known);
    const ready = await this.ready(file);
    const [row] = await this.database.transaction((tx) =>
      this.keepAll(tx, organisationId, personId, [ready]),
    );
    if (row === undefined) throw new Error('a file that was kept and is not there');
    return this.item(row);
  }

  /**
   * A file as the library would keep it.
   * Throws `media-kind-unknown`, `media-too-large`, `media-too-long`, `media-broken` and `too-many-requests`.
   */
  async ready({ name, bytes }: MediaFile): Promise<ReadyMedia> {
    const sourceSha256 = sha256Of(bytes);
    const ours = await isOurs(this.database.dataSource.manager, sourceSha256);
    return { name, sourceSha256, made: await this.maker.make(bytes, { isOurs: ours }) };
  }

  /** Puts files into a library, in their order. Throws `media-library-full`, and `tx` takes everything back. */
  async keepAll(
    tx: EntityManager,
    organisationId: string,
    personId: string,
    files: readonly ReadyMedia[],
  ): Promise<MediaRow[]> {
    if (files.length === 0) return [];
    // Two that arrive at the same time take their names and their room one after the other.
    await tx.query('SELECT id FROM unit WHERE id = $1 FOR UPDATE', [organisationId]);
    const rows: MediaRow[] = [];
    for (const { name, sourceSha256, made } of files) {
      const source = { organisationId, personId, title: titleOf(name), sourceSha256 };
      rows.push(await this.keep(tx, source, made));
    }
    return rows;
  }

  /** The files of a shelf, the newest first. */
  async list({ organisationIds, onlyIn }: Shelf): Promise<MediaItem[]> {
    const rows = await this.database.dataSource.manager.find(MediaRow, {
      where: { organisationId: In([...organisationIds]) },
      order: { addedAt: 'DESC', id: 'DESC' },
    });
    const items = await this.items(rows);
    return onlyIn === null ? items : items.filter(({ usedIn }) => isUsedIn(usedIn, onlyIn));
  }

  /** Other words for people. The name that content knows it by stays. Throws `not-found`. */
  async rename(
    organisationIds: readonly string[],
    mediaId: string,
    { title, alt }: MediaChange,
  ): Promise<MediaItem> {
    const { manager } = this.database.dataSource;
    const row = await this.find(organisationIds, mediaId);
    const change = { title: title ?? row.title, alt: alt ?? row.alt };
    await manager.update(MediaRow, { id: mediaId }, change);
    return this.item({ ...row, ...change });
  }

  /** Throws `not-found`, and `media-in-use` with the places while a draft names it. */
  async remove(organisationIds: readonly string[], mediaId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.find(organisationIds, mediaId, tx);
      const usedIn = (await usesOf(tx, [row])).get(row.id) ?? [];
      if (usedIn.length > 0) throw new DomainError('media-in-use', { facts: { usedIn } });
      await tx.delete(MediaRow, { id: mediaId });
    });
  }

  /** The bytes that an organisation's content means by some names; what it has not is not in the map. */
  async filesOf(
    organisationId: string,
    names: readonly string[],
    tx: EntityManager = this.database.dataSource.manager,
  ): Promise<Map<string, Uint8Array>> {
    if (names.length === 0) return new Map();
    const rows = await tx.find(MediaRow, {
      select: { id: true, name: true, bytes: true },
      where: { organisationId, name: In([...new Set(names)]) },
    });
    return new Map(rows.map(({ name, bytes }) => [name, new Uint8Array(bytes)]));
  }

  /** What a file of a shelf holds. Throws `not-found`. */
  async content(
    { organisationIds, onlyIn }: Shelf,
    mediaId: string,
  ): Promise<{ type: string; bytes: Buffer }> {
    const { manager } = this.database.dataSource;
    const row = await manager.findOne(MediaRow, {
      select: { id: true, organisationId: true, type: true, bytes: true },
      where: { id: mediaId, organisationId: In([...organisationIds]) },
    });
    if (row === null) throw new DomainError('not-found');
    const usedIn = onlyIn === null ? null : ((await usesOf(manager, [row])).get(row.id) ?? []);
    if (usedIn && onlyIn !== null && !isUsedIn(usedIn, onlyIn)) throw new DomainError('not-found');
    return row;
  }

  private async find(
    organisationIds: readonly string[],
    mediaId: string,
    tx: EntityManager = this.database.dataSource.manager,
  ): Promise<MediaRow> {
    const row = await tx.findOneBy(MediaRow, { id: mediaId, organisationId: In([...organisationIds]) });
    if (row === null) throw new DomainError('not-found');
    return row;
  }

  private async keep(
    tx: EntityManager,
    source: { organisationId: string; personId: string; title: string; sourceSha256: string },
    made: MadeMedia,
  ): Promise<MediaRow> {
    const { organisationId, personId, title, sourceSha256 } = source;
    const sha256 = sha256Of(made.bytes);
    const there = await knownBy(tx, organisationId, sha256);
    if (there !== null) return there;
    await requireRoom(tx, organisationId, made.bytes.length);
    const row = {
      id: uuidv7(),
      organisationId,
      kind: made.kind,
      name: await freeName(tx, organisationId, lastingNames(title, made)),
      title,
      type: made.type,
      weight: made.bytes.length,
      width: made.width,
      height: made.height,
      seconds: made.seconds,
      alt: {},
      sha256,
      sourceSha256,
      addedAt: this.clock.now(),
      addedBy: personId,
    };
    await tx.insert(MediaRow, { ...row, bytes: Buffer.from(made.bytes) });
    return { ...row, bytes: Buffer.alloc(0) };
  }

  private async item(row: MediaRow): Promise<MediaItem> {
    const [item] = await this.items([row]);
    if (item === undefined) throw new Error('a file without a view');
    return item;
  }

  private async items(rows: readonly MediaRow[]): Promise<MediaItem[]> {
    const [writers, uses] = await Promise.all([
      this.access.writers(rows.map(({ addedBy }) => addedBy)),
      usesOf(this.database.dataSource.manager, rows),
    ]);
    return rows.map((row) => itemOf(row, writers, uses.get(row.id) ?? []));
  }
}

function itemOf(row: MediaRow, writers: ReadonlyMap<string | null, Writer>, usedIn: MediaUse[]): MediaItem {
  const { id, kind, name, title, type, weight, width, height, seconds, alt, addedAt, addedBy } = row;
  return {
    mediaId: id,
    kind,
    name,
    title,
    type,
    bytes: weight,
    width,
    height,
    seconds,
    alt,
    addedBy: writers.get(addedBy) ?? null,
    addedAt: addedAt.toISOString(),
    usedIn,
  };
}

function isUsedIn(usedIn: readonly MediaUse[], draftId: string): boolean {
  return usedIn.some((use) => use.draftId === draftId);
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The file that the library has of these bytes, as they are kept or as they once were sent. */
function knownBy(tx: EntityManager, organisationId: string, digest: string): Promise<MediaRow | null> {
  return tx.findOne(MediaRow, {
    where: [
      { organisationId, sha256: digest },
      { organisationId, sourceSha256: digest },
    ],
    order: { id: 'ASC' },
  });
}

/**
 * Whether the bytes were once written by us: they are kept as they are, so that what was exported comes back as the
 * same file. Whoever has not made them cannot have them.
 */
async function isOurs(tx: EntityManager, digest: string): Promise<boolean> {
  const [{ ours } = { ours: false }] = await tx.query<{ ours: boolean }[]>(
    `SELECT EXISTS (SELECT FROM media WHERE sha256 = $1)
         OR EXISTS (SELECT FROM picture WHERE name LIKE $1 || '-%') AS ours`,
    [digest],
  );
  return ours;
}

async function requireRoom(tx: EntityManager, organisationId: string, more: number): Promise<void> {
  const [{ files, bytes } = { files: 0, bytes: 0 }] = await tx.query<{ files: number; bytes: number }[]>(
    `SELECT count(*)::int AS files, coalesce(sum(weight), 0)::int AS bytes
       FROM media WHERE organisation_id = $1`,
    [organisationId],
  );
  if (files >= mostMedia || bytes + more > heaviestLibrary) {
    throw new DomainError('media-library-full', { facts: { files, bytes } });
  }
}

/** The first of the names that nothing in the library has. */
async function freeName(tx: EntityManager, organisationId: string, names: Iterable<string>): Promise<string> {
  for (const name of names) {
    if (!(await tx.existsBy(MediaRow, { organisationId, name }))) return name;
  }
  throw new Error('names never end');
}

/** Which drafts name the files now. */
async function usesOf(
  tx: EntityManager,
  rows: readonly Pick<MediaRow, 'id'>[],
): Promise<Map<string, MediaUse[]>> {
  const uses = new Map<string, MediaUse[]>();
  if (rows.length === 0) return uses;
  const found = await tx.query<(MediaUse & { mediaId: string })[]>(
    `SELECT media.id AS "mediaId", draft.id AS "draftId", draft.title, part.part
       FROM media
       JOIN draft ON draft.organisation_id = media.organisation_id
       JOIN draft_part part ON part.draft_id = draft.id AND part.until IS NULL AND media.name = ANY(part.media)
      WHERE media.id = ANY($1::uuid[])
      ORDER BY draft.updated_at DESC, draft.id, part.part <> 'sheet', part.part`,
    [rows.map(({ id }) => id)],
  );
  for (const { mediaId, ...use } of found) uses.set(mediaId, [...(uses.get(mediaId) ?? []), use]);
  return uses;
}
