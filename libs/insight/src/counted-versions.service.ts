import { Injectable } from '@nestjs/common';
import { VersionsService, type PublishedVersion } from '@mikrosprint/catalogue';
import { smallestGroup, type CountedVersion, type Standing } from '@mikrosprint/contracts';
import { Database } from '@mikrosprint/platform';
import type { LevelTallyRow } from './insight.entity.js';

/** A version that was published, without its content. */
export interface VersionNumber {
  id: string;
  sprintId: string;
  major: number;
  minor: number;
  publishedAt: Date;
}

type Tally = Pick<LevelTallyRow, 'major' | 'minor' | 'tally'>;

/** Which versions of a sprint there are to tell of, and with what words. */
@Injectable()
export class CountedVersions {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
  ) {}

  /** Of each of the sprints all that were published, newest first. A sprint that never was is not there. */
  async published(sprintIds: readonly string[]): Promise<Map<string, VersionNumber[]>> {
    const rows = await this.database.dataSource.query<VersionNumber[]>(
      `SELECT id, sprint_id AS "sprintId", major, minor, published_at AS "publishedAt"
         FROM sprint_version WHERE sprint_id = ANY($1::text[]) ORDER BY sprint_id, major DESC, minor DESC`,
      [sprintIds],
    );
    const bySprint = new Map<string, VersionNumber[]>();
    for (const row of rows) bySprint.set(row.sprintId, [...(bySprint.get(row.sprintId) ?? []), row]);
    return bySprint;
  }

  /** The content of the versions: it has the words of the tasks and of their answers. */
  written(numbers: readonly VersionNumber[]): Promise<PublishedVersion[]> {
    return Promise.all(numbers.map(({ id }) => this.versions.get(id)));
  }
}

/**
 * Whether enough have begun for something to be told. Somebody counts, nobody is named: that there are one to four
 * says nothing of any of them.
 */
export function standingOf(tallies: readonly Tally[]): Standing {
  const learners = Math.max(0, ...tallies.map(({ tally }) => tally.learners ?? 0));
  if (learners === 0) return 'nobody';
  return learners < smallestGroup ? 'too-few' : 'enough';
}

export function countedVersion(
  { major, minor, publishedAt }: VersionNumber,
  tallies: readonly Tally[],
): CountedVersion {
  const own = tallies.filter((tally) => tally.major === major && tally.minor === minor);
  return { major, minor, publishedAt: publishedAt.toISOString(), standing: standingOf(own) };
}
