import { Injectable } from '@nestjs/common';
import { VersionsService } from '@mikrosprint/catalogue';
import { RunRecordsService, type RunRecord } from '@mikrosprint/play';
import type { EntityManager } from 'typeorm';
import type { RunFactsRow } from './insight.entity.js';
import { readRun } from './statistics/run-facts.js';

/** Reads what runs say: a function of their log and of the version they were played in, and of nothing else. */
@Injectable()
export class RunReader {
  constructor(
    private readonly records: RunRecordsService,
    private readonly versions: VersionsService,
  ) {}

  /** Of those of the runs that exist. */
  async read(ids: readonly string[], tx: EntityManager): Promise<RunFactsRow[]> {
    const records = ids.length === 0 ? [] : await this.records.of(ids, tx);
    const rows: RunFactsRow[] = [];
    for (const record of records) rows.push(await this.factsOf(record));
    return rows;
  }

  private async factsOf(record: RunRecord): Promise<RunFactsRow> {
    const version = await this.versions.get(record.sprintVersionId);
    const level = version.levels.get(record.levelId);
    if (level === undefined)
      throw new Error(`Run ${record.runId} is of a level that its version does not have.`);
    return {
      runId: record.runId,
      enrolmentId: record.enrolmentId,
      levelId: record.levelId,
      sprintId: version.sprintId,
      major: version.major,
      minor: version.minor,
      startedAt: record.startedAt,
      logLength: record.log.length,
      finished: record.finishedAt !== null,
      steps: readRun(level, record),
    };
  }
}
