import { createHash } from 'node:crypto';
import type { TransitionRequest } from '@mikrosprint/contracts';
import { missingIds, parseContent } from '@mikrosprint/curriculum';
import { DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Publisher } from '../publisher.service.js';
import { VersionsService, type PublishedVersion } from '../versions.service.js';
import { DraftChecks } from './draft-checks.service.js';
import { draftProblems } from './draft-files.js';
import type { DraftRow } from './drafts.entity.js';

/** Makes what a draft holds the next version of its sprint. */
@Injectable()
export class DraftPublishing {
  constructor(
    private readonly checks: DraftChecks,
    private readonly publisher: Publisher,
    private readonly versions: VersionsService,
  ) {}

  /**
   * @param draft that `tx` holds locked, so its number is still free when it is used
   * @returns the id of the version. Throws `validation` when neither minor nor major was chosen, and `ids-lost` for a
   *   minor that has lost something progress follows
   */
  async publish(tx: EntityManager, draft: DraftRow, change: TransitionRequest['change']): Promise<string> {
    const { publishedVersionId: before } = draft;
    const published = before === null ? null : await this.versions.get(before, tx);
    const files = await this.checks.files(tx, draft, nextVersion(published, change));
    const { sprints, problems } = parseContent(files, { fingerprint });
    const [parsed] = sprints;
    if (parsed === undefined || problems.length > 0) {
      throw new DomainError('draft-not-ready', { facts: { problems: draftProblems(problems, files) } });
    }
    const lost = published && change === 'minor' ? missingIds(published.sprint, parsed.sprint) : [];
    if (lost.length > 0) throw new DomainError('ids-lost', { facts: { ids: lost } });
    return this.publisher.publish(tx, parsed, draft.organisationId);
  }
}

/** Files of several megabytes: natively a hundred times as fast. */
function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The first version is 1.0, whatever was chosen: nobody is in the middle of it. */
function nextVersion(published: PublishedVersion | null, change: TransitionRequest['change']): string {
  if (published === null) return '1.0';
  if (change === undefined) {
    throw new DomainError('validation', { errors: [{ path: 'change', message: 'choose minor or major' }] });
  }
  const { major, minor } = published;
  return change === 'minor' ? `${major}.${minor + 1}` : `${major + 1}.0`;
}
