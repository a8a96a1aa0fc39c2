import { basename } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { parseContent, type ContentProblem, type ParsedSprint, type Sprint } from '@mikrosprint/curriculum';
import { Config, Database, StartRefused, type BootTask } from '@mikrosprint/platform';
import type { EntityManager } from 'typeorm';
import { readContentFiles } from './content-files.js';
import { PlannedCoursesService } from './planned-courses.service.js';
import { Publisher, versionNumbers } from './publisher.service.js';
import { SprintVersionRow } from './sprints.entity.js';

/**
 * Publishes what lies in the content folder, each version once, and takes over its list of planned courses. Nothing of
 * it when any file is broken.
 */
@Injectable()
export class ImportContent implements BootTask {
  private readonly logger = new Logger('Content');

  constructor(
    private readonly database: Database,
    private readonly plannedCourses: PlannedCoursesService,
    private readonly publisher: Publisher,
    private readonly config: Config,
  ) {}

  run(): Promise<void> {
    return this.importFrom(this.config.contentFolder);
  }

  async importFrom(folder: string): Promise<void> {
    const { sprints, planned, problems } = parseContent(await this.read(folder));
    refuseProblems(problems, folder);
    await this.database.transaction(async (tx) => {
      for (const shipped of sprints) await this.publish(tx, shipped, folder);
      await this.plannedCourses.replace(planned, tx);
    });
  }

  private async read(folder: string): Promise<Map<string, Uint8Array>> {
    try {
      return await readContentFiles(folder);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new StartRefused(`The content folder cannot be read (${reason}). Check MIKROSPRINT_CONTENT.`);
    }
  }

  private async publish(tx: EntityManager, parsed: ParsedSprint, folder: string): Promise<void> {
    const { sprint, hash } = parsed;
    const { major, minor } = versionNumbers(sprint.version);
    const there = await tx.findOne(SprintVersionRow, {
      select: { id: true, hash: true },
      where: { sprintId: sprint.id, major, minor },
    });
    if (there !== null) return refuseOtherContent(sprint, there.hash === hash, folder);
    await this.publisher.publish(tx, parsed, null);
    this.logger.log(`Published ${sprint.id} ${sprint.version}.`);
  }
}

/** One line with the first problem: whoever starts the product wants to know where to look. */
function refuseProblems(problems: readonly ContentProblem[], folder: string): void {
  const [first, ...more] = problems;
  if (first === undefined) return;
  const rest = more.length > 0 ? ` (and ${more.length} more: npm run content:check)` : '';
  throw new StartRefused(`${basename(folder)}/${first.file}:${first.line}: ${first.message}${rest}`);
}

function refuseOtherContent(sprint: Sprint, same: boolean, folder: string): void {
  if (same) return;
  throw new StartRefused(
    `${basename(folder)}/${sprint.id}/sprint.json says version ${sprint.version}, which was published before with other content. Raise the version: a published one never changes.`,
  );
}
