import { Injectable } from '@nestjs/common';
import type { Level, Sprint } from '@mikrosprint/curriculum';
import { Database, DomainError } from '@mikrosprint/platform';
import { LRUCache } from 'lru-cache';
import { In, type EntityManager } from 'typeorm';
import { SprintVersionRow } from './sprints.entity.js';

/** A published version, ready to use. Shared by everybody who asks: never change it. */
export interface PublishedVersion {
  readonly id: string;
  readonly sprintId: string;
  readonly major: number;
  readonly minor: number;
  /** `major.minor` */
  readonly version: string;
  readonly sprint: Sprint;
  readonly levels: ReadonlyMap<string, Level>;
}

/** What versions lack that were published before there were tracks and tasks off the screen. */
const beforeTracks: Pick<Sprint, 'track' | 'workplaceTasks'> = { track: 'job', workplaceTasks: [] };

/** More than the catalogue shows, so that showing it pushes nothing out: a hundred kilobytes each, seldom more. */
const versionsInMemory = 300;

/** Finds published versions. They are immutable, so one that was read once is kept in memory. */
@Injectable()
export class VersionsService {
  private readonly known = new LRUCache<string, PublishedVersion>({ max: versionsInMemory });

  constructor(private readonly database: Database) {}

  /**
   * Null when there is no such version.
   * @param tx within a transaction its own: whoever holds one connection and waits for another waits for ever when all
   *   do
   */
  async find(
    id: string,
    tx: EntityManager = this.database.dataSource.manager,
  ): Promise<PublishedVersion | null> {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const row = await tx.findOneBy(SprintVersionRow, { id });
    return row && this.remember(row);
  }

  /** Throws `not-found` when there is no such version. */
  async get(id: string, tx?: EntityManager): Promise<PublishedVersion> {
    const version = await this.find(id, tx);
    if (version === null) throw new DomainError('not-found');
    return version;
  }

  /** `major.minor` of the versions of the ids that exist, by id; their content is not read. */
  async numbers(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.dataSource.manager.find(SprintVersionRow, {
      select: { id: true, major: true, minor: true },
      where: { id: In([...new Set(ids)]) },
    });
    return new Map(rows.map(({ id, major, minor }) => [id, `${major}.${minor}`]));
  }

  /** The newest version of a sprint, or of one major of it; null when there is none. For `tx` see `find`. */
  async newest(
    sprintId: string,
    major?: number,
    tx: EntityManager = this.database.dataSource.manager,
  ): Promise<PublishedVersion | null> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM sprint_version WHERE sprint_id = $1 AND ($2::integer IS NULL OR major = $2)
        ORDER BY major DESC, minor DESC LIMIT 1`,
      [sprintId, major ?? null],
    );
    return rows[0] === undefined ? null : this.find(rows[0].id, tx);
  }

  /** The newest version of every sprint that takes learners: by the place that its authors gave it, then by title. */
  async newestOfAll(): Promise<PublishedVersion[]> {
    const rows = await this.database.dataSource.query<{ id: string }[]>(
      `SELECT DISTINCT ON (sprint_id) version.id FROM sprint_version version
         JOIN sprint ON sprint.id = sprint_id AND sprint.retired_at IS NULL
        ORDER BY sprint_id, major DESC, minor DESC`,
    );
    return (await this.all(rows.map(({ id }) => id))).sort(byPlace);
  }

  /** Those that exist; what is not in memory is read at once. */
  private async all(ids: readonly string[]): Promise<PublishedVersion[]> {
    const known = ids.flatMap((id) => this.known.get(id) ?? []);
    const found = new Set(known.map(({ id }) => id));
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) return known;
    const rows = await this.database.dataSource.manager.findBy(SprintVersionRow, { id: In(missing) });
    return [...known, ...rows.map((row) => this.remember(row))];
  }

  private remember(row: SprintVersionRow): PublishedVersion {
    const version = published(row);
    this.known.set(row.id, version);
    return version;
  }
}

function byPlace({ sprint: one }: PublishedVersion, { sprint: other }: PublishedVersion): number {
  const last = 100;
  return (one.place ?? last) - (other.place ?? last) || one.title.da.localeCompare(other.title.da, 'da');
}

function published(row: SprintVersionRow): PublishedVersion {
  const { id, sprintId, major, minor, content } = row;
  return {
    id,
    sprintId,
    major,
    minor,
    version: `${major}.${minor}`,
    sprint: { ...beforeTracks, ...content },
    levels: new Map(content.levels.map((level) => [level.id, level])),
  };
}
