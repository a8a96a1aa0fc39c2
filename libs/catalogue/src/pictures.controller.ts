import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Database, DomainError, Public } from '@mikrosprint/platform';
import { z } from 'zod';
import { PictureRow } from './pictures.entity.js';

const publishedName = z.string().regex(/^[0-9a-f]{64}-\d{1,4}x\d{1,4}\.(webp|png|jpg|svg)$/);

/** What a picture may do that somebody opens as a page of its own: be looked at. */
export const pictureRules = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

/** Published pictures hold nothing about anybody and are named by their content: to everybody, for ever, as recordings. */
@ApiTags('catalogue')
@Controller('pictures')
export class PicturesController {
  constructor(private readonly database: Database) {}

  @Public()
  @Get(':name')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  @Header('Content-Security-Policy', pictureRules)
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOkResponse({ description: 'A picture of a task.' })
  async one(@Param('name', { schema: publishedName }) name: string): Promise<StreamableFile> {
    const picture = await this.database.dataSource.manager.findOneBy(PictureRow, { name });
    if (picture === null) throw new DomainError('not-found');
    return new StreamableFile(picture.bytes, { type: picture.type, length: picture.bytes.length });
  }
}
