import { PeopleService } from '@mikrosprint/accounts';
import { VersionsService, type PublishedVersion } from '@mikrosprint/catalogue';
import type { LookUpPurpose, TogetherLevel, TogetherPlaces } from '@mikrosprint/contracts';
import { methodsOf } from '@mikrosprint/curriculum';
import { Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { CitizenLevelRow, CitizenProgressRow } from '../citizen/citizen-progress.entity.js';
import { Openings } from '../citizen/openings.service.js';
import { FailingStepRow } from '../help/citizen-help.entity.js';

const looked = { route: '/api/caseload/:citizenId/together', fields: ['progress'] };

/** Where the caseworker opens a level: the citizen, why, and which of the citizen's sprints. */
export interface TogetherPlace {
  caseworkerId: string;
  citizenId: string;
  enrolmentId: string;
  levelId: string;
  purpose?: LookUpPurpose | undefined;
}

/** Levels to look at in a conversation. Nothing is written but that somebody looked. */
@Injectable()
export class TogetherService {
  constructor(
    private readonly database: Database,
    private readonly openings: Openings,
    private readonly people: PeopleService,
    private readonly versions: VersionsService,
  ) {}

  /** The sprints the citizen is in, last enrolled first, and where they are stuck. Throws `not-found`, `purpose-required`. */
  async places(caseworkerId: string, citizenId: string, purpose?: LookUpPurpose): Promise<TogetherPlaces> {
    await this.openings.open(caseworkerId, citizenId, purpose, looked);
    const { manager } = this.database.dataSource;
    const [progress, finished, failing] = await Promise.all([
      manager.find(CitizenProgressRow, { where: { citizenId }, order: { enrolledAt: 'DESC' } }),
      manager.find(CitizenLevelRow, {
        select: { enrolmentId: true, levelId: true },
        where: { citizenId },
      }),
      manager.find(FailingStepRow, { where: { citizenId, passedAt: IsNull() }, order: { since: 'ASC' } }),
    ]);
    const done = new Set(finished.map(({ enrolmentId, levelId }) => `${enrolmentId} ${levelId}`));
    const sprints = await Promise.all(
      progress.map(async (row) => {
        const { enrolmentId, sprintId, sprintTitle: title } = row;
        const version = await this.versionOf(row);
        const levels = version === null ? [] : levelsOf(version);
        return {
          ...{ enrolmentId, sprintId, title },
          levels: levels.map((level) => ({
            levelId: level.id,
            title: level.title,
            finished: done.has(`${enrolmentId} ${level.id}`),
            stuck: failing
              .filter((step) => step.enrolmentId === enrolmentId && step.levelId === level.id)
              .map(({ stepId, stepPrompt: prompt, tries, since }) => ({
                ...{ stepId, prompt, tries, since: since.toISOString() },
              })),
          })),
        };
      }),
    );
    return { sprints: sprints.filter(({ levels }) => levels.length > 0) };
  }

  /** Throws `not-found` for an exam, whose keys stay on the server, and for a sprint the citizen is not in. */
  async level({ caseworkerId, citizenId, purpose, ...place }: TogetherPlace): Promise<TogetherLevel> {
    await this.openings.open(caseworkerId, citizenId, purpose, looked);
    const { enrolmentId, levelId } = place;
    const [row, citizenName] = await Promise.all([
      this.database.dataSource.manager.findOneBy(CitizenProgressRow, { citizenId, enrolmentId }),
      this.people.displayName(citizenId),
    ]);
    const version = row && (await this.versionOf(row));
    const level = version && levelsOf(version).find(({ id }) => id === levelId);
    if (!version || !level || citizenName === null) throw new DomainError('not-found');
    const { sprint } = version;
    const { track, world, title, tagline, jobFunctions, cast } = sprint;
    return {
      citizenName,
      level,
      sprint: {
        ...{ sprintId: sprint.id, sprintVersionId: version.id, version: version.version },
        ...{ track, world, title, tagline, jobFunctions, cast, methods: methodsOf(sprint) },
      },
      skills: sprint.skills.map(({ id, title: skill }) => ({ id, title: skill })),
      firstLevelId: sprint.map[0]?.level ?? null,
    };
  }

  /** The version that the citizen plays; before anything was known of it, the newest. */
  private versionOf({ sprintId, sprintVersionId }: CitizenProgressRow): Promise<PublishedVersion | null> {
    return sprintVersionId === null ? this.versions.newest(sprintId) : this.versions.find(sprintVersionId);
  }
}

/** In the order of the map. */
function levelsOf({ sprint, levels }: PublishedVersion) {
  return sprint.map.flatMap(({ level: levelId }) => {
    const level = levels.get(levelId);
    return level === undefined || level.kind === 'exam' ? [] : [level];
  });
}
