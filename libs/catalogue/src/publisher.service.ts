import { Injectable } from '@nestjs/common';
import type { ParsedSprint } from '@mikrosprint/curriculum';
import { Clock, Outbox } from '@mikrosprint/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { ClipRow } from './clips.entity.js';
import { PictureRow } from './pictures.entity.js';
import { SprintRow, SprintVersionRow } from './sprints.entity.js';

/** Makes a sprint a published version, from the content folder and from the studio alike. */
@Injectable()
export class Publisher {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores the version that the sheet names, which must be new (the database has the last word), and tells of it.
   * @param organisationId whose sprint it is; null for what ships
   * @returns the id of the version
   */
  async publish(
    tx: EntityManager,
    { sprint, hash, clips, pictures }: ParsedSprint,
    organisationId: string | null,
  ): Promise<string> {
    const publishedAt = this.clock.now();
    const id = uuidv7();
    await this.claim(tx, sprint.id, organisationId, publishedAt);
    for (const [name, { type, bytes }] of clips) {
      const row = { name, type, bytes: Buffer.from(bytes) };
      await tx.createQueryBuilder().insert().into(ClipRow).values(row).orIgnore().execute();
    }
    for (const [name, { type, bytes }] of pictures) {
      const row = { name, type, bytes: Buffer.from(bytes) };
      await tx.createQueryBuilder().insert().into(PictureRow).values(row).orIgnore().execute();
    }
    const number = versionNumbers(sprint.version);
    await tx.insert(SprintVersionRow, {
      id,
      sprintId: sprint.id,
      ...number,
      hash,
      content: sprint,
      publishedAt,
    });
    await this.outbox.append(tx, [
      {
        type: 'sprint-version.published',
        data: { sprintId: sprint.id, sprintVersionId: id, version: sprint.version },
      },
    ]);
    return id;
  }

  /** The name belongs to who published under it first. */
  private async claim(
    tx: EntityManager,
    id: string,
    organisationId: string | null,
    createdAt: Date,
  ): Promise<void> {
    const row = { id, createdAt, organisationId, retiredAt: null };
    await tx.createQueryBuilder().insert().into(SprintRow).values(row).orIgnore().execute();
    const owner = await tx.findOneByOrFail(SprintRow, { id });
    if (owner.organisationId !== organisationId)
      throw new Error(`The sprint ${id} belongs to somebody else.`);
  }
}

/** `2.10` as its two numbers. */
export function versionNumbers(version: string): { major: number; minor: number } {
  const [major, minor] = version.split('.').map(Number);
  return { major: major ?? 0, minor: minor ?? 0 };
}
