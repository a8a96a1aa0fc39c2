import { Injectable } from '@nestjs/common';
import { OpenSprintsService, type PublishedVersion } from '@mikrosprint/catalogue';
import {
  smallestGroup,
  type ItemStatistics,
  type ItemStatisticsQuery,
  type LevelStatistics,
} from '@mikrosprint/contracts';
import { Clock, Database, DomainError, type SignedInPerson } from '@mikrosprint/platform';
import { countedVersion, CountedVersions, type VersionNumber } from './counted-versions.service.js';
import { freshnessOf, stateOf } from './counting.js';
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
    private readonly versions: CountedVersions,
    private readonly open: OpenSprintsService,
    private readonly owned: OwnedSprintsService,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found` for a sprint or version that is not there, or whose figures are not mine to read. */
  async of(me: SignedInPerson, sprintId: string, query: ItemStatisticsQuery): Promise<ItemStatistics> {
    const mine = await this.owned.of(me);
    if (mine !== null && !mine.has(sprintId)) throw new DomainError('not-found');
    const { manager } = this.database.dataSource;
    const [published, drafts, state, all] = await Promise.all([
      this.versions.published([sprintId]),
      this.open.draftsOf([sprintId]),
      stateOf(manager),
      manager.findBy(LevelTallyRow, { sprintId }),
    ]);
    const numbers = published.get(sprintId) ?? [];
    const { shown, others, minor } = await this.chosen(numbers, all, query);
    const tallies = all.filter(({ major }) => major === shown.major);
    const levels = shown.sprint.levels.map((level) => {
      const known = tallies.filter(({ levelId }) => levelId === level.id);
      return levelStatistics(level, known, minor, labelsOf(level.id, [shown, ...others]));
    });
    return {
      sprintId,
      title: shown.sprint.title,
      draftId: drafts.get(sprintId) ?? null,
      major: shown.major,
      minor,
      countedAt: countedAt(levels, tallies, minor),
      smallestGroup,
      ...freshnessOf(state, this.clock.now()),
      versions: numbers.map((number) => countedVersion(number, all)),
      levels,
      fixFirst: fixFirst(levels),
    };
  }

  /**
   * The version whose words are shown, and with the sum of a major also those of its other minors that were played. A
   * single version has the words of all its answers.
   */
  private async chosen(
    numbers: readonly VersionNumber[],
    tallies: readonly LevelTallyRow[],
    query: ItemStatisticsQuery,
  ): Promise<{ shown: PublishedVersion; others: PublishedVersion[]; minor: number | null }> {
    const major = query.major ?? numbers[0]?.major;
    const ofMajor = numbers.filter((number) => number.major === major);
    const minor = query.minor ?? null;
    const number = minor === null ? ofMajor[0] : ofMajor.find((one) => one.minor === minor);
    const played = new Set(tallies.filter((tally) => tally.major === major).map((tally) => tally.minor));
    const more = minor === null ? ofMajor.filter((one) => one !== number && played.has(one.minor)) : [];
    const [shown, ...others] = await this.versions.written(number === undefined ? [] : [number, ...more]);
    if (shown === undefined) throw new DomainError('not-found');
    return { shown, others, minor };
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
