import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VersionsService } from '@mikrosprint/catalogue';
import { parseContent, specialBadgesFile, type SpecialBadge } from '@mikrosprint/curriculum';
import { Config, Database, StartRefused, type BootTask } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { BadgeRulesService } from './badge-rules.service.js';

/** Takes over the rules that ship, and those of sprints that were published before rules were kept. */
@Injectable()
export class RememberRules implements BootTask {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly versions: VersionsService,
    private readonly rules: BadgeRulesService,
  ) {}

  async run(): Promise<void> {
    const badges = await this.shipped();
    const open = await this.versions.newestOfAll();
    await this.database.transaction(async (tx) => {
      await this.rules.ofNoSprint(badges, tx);
      const kept = await this.rules.sprintsKept(tx);
      for (const { sprintId } of open) if (!kept.has(sprintId)) await this.rules.ofSprint(sprintId, tx);
    });
  }

  /** A content folder without the file has none of them. */
  private async shipped(): Promise<SpecialBadge[]> {
    const bytes = await readFile(join(this.config.contentFolder, specialBadgesFile)).catch(absent);
    if (bytes === null) return [];
    const { specialBadges, problems } = parseContent(new Map([[specialBadgesFile, new Uint8Array(bytes)]]));
    const [first] = problems;
    if (first !== undefined) throw new StartRefused(`${first.file}:${first.line}: ${first.message}`);
    return specialBadges;
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
