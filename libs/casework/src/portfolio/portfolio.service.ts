import { PeopleService, StaffService } from '@mikrosprint/accounts';
import { VersionsService } from '@mikrosprint/catalogue';
import type { PortfolioSprint, PortfolioView, Role } from '@mikrosprint/contracts';
import { Database, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { grouped } from '../grouped.js';
import { TargetGroups } from '../target-groups/target-groups.service.js';
import { PortfolioReports, type CourseWaits, type Names } from './portfolio-reports.service.js';
import { latestQuarters, quarterBounds } from './quarters.js';
import { figuresOf, type Figure } from './sprint-figures.js';

const quartersShown = 8;
const leading: readonly Role[] = ['lead', 'coordinator'];

/** The figures of the units that somebody leads: groups, never single citizens. */
@Injectable()
export class PortfolioService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly staff: StaffService,
    private readonly groups: TargetGroups,
    private readonly versions: VersionsService,
    private readonly reports: PortfolioReports,
  ) {}

  /** Of the quarter; or else of the newest one with figures, so that the first days of a quarter are not empty. */
  async of(
    { personId, roles }: SignedInPerson,
    wanted: string | undefined,
    now: Date,
  ): Promise<PortfolioView> {
    const led = await this.people.reachOf(
      personId,
      roles.filter((role) => leading.includes(role)),
    );
    const quarters = latestQuarters(now, quartersShown);
    const quarter = wanted ?? (await this.newestWithFigures(quarters, led)) ?? quarters[0] ?? '';
    const caseworkers = await this.staff.caseworkersOf(led);
    const [figures, names, reports, builtAt] = await Promise.all([
      this.figures(quarter, led),
      this.names(),
      this.reports.of(
        led,
        caseworkers.map(({ id }) => id),
        quarterBounds(quarter),
      ),
      this.builtAt(),
    ]);
    const sprints = await this.sprintsOf(figures, names, reports.waits);
    const ours = new Set(sprints.map(({ sprintId }) => sprintId));
    return {
      ...{ quarter, quarters, builtAt, sprints },
      waits: reports.waits
        .filter(({ course }) => !ours.has(course))
        .flatMap((waits) => waitRows(waits, names.units)),
      attendance: reports.attendance,
      suggestions: reports.suggestions,
    };
  }

  private async newestWithFigures(
    quarters: readonly string[],
    led: readonly string[] | null,
  ): Promise<string | undefined> {
    const rows = await this.database.dataSource.query<{ quarter: string }[]>(
      `SELECT DISTINCT quarter FROM portfolio_figure
        WHERE quarter = ANY($1) AND ($2::uuid[] IS NULL OR unit_id = ANY($2))`,
      [quarters, led],
    );
    return rows
      .map(({ quarter }) => quarter)
      .sort()
      .at(-1);
  }

  private figures(quarter: string, led: readonly string[] | null): Promise<Figure[]> {
    return this.database.dataSource.query(
      `SELECT sprint_id AS "sprintId", unit_id AS "unitId", group_id AS "groupId", sprint_title AS "sprintTitle",
              not_begun AS "notBegun", active, finished
         FROM portfolio_figure WHERE quarter = $1 AND ($2::uuid[] IS NULL OR unit_id = ANY($2))`,
      [quarter, led],
    );
  }

  private async builtAt(): Promise<string | null> {
    const [row] = await this.database.dataSource.query<{ at: Date | null }[]>(
      'SELECT max(built_at) AS at FROM portfolio_figure',
    );
    return row?.at?.toISOString() ?? null;
  }

  private async names(): Promise<{ units: Names; groups: Names }> {
    const [units, groups] = await Promise.all([this.staff.units(), this.groups.all()]);
    const byId = (named: readonly { id: string; name: string }[]): Names =>
      new Map(named.map(({ id, name }) => [id, name]));
    return { units: byId(units), groups: byId(groups) };
  }

  private async sprintsOf(
    figures: readonly Figure[],
    names: { units: Names; groups: Names },
    waits: readonly CourseWaits[],
  ): Promise<PortfolioSprint[]> {
    const made = new Map(
      (await this.versions.newestOfAll()).map(({ sprintId, sprint }) => [
        sprintId,
        sprint.targetGroups ?? [],
      ]),
    );
    const bySprint = grouped(figures, ({ sprintId }) => sprintId);
    const sprints = [...bySprint].flatMap(([sprintId, theirs]) => {
      const [first] = theirs;
      if (first === undefined) return [];
      const wait = waits.find(({ course }) => course === sprintId);
      const madeFor = [...(made.get(sprintId) ?? [])];
      return [{ sprintId, title: first.sprintTitle, madeFor, ...figuresOf(theirs, names, wait) }];
    });
    return sprints.sort((one, other) => one.title.da.localeCompare(other.title.da, 'da'));
  }
}

function waitRows({ title, units }: CourseWaits, names: Names): PortfolioView['waits'] {
  return [...units].map(([unitId, { n, medianDays }]) => {
    const name = unitId === null ? undefined : names.get(unitId);
    return {
      title,
      n,
      medianDays,
      unit: unitId === null || name === undefined ? null : { id: unitId, name },
    };
  });
}
