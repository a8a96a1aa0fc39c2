import { VersionsService } from '@mikrosprint/catalogue';
import type {
  AnswerReadiness,
  LookUpPurpose,
  ReadinessEntry,
  ReadinessSource,
  ReadinessView,
  RecordReadiness,
} from '@mikrosprint/contracts';
import { Clock, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseloadMembers } from '../caseload/caseload-members.service.js';
import { CitizenNews } from '../citizen/citizen-news.js';
import { CitizenProgressRow } from '../citizen/citizen-progress.entity.js';
import { Openings } from '../citizen/openings.service.js';
import { CitizenReadinessRow } from './readiness.entity.js';
import { supportOptionsOf } from './support-options.js';

const looked = { route: '/api/caseload/:citizenId/readiness', fields: ['digital-readiness'] };
/** More than anybody reads back; whoever has so many is not asked any more. */
const mostEntries = 100;

interface Entry extends AnswerReadiness {
  citizenId: string;
  authorId: string;
  source: ReadinessSource;
}

/** How a citizen gets on with what is digital: kept apart from everything else, and used for support options alone. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly database: Database,
    private readonly members: CaseloadMembers,
    private readonly openings: Openings,
    private readonly versions: VersionsService,
    private readonly news: CitizenNews,
    private readonly clock: Clock,
  ) {}

  /** Logged under a route of its own. Throws `not-found`, `purpose-required`. */
  async ofFollowed(caseworkerId: string, citizenId: string, purpose?: LookUpPurpose): Promise<ReadinessView> {
    await this.openings.open(caseworkerId, citizenId, purpose, looked);
    return this.of(citizenId);
  }

  async of(citizenId: string, tx: EntityManager = this.manager): Promise<ReadinessView> {
    const rows = await tx.find(CitizenReadinessRow, {
      where: { citizenId },
      order: { at: 'DESC', readinessId: 'DESC' },
      take: mostEntries,
    });
    const [current = null, ...earlier] = rows.map(entryOf);
    const options = supportOptionsOf(current?.answers ?? null, await this.basicSprints(citizenId, tx));
    return { current, earlier, options };
  }

  /** The citizen's own words about themselves. Sent twice it is one answer. Throws `id-reused`, `conflict`. */
  async answer(citizenId: string, answers: AnswerReadiness): Promise<ReadinessView> {
    return this.database.transaction(async (tx) => {
      await this.keep({ ...answers, citizenId, authorId: citizenId, source: 'own-answers' }, tx);
      await this.tell(citizenId, tx);
      return this.of(citizenId, tx);
    });
  }

  /** What came up in a talk. Throws `not-found`, `id-reused`, `conflict`. */
  async record(caseworkerId: string, citizenId: string, entry: RecordReadiness): Promise<ReadinessView> {
    return this.database.transaction(async (tx) => {
      await this.members.mustFollow(caseworkerId, citizenId, tx);
      await this.keep({ ...entry, citizenId, authorId: caseworkerId }, tx);
      await this.news.tell({ citizenId, caseworkerId }, tx);
      return this.of(citizenId, tx);
    });
  }

  /** Takes back what the citizen has said of themselves; what a caseworker wrote down stays, and they can read it. */
  async forget(citizenId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { affected } = await tx.delete(CitizenReadinessRow, { citizenId, source: 'own-answers' });
      if (affected !== 0) await this.tell(citizenId, tx);
    });
  }

  private async keep(entry: Entry, tx: EntityManager): Promise<void> {
    const { id: readinessId, citizenId, authorId, source, services, documents, safety } = entry;
    // One after the other, so that the number of entries holds also for whoever presses fast.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 3))', [citizenId]);
    const said = { readinessId, citizenId, authorId, source, services, documents, safety };
    const there = await tx.findOneBy(CitizenReadinessRow, { readinessId });
    if (there !== null) {
      const isSame = Object.entries(said).every(
        ([name, value]) => there[name as keyof typeof said] === value,
      );
      if (!isSame) throw new DomainError('id-reused');
      return;
    }
    if ((await tx.countBy(CitizenReadinessRow, { citizenId })) >= mostEntries) {
      throw new DomainError('conflict');
    }
    const row = { ...said, at: this.clock.now() };
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(CitizenReadinessRow)
      .values(row)
      .orIgnore()
      .returning('readiness_id')
      .execute();
    // Somebody else's entry took this id in the same moment.
    if ((raw as unknown[]).length === 0) throw new DomainError('id-reused');
  }

  private async tell(citizenId: string, tx: EntityManager): Promise<void> {
    await this.news.tell({ citizenId, caseworkerId: await this.members.caseworkerOf(citizenId, tx) }, tx);
  }

  /** Those that the citizen is not in yet. */
  private async basicSprints(citizenId: string, tx: EntityManager) {
    const [versions, progress] = await Promise.all([
      this.versions.newestOfAll(),
      tx.find(CitizenProgressRow, { select: { sprintId: true }, where: { citizenId } }),
    ]);
    const taken = new Set(progress.map(({ sprintId }) => sprintId));
    return versions
      .filter(({ sprint, sprintId }) => sprint.track === 'basic' && !taken.has(sprintId))
      .map(({ sprintId, sprint: { title, competences } }) => ({
        ...{ sprintId, title },
        codes: competences.filter(({ framework }) => framework.startsWith('DigComp')).map(({ code }) => code),
      }));
  }

  private get manager(): EntityManager {
    return this.database.dataSource.manager;
  }
}

function entryOf(row: CitizenReadinessRow): ReadinessEntry {
  const { readinessId, source, at, services, documents, safety } = row;
  return { readinessId, source, at: at.toISOString(), answers: { services, documents, safety } };
}
