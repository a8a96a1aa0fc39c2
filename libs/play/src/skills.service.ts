import { Injectable } from '@nestjs/common';
import type { SkillsView } from '@mikrosprint/contracts';
import { Database } from '@mikrosprint/platform';
import { In } from 'typeorm';
import { EnrolmentsService } from './enrolments.service.js';
import { LevelResultRow, SkillProgressRow } from './results.entity.js';
import { skillEvidenceOf } from './skill-evidence.js';

/** "Det kan jeg nu": the skills of a citizen's sprints and the evidence behind each. */
@Injectable()
export class SkillsService {
  constructor(
    private readonly database: Database,
    private readonly enrolments: EnrolmentsService,
  ) {}

  async of(citizenId: string): Promise<SkillsView> {
    const rows = await this.enrolments.allOf(citizenId);
    const enrolmentId = In(rows.map(({ id }) => id));
    const { manager } = this.database.dataSource;
    const [versions, results, skills] = await Promise.all([
      Promise.all(rows.map((row) => this.enrolments.version(row))),
      manager.findBy(LevelResultRow, { enrolmentId }),
      manager.findBy(SkillProgressRow, { enrolmentId }),
    ]);
    const sprints = rows.flatMap((enrolment, index) => {
      const version = versions[index];
      if (version === undefined) return [];
      const isOfIt = (row: { enrolmentId: string }) => row.enrolmentId === enrolment.id;
      return [
        skillEvidenceOf({
          enrolment,
          version,
          results: new Map(results.filter(isOfIt).map((row) => [row.levelId, row])),
          skills: skills.filter(isOfIt),
        }),
      ];
    });
    return { sprints };
  }
}
