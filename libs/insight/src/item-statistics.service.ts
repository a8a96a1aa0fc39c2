import { Injectable } from '@nestjs/common';
import { VersionsService, type PublishedVersion } from '@mikrosprint/catalogue';
import {
  smallestGroup,
  type InsightSprints,
  type ItemStatistics,
  type ItemStatisticsQuery,
  type LevelStatistics,
} from '@mikrosprint/contracts';
import { Database, DomainError, type SignedInPerson } from '@mikrosprint/platform';
import { LevelTallyRow } from './insight.entity.js';
import { OwnedSprintsService } from './owned-sprints.service.js';
import { answerLabel } from './statistics/answer-labels.js';
import { fixFirst } from './statistics/fix-first.js';
import { levelStatistics, type LabelOf } from './statistics/level-statistics.js';

/** The page "how the tasks do". It reads sums only, as many rows as the sprint has levels and versions. */
@Injectable()
export class ItemStatisticsService {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
    private readonly owned: OwnedSprintsService,
  ) {}

  /** The sprints whose figures I may read. */
  async sprints(me: SignedInPerson): Promise<InsightSprints> {
    const ids = (await this.owned.of(me)) ?? (await this.allSprints());
    const newest = await Promise.all([...ids].map((id) => this.versions.newest(id)));
    return {
      sprints: newest
        .filter((version) => version !== null)
        .map(({ sprintId, sprint, version }) => ({ sprintId, title: sprint.title, version })),
    };
  }

  /** Throws `not-found` for a sprint or version that is not there, or whose figures are not mine to read. */
  async of(me: SignedInPerson, sprintId: string, query: ItemStatisticsQuery): Promise<ItemStatistics> {
    const mine = await this.owned.of(me);
    if (mine !== null && !mine.has(sprintId)) throw new DomainError('not-found');
    const newest = await this.versions.newest(sprintId, query.major);
    if (newest === null) throw new DomainError('not-found');
    const { manager } = this.database.dataSource;
    const tallies = await manager.findBy(LevelTallyRow, { sprintId, major: newest.major });
    const minor = query.minor ?? null;
    const played = tallies.map((tally) => tally.minor);
    const written = await this.writtenVersions(newest, minor === null ? played : [...played, minor]);
    const shown = minor === null ? newest : written.find((version) => version.minor === minor);
    if (shown === undefined) throw new DomainError('not-found');
    const levels = shown.sprint.levels.map((level) => {
      const known = tallies.filter(({ levelId }) => levelId === level.id);
      return levelStatistics(level, known, minor, labelsOf(level.id, [shown, ...written]));
    });
    return {
      sprintId,
      title: shown.sprint.title,
      major: newest.major,
      minor,
      countedAt: countedAt(levels, tallies, minor),
      smallestGroup,
      versions: await this.playedVersions(sprintId),
      levels,
      fixFirst: fixFirst(levels),
    };
  }

  private async allSprints(): Promise<string[]> {
    const [open, played] = await Promise.all([
      this.versions.newestOfAll(),
      this.database.dataSource.query<{ id: string }[]>(
        'SELECT DISTINCT sprint_id AS id FROM insight_level_tally ORDER BY sprint_id',
      ),
    ]);
    return [...new Set([...open.map(({ sprintId }) => sprintId), ...played.map(({ id }) => id)])];
  }

  /** The versions of the major with these minors and the newest, newest first: their content has the words. */
  private async writtenVersions(
    newest: PublishedVersion,
    asked: readonly number[],
  ): Promise<PublishedVersion[]> {
    const minors = [...new Set(asked)].filter((minor) => minor !== newest.minor);
    const rows = await this.database.dataSource.query<{ id: string }[]>(
      'SELECT id FROM sprint_version WHERE sprint_id = $1 AND major = $2 AND minor = ANY($3) ORDER BY minor DESC',
      [newest.sprintId, newest.major, minors],
    );
    return [newest, ...(await Promise.all(rows.map(({ id }) => this.versions.get(id))))];
  }

  private playedVersions(sprintId: string): Promise<{ major: number; minor: number }[]> {
    return this.database.dataSource.query(
      `SELECT DISTINCT major, minor FROM insight_level_tally WHERE sprint_id = $1
        ORDER BY major DESC, minor DESC`,
      [sprintId],
    );
  }
}

/** A later version may have reworded an answer or taken it away: the first version that has it says what it was. */
function labelsOf(levelId: string, versions: readonly PublishedVersion[]): LabelOf {
  return (stepId, key) => {
    for (const { levels } of versions) {
      const step = levels.get(levelId)?.steps.find(({ id }) => id === stepId);
      const label = step === undefined ? null : answerLabel(step, key);
      if (label !== null) return label;
    }
    return null;
  };
}

/** Hidden while every figure is: of one or two learners it would say when they played last. */
function countedAt(
  levels: readonly LevelStatistics[],
  tallies: readonly LevelTallyRow[],
  minor: number | null,
): string | null {
  const told = new Set(levels.filter(({ learners }) => learners !== null).map(({ levelId }) => levelId));
  const times = tallies
    .filter((tally) => told.has(tally.levelId) && (minor === null || tally.minor === minor))
    .map((tally) => tally.countedAt.getTime());
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
}
