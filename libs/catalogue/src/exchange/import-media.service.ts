import type { ErrorCode } from '@mikrosprint/contracts';
import { sha256 } from '@mikrosprint/curriculum';
import { Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClipRow } from '../clips.entity.js';
import { MediaService, type ReadyMedia } from '../media/media.service.js';
import { PictureRow } from '../pictures.entity.js';
import { ImportMediaRow } from './import-proposal.entity.js';

/** How published names begin: with the fingerprint of the file. */
const publishedForm = /^[0-9a-f]{64}[.-]/u;
const recordingForm = /\.(?:mp3|ogg|m4a|webm)$/u;
/** Why the library does not take a file, in the words of a reader of files. */
const refusals: Partial<Record<ErrorCode, string>> = {
  'media-kind-unknown': 'this is neither a picture nor a recording that is known here',
  'media-broken': 'the picture cannot be read: it is damaged, or something else stands behind its name',
  'media-too-large': 'the file is too large, or has too many details to become small enough',
  'media-too-long': 'the recording is too long',
};

/** Pictures and recordings that came with a file, on their way into a library: all of them or none. */
@Injectable()
export class ImportMedia {
  constructor(
    private readonly database: Database,
    private readonly media: MediaService,
  ) {}

  /**
   * What came with a file as the library would keep it, without the names in `left`. Nothing is written.
   * Throws `import-broken` with the first file that cannot be kept, and `too-many-requests`.
   */
  async ready(importId: string, left: ReadonlySet<string>): Promise<ReadyMedia[]> {
    const { manager } = this.database.dataSource;
    const files = await manager.find(ImportMediaRow, {
      select: { name: true },
      where: { importId },
      order: { name: 'ASC' },
    });
    const ready: ReadyMedia[] = [];
    for (const { name } of files) {
      if (left.has(name)) continue;
      const { bytes } = await manager.findOneByOrFail(ImportMediaRow, { importId, name });
      if (await this.isPublished(name, bytes)) continue;
      ready.push(await this.media.ready({ name, bytes }).catch((error: unknown) => refuse(name, error)));
    }
    return ready;
  }

  /**
   * Into the library of an organisation. The names there, by those of the file, where they differ.
   * Throws `media-library-full`, and `tx` takes everything back.
   */
  async keep(
    tx: EntityManager,
    { organisationId, personId }: { organisationId: string; personId: string },
    ready: readonly ReadyMedia[],
  ): Promise<Map<string, string>> {
    const kept = await this.media.keepAll(tx, organisationId, personId, ready);
    return new Map(
      ready.flatMap(({ name }, at): [string, string][] => {
        const now = kept[at]?.name;
        return now === undefined || now === name ? [] : [[name, now]];
      }),
    );
  }

  /** What was published is there for every draft by the name that its content gives it. */
  private async isPublished(name: string, bytes: Buffer): Promise<boolean> {
    if (!publishedForm.test(name) || !name.startsWith(sha256(bytes))) return false;
    const { manager } = this.database.dataSource;
    return (await manager.existsBy(ClipRow, { name })) || (await manager.existsBy(PictureRow, { name }));
  }
}

function refuse(name: string, error: unknown): never {
  const message = error instanceof DomainError ? refusals[error.code] : undefined;
  if (message === undefined) throw error;
  const folder = recordingForm.test(name) ? 'audio' : 'pictures';
  throw new DomainError('import-broken', {
    facts: { problems: [{ file: `${folder}/${name}`, line: 1, message }] },
  });
}
