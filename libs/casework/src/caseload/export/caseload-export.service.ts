import { PeopleService } from '@mikrosprint/accounts';
import { copenhagenTime, type CaseloadRow, type ExportCaseload } from '@mikrosprint/contracts';
import { Clock, DomainError, LookUpLog } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { CaseloadService } from '../caseload.service.js';
import { caseloadSheet } from './caseload-sheet.js';
import { csvOf } from './csv.js';
import { workbookOf } from './workbook.js';

export interface ExportedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

const route = '/api/caseload/export';
/** The groups of facts in the file, as the look-up log names them. */
const fields = ['name', 'signals', 'progress', 'awards'];

/** Takes a part of the caseload out as a file. Every citizen in it can read that it was done. */
@Injectable()
export class CaseloadExport {
  constructor(
    private readonly caseload: CaseloadService,
    private readonly people: PeopleService,
    private readonly log: LookUpLog,
    private readonly clock: Clock,
  ) {}

  /**
   * These citizens in this order, each once. Throws `not-found` when the caseworker follows not all of them: there is no
   * half a file. Logged before it is handed out.
   */
  async file(caseworkerId: string, wanted: ExportCaseload): Promise<ExportedFile> {
    const citizenIds = [...new Set(wanted.citizenIds)];
    const known = new Map((await this.caseload.rowsOf(caseworkerId)).map((row) => [row.citizenId, row]));
    const foreign = citizenIds.filter((id) => !known.has(id));
    if (foreign.length > 0) await this.refuse(caseworkerId, foreign);
    await this.record(caseworkerId, citizenIds, 'shown');
    const rows = citizenIds.map((id) => known.get(id)).filter((row): row is CaseloadRow => row !== undefined);
    const sheet = caseloadSheet(rows, wanted.locale);
    const name = `${sheet.name} ${copenhagenTime(this.clock.now()).day}.${wanted.format}`;
    return wanted.format === 'csv'
      ? { name, type: 'text/csv; charset=utf-8', bytes: csvOf(sheet) }
      : { name, type: workbookType, bytes: workbookOf(sheet) };
  }

  /** Another caseworker's citizen looks like nobody at all; the attempt is kept for the data-protection officer. */
  private async refuse(caseworkerId: string, foreign: string[]): Promise<never> {
    const people = await this.people.summaries(foreign);
    await this.record(caseworkerId, [...people.keys()], 'refused');
    throw new DomainError('not-found');
  }

  private async record(
    actorId: string,
    citizenIds: readonly string[],
    result: 'shown' | 'refused',
  ): Promise<void> {
    const [unitId = null] = await this.people.unitsOf(actorId, 'caseworker');
    await this.log.record(
      citizenIds.map((citizenId) => ({
        ...{ actorId, role: 'caseworker' as const, unitId, citizenId, purpose: 'administration', route },
        ...{ fields: result === 'shown' ? fields : [], result },
      })),
    );
  }
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
