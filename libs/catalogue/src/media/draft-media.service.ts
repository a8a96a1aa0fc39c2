import { DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ClipRow } from '../clips.entity.js';
import { PictureRow } from '../pictures.entity.js';
import { mediaNamed, type PartContent } from '../studio/draft-parts.js';
import { MediaService } from './media.service.js';

/** What one sprint may carry: a learner keeps it on a telephone. In bytes. */
const heaviestSprint = 48 * 1024 * 1024;

/** What the names in a draft mean: files of the organisation's library, and those that have been published before. */
@Injectable()
export class DraftMedia {
  constructor(private readonly media: MediaService) {}

  /** The files that are there, by the names in the parts. Throws `draft-too-large`. */
  async named(
    tx: EntityManager,
    organisationId: string,
    parts: Iterable<PartContent>,
  ): Promise<Map<string, Uint8Array>> {
    const names = [...new Set([...parts].flatMap(mediaNamed))];
    if (names.length === 0) return new Map();
    await requireLight(tx, organisationId, names);
    const published = [
      ...(await tx.findBy(ClipRow, { name: In(names) })),
      ...(await tx.findBy(PictureRow, { name: In(names) })),
    ];
    return new Map([
      ...published.map(({ name, bytes }) => [name, new Uint8Array(bytes)] as const),
      ...(await this.media.filesOf(organisationId, names, tx)),
    ]);
  }
}

/** Weighed before it is read. */
async function requireLight(tx: EntityManager, organisationId: string, names: string[]): Promise<void> {
  const [{ bytes } = { bytes: 0 }] = await tx.query<{ bytes: number }[]>(
    `SELECT coalesce(sum(weight), 0)::int AS bytes FROM (
       SELECT octet_length(bytes) AS weight FROM clip WHERE name = ANY($1)
       UNION ALL SELECT octet_length(bytes) FROM picture WHERE name = ANY($1)
       UNION ALL SELECT weight FROM media WHERE name = ANY($1) AND organisation_id = $2
     ) named`,
    [names, organisationId],
  );
  if (bytes > heaviestSprint)
    throw new DomainError('draft-too-large', { facts: { bytes, most: heaviestSprint } });
}
