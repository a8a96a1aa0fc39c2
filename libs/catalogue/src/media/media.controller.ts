import {
  heaviestUpload,
  mediaChange,
  mediaItem,
  mediaList,
  mediaUpload,
  type MediaChange,
  type MediaItem,
  type MediaList,
  type MediaUpload,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, readUpload, TakesUpload, type SignedInPerson } from '@mikrosprint/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { pictureRules } from '../pictures.controller.js';
import { plainBody } from '../studio/plain-body.js';
import { MediaLibraries } from './media-libraries.service.js';
import { MediaService } from './media.service.js';

const id = z.uuid().toLowerCase();
/** Beside which draft; without it, my own. */
const shelfQuery = z.strictObject({ draftId: id.optional() });
type ShelfQuery = z.infer<typeof shelfQuery>;

/** The pictures and recordings that drafts are made of. */
@ApiTags('studio')
@Controller('studio/media')
export class MediaController {
  constructor(
    private readonly libraries: MediaLibraries,
    private readonly media: MediaService,
  ) {}

  @Get()
  @Allow('studio.use')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: mediaList, description: 'The library beside a draft, or my own.' })
  async list(
    @CurrentPerson() me: SignedInPerson,
    @Query({ schema: shelfQuery }) { draftId }: ShelfQuery,
  ): Promise<MediaList> {
    return { items: await this.media.list(await this.libraries.toRead(me, draftId)) };
  }

  /** The body is the file itself; what it is, its bytes say. */
  @Post()
  @Allow('studio.write')
  @TakesUpload()
  @ApiCreatedResponse({ standardSchema: mediaItem, description: 'The file as it is kept.' })
  async upload(
    @CurrentPerson() me: SignedInPerson,
    @Query({ schema: plainBody(mediaUpload) }) { name, draftId }: MediaUpload,
    @Req() request: FastifyRequest,
  ): Promise<MediaItem> {
    const organisationId = await this.libraries.toFill(me, draftId);
    const bytes = await readUpload(request, { most: heaviestUpload, tooLarge: 'media-too-large' });
    return this.media.put(organisationId, me.personId, { name, bytes });
  }

  @Get(':mediaId/content')
  @Allow('studio.use')
  @Header('Cache-Control', 'private, max-age=31536000, immutable')
  @Header('Content-Security-Policy', pictureRules)
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOkResponse({ description: 'The picture or the recording.' })
  async content(
    @CurrentPerson() me: SignedInPerson,
    @Param('mediaId', { schema: id }) mediaId: string,
    @Query({ schema: shelfQuery }) { draftId }: ShelfQuery,
  ): Promise<StreamableFile> {
    const shelf = await this.libraries.toRead(me, draftId);
    const { type, bytes } = await this.media.content(shelf, mediaId);
    return new StreamableFile(bytes, { type, length: bytes.length });
  }

  @Patch(':mediaId')
  @Allow('studio.write')
  @ApiOkResponse({ standardSchema: mediaItem, description: 'The file with its new words.' })
  async rename(
    @CurrentPerson() me: SignedInPerson,
    @Param('mediaId', { schema: id }) mediaId: string,
    @Body({ schema: plainBody(mediaChange) }) change: MediaChange,
  ): Promise<MediaItem> {
    return this.media.rename(await this.libraries.own(me), mediaId, change);
  }

  @Delete(':mediaId')
  @Allow('studio.write')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'It is gone; what was published keeps its own copy.' })
  async remove(
    @CurrentPerson() me: SignedInPerson,
    @Param('mediaId', { schema: id }) mediaId: string,
  ): Promise<void> {
    await this.media.remove(await this.libraries.own(me), mediaId);
  }
}
