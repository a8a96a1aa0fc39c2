import { Injectable } from '@nestjs/common';
import type { Level, Sprint } from '@mikrosprint/curriculum';
import { Database, DomainError } from '@mikrosprint/platform';
import { LRUCache } from 'lru-cache';
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

/** Some sprints with all their texts: a few hundred kilobytes each. */
const versionsInMemory = 50;

/** Finds published versions. They are immutable, so one that was read once is kept in memory. */
@Injectable()
export class VersionsService {
  private readonly known = new LRUCache<string, PublishedVersion>({ max: versionsInMemory });

  constructor(private readonly database: Database) {}

  /** Null when there is no such version. */
  async find(id: string): Promise<PublishedVersion | null> {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const row = await this.database.dataSource.manager.findOneBy(SprintVersionRow, { id });
    if (row === null) return null;
    const version = published(row);
    this.known.set(id, version);
    return version;
  }

  /** Throws `not-found` when there is no such version. */
  async get(id: string): Promise<PublishedVersion> {
    const version = await this.find(id);
    if (version === null) throw new DomainError('not-found');
    return version;
  }

  /** The newest version of a sprint, or of one major of it; null when there is none. */
  async newest(sprintId: string, major?: number): Promise<PublishedVersion | null> {
    const rows = await this.database.dataSource.query<{ id: string }[]>(
      `SELECT id FROM sprint_version WHERE sprint_id = $1 AND ($2::integer IS NULL OR major = $2)
        ORDER BY major DESC, minor DESC LIMIT 1`,
      [sprintId, major ?? null],
    );
    return rows[0] === undefined ? null : this.find(rows[0].id);
  }

  /** The newest version of every sprint that takes learners: by the place that its authors gave it, then by title. */
  async newestOfAll(): Promise<PublishedVersion[]> {
    const rows = await this.database.dataSource.query<{ id: string }[]>(
      `SELECT DISTINCT ON (sprint_id) version.id FROM sprint_version version
         JOIN sprint ON sprint.id = sprint_id AND sprint.retired_at IS NULL
        ORDER BY sprint_id, major DESC, minor DESC`,
    );
    const versions = await Promise.all(rows.map(({ id }) => this.get(id)));
    return versions.sort(byPlace);
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
