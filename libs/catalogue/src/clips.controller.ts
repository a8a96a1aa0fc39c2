import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Database, DomainError, Public } from '@mikrosprint/platform';
import { z } from 'zod';
import { ClipRow } from './clips.entity.js';

const clipName = z.string().regex(/^[0-9a-f]{64}\.(mp3|ogg|m4a|webm)$/);

/**
 * Authored recordings hold nothing about anybody and are named by their content, so they are served like the
 * pictures of the pages: to everybody, for ever.
 */
@ApiTags('catalogue')
@Controller('clips')
export class ClipsController {
  constructor(private readonly database: Database) {}

  @Public()
  @Get(':name')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  @ApiOkResponse({ description: 'A recording of a text.' })
  async one(@Param('name', { schema: clipName }) name: string): Promise<StreamableFile> {
    const clip = await this.database.dataSource.manager.findOneBy(ClipRow, { name });
    if (clip === null) throw new DomainError('not-found');
    return new StreamableFile(clip.bytes, { type: clip.type, length: clip.bytes.length });
  }
}
