import type { ExportQuery } from '@mikrosprint/contracts';
import { clipsNamed, picturesNamed } from '@mikrosprint/curriculum';
import { Database, RateLimits, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { DraftAccess } from '../studio/draft-access.service.js';
import { DraftChecks } from '../studio/draft-checks.service.js';
import { levelOf } from '../studio/draft-files.js';
import { contentsOf, partsAt, type PartContents } from '../studio/draft-parts.js';
import { ExchangeThread } from './exchange-thread.service.js';
import type { ExportFile } from './print-export.js';

const exportsPerHour = 120;
const mediaForm = /^[^/]+\/(audio|pictures)\/(.+)$/u;
/** What a sprint is that has never been published, when its sheet says nothing else. */
const firstVersion = '1.0';

/** Drafts as files to keep, to send and to read in other programs. */
@Injectable()
export class DraftExports {
  constructor(
    private readonly database: Database,
    private readonly access: DraftAccess,
    private readonly checks: DraftChecks,
    private readonly threads: ExchangeThread,
    private readonly rateLimits: RateLimits,
  ) {}

  /** Throws `not-found`. */
  async file(me: SignedInPerson, draftId: string, { format, language }: ExportQuery): Promise<ExportFile> {
    const limit = { key: `studio-export:${me.personId}`, limit: exportsPerHour, windowSeconds: 3600 };
    await this.rateLimits.consume([limit]);
    const draft = await this.access.find(me, 'studio.use', draftId);
    const { manager } = this.database.dataSource;
    const parts = contentsOf(await partsAt(manager, draftId, draft.revision));
    const media = format === 'package' ? await this.media(draft) : noMedia();
    const { id = draft.sprintId, version = firstVersion, ...sheet } = parts.get('sheet') ?? {};
    const levels = [...parts].flatMap(([part, content]) =>
      part === 'sheet' ? [] : [[levelOf(part), content] as const],
    );
    return this.threads.print({
      format,
      language,
      sprintId: draft.sprintId,
      title: draft.title[language] ?? draft.title.da,
      files: { sheet: { id, version, ...sheet }, levels: new Map(levels), ...media },
      missingFiles: format === 'package' ? missing(parts, media) : [],
    });
  }

  /** The files that the draft names, as far as they are there. */
  private async media(draft: Parameters<DraftChecks['files']>[1]): Promise<Media> {
    const files = await this.checks.files(this.database.dataSource.manager, draft, firstVersion);
    const media = noMedia();
    for (const [path, bytes] of files) {
      const [, folder, name] = mediaForm.exec(path) ?? [];
      if (name !== undefined) media[folder === 'audio' ? 'recordings' : 'pictures'].set(name, bytes);
    }
    return media;
  }
}

interface Media {
  recordings: Map<string, Uint8Array>;
  pictures: Map<string, Uint8Array>;
}

function noMedia(): Media {
  return { recordings: new Map(), pictures: new Map() };
}

function missing(parts: PartContents, { recordings, pictures }: Media): string[] {
  const contents = [...parts.values()];
  const named = (of: typeof clipsNamed) =>
    new Set(contents.flatMap((content) => of(content)).map(({ name }) => name));
  return [
    ...[...named(clipsNamed)].filter((name) => !recordings.has(name)),
    ...[...named(picturesNamed)].filter((name) => !pictures.has(name)),
  ];
}
