import { Injectable } from '@nestjs/common';
import type { PublishedVersion } from '@mikrosprint/catalogue';
import type { SkillFact } from '@mikrosprint/contracts';
import type { Level } from '@mikrosprint/curriculum';
import { Database } from '@mikrosprint/platform';
import { In, MoreThan } from 'typeorm';
import { EnrolmentRow } from './enrolments.entity.js';
import { EnrolmentsService } from './enrolments.service.js';
import { examOf, skillPercents, skillsOf } from './progress.js';
import { SkillProgressRow } from './results.entity.js';

const enrolmentsAtOnce = 500;

interface ExamRun {
  enrolmentId: string;
  percent: number;
  finishedAt: Date;
}

/** All that citizens have shown of their skills, for others to work out their own record anew. Not for a request. */
@Injectable()
export class SkillFactsService {
  constructor(
    private readonly database: Database,
    private readonly enrolments: EnrolmentsService,
  ) {}

  /** Batch by batch; what staff play is not among it. `enrolmentIds` are those that a batch is about, also without facts. */
  async *all(): AsyncGenerator<{ enrolmentIds: string[]; facts: SkillFact[] }> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await this.database.dataSource.manager.find(EnrolmentRow, {
        where: { id: MoreThan(after), asStaff: false },
        order: { id: 'ASC' },
        take: enrolmentsAtOnce,
      });
      if (rows.length === 0) return;
      yield { enrolmentIds: rows.map(({ id }) => id), facts: await this.of(rows) };
      after = rows.at(-1)?.id ?? after;
    }
  }

  private async of(rows: readonly EnrolmentRow[]): Promise<SkillFact[]> {
    const ids = rows.map(({ id }) => id);
    const { manager } = this.database.dataSource;
    const [skills, exams] = await Promise.all([
      manager.findBy(SkillProgressRow, { enrolmentId: In(ids) }),
      manager.query<ExamRun[]>(
        `SELECT enrolment_id AS "enrolmentId", percent, finished_at AS "finishedAt" FROM run
          WHERE enrolment_id = ANY($1) AND mode = 'exam' AND finished_at IS NOT NULL
          ORDER BY percent DESC, finished_at`,
        [ids],
      ),
    ]);
    const facts: SkillFact[] = [];
    for (const row of rows) {
      const isOfIt = ({ enrolmentId }: { enrolmentId: string }) => enrolmentId === row.id;
      const version = await this.enrolments.version(row);
      facts.push(...factsOf(row, version, skills.filter(isOfIt), exams.filter(isOfIt)));
    }
    return facts;
  }
}

function factsOf(
  { id: enrolmentId, citizenId }: EnrolmentRow,
  version: PublishedVersion,
  shown: readonly SkillProgressRow[],
  exams: readonly ExamRun[],
): SkillFact[] {
  const totals = skillPercents(version, shown);
  const levels = new Map(version.sprint.levels.map((level) => [level.id, level]));
  const exam = examOf(version);
  const passed = exam && exams.find(({ percent }) => percent >= exam.passMark);
  return version.sprint.skills.flatMap(({ id: skillId, title }) => {
    const skill = { citizenId, enrolmentId, skillId, title, total: totals.get(skillId) ?? 0 };
    const fact = (level: Level, percent: number, shownAt: Date): SkillFact => ({
      ...skill,
      levelId: level.id,
      levelTitle: level.title,
      exam: level.kind === 'exam',
      percent,
      shownAt,
    });
    const inLevels = shown
      .filter((row) => row.skillId === skillId && row.percent > 0)
      .flatMap(({ levelId, percent, improvedAt }) => {
        const level = levels.get(levelId);
        return level === undefined || !skillsOf(level).has(skillId) ? [] : [fact(level, percent, improvedAt)];
      });
    return exam && passed && skillsOf(exam).has(skillId)
      ? [...inLevels, fact(exam, passed.percent, passed.finishedAt)]
      : inLevels;
  });
}
