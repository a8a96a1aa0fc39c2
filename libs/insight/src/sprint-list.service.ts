import { Injectable } from '@nestjs/common';
import { countedLevels, OpenSprintsService } from '@mikrosprint/catalogue';
import type { InsightSprint, InsightSprints, LevelStatistics } from '@mikrosprint/contracts';
import { Clock, Database, type SignedInPerson } from '@mikrosprint/platform';
import { In } from 'typeorm';
import { freshnessOf, stateOf } from './counting.js';
import {
  countedVersion,
  CountedVersions,
  standingOf,
  type VersionNumber,
} from './counted-versions.service.js';
import { LevelTallyRow } from './insight.entity.js';
import { OwnedSprintsService } from './owned-sprints.service.js';
import { isShowable } from './statistics/disclosure.js';
import { fixFirst } from './statistics/fix-first.js';
import { levelStatistics } from './statistics/level-statistics.js';

/** The list of the sprints whose figures somebody may read. It reads sums only. */
@Injectable()
export class SprintListService {
  constructor(
    private readonly database: Database,
    private readonly versions: CountedVersions,
    private readonly open: OpenSprintsService,
    private readonly owned: OwnedSprintsService,
    private readonly clock: Clock,
  ) {}

  /** By title. */
  async of(me: SignedInPerson): Promise<InsightSprints> {
    const { manager } = this.database.dataSource;
    const state = await stateOf(manager);
    const ids = [...((await this.owned.of(me)) ?? (await this.published()))];
    const [published, drafts, tallies] = await Promise.all([
      this.versions.published(ids),
      this.open.draftsOf(ids),
      manager.findBy(LevelTallyRow, { sprintId: In(ids) }),
    ]);
    const sprints = await Promise.all(
      [...published].map(([sprintId, numbers]) => {
        const own = tallies.filter((tally) => tally.sprintId === sprintId);
        return this.lineOf(numbers, own, drafts.get(sprintId) ?? null);
      }),
    );
    sprints.sort((one, other) => one.title.da.localeCompare(other.title.da, 'da'));
    return { ...freshnessOf(state, this.clock.now()), sprints };
  }

  private async published(): Promise<string[]> {
    const rows = await this.database.dataSource.query<{ id: string }[]>(
      'SELECT DISTINCT sprint_id AS id FROM sprint_version',
    );
    return rows.map(({ id }) => id);
  }

  private async lineOf(
    numbers: readonly VersionNumber[],
    tallies: readonly LevelTallyRow[],
    draftId: string | null,
  ): Promise<InsightSprint> {
    const [newest] = await this.versions.written(numbers.slice(0, 1));
    if (newest === undefined) throw new Error('A sprint without a version is not in the list.');
    const { sprintId, sprint, version } = newest;
    return {
      sprintId,
      title: sprint.title,
      draftId,
      version,
      standing: standingOf(tallies),
      told: await this.toldOf(numbers, tallies),
    };
  }

  private async toldOf(
    numbers: readonly VersionNumber[],
    tallies: readonly LevelTallyRow[],
  ): Promise<InsightSprint['told']> {
    const shown = numbers.find((number) => countedVersion(number, tallies).standing === 'enough');
    if (shown === undefined) return null;
    const [written] = await this.versions.written([shown]);
    const { major, minor } = shown;
    const levels = (written?.sprint.levels ?? []).map((level) => {
      const known = tallies.filter((tally) => tally.major === major && tally.levelId === level.id);
      return levelStatistics(level, known, minor, () => null);
    });
    const counted = new Set(countedLevels(written?.sprint.levels ?? []).map(({ id }) => id));
    const way = levels.filter(({ levelId }) => counted.has(levelId));
    return { major, minor, ...throughOf(way), toMend: fixFirst(levels).length };
  }
}

/** From the first level to the last: who finished is told only where it tells of a crowd of those who began. */
function throughOf(levels: readonly LevelStatistics[]) {
  const learners = levels[0]?.learners ?? null;
  const completions = levels.at(-1)?.completions ?? null;
  const isTold =
    learners !== null && completions !== null && isShowable({ count: completions, group: learners });
  return { learners, completions: isTold ? completions : null };
}
