import { Readable } from 'node:stream';
import {
  changeHolderName,
  credentialFormat,
  type ChangeHolderName,
  type CredentialFormat,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Put, StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AwardArchive } from './award-archive.service.js';
import { AwardFiles } from './award-files.service.js';
import { handedOver } from './handed-over.js';
import { HolderNameService } from './holder-name.service.js';

const id = z.uuid().toLowerCase();

/** What holders take along, and what they are called on it. */
@ApiTags('awards')
@Controller('me')
@Allow('awards.read')
export class AwardFilesController {
  constructor(
    private readonly files: AwardFiles,
    private readonly archive: AwardArchive,
    private readonly names: HolderNameService,
  ) {}

  @Get('awards/archive')
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('application/zip')
  @ApiOkResponse({ description: 'Every file of every award of mine, and how anybody can check them.' })
  async all(@CurrentPerson() { personId }: SignedInPerson): Promise<StreamableFile> {
    return new StreamableFile(Readable.from(await this.archive.of(personId)), {
      type: 'application/zip',
      disposition: 'attachment; filename="mikrosprint-beviser.zip"',
    });
  }

  @Get('awards/:awardId/files/:format')
  @Header('Cache-Control', 'private, no-store')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiProduces('application/vc+ld+json', 'text/plain', 'image/png', 'image/svg+xml')
  @ApiOkResponse({ description: 'The signed credential, as text or in a picture; 409 while it is signed.' })
  async file(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('awardId', { schema: id }) awardId: string,
    @Param('format', { schema: credentialFormat }) format: CredentialFormat,
  ): Promise<StreamableFile> {
    return handedOver(await this.files.one(personId, awardId, format));
  }

  @Put('certificates/:certificateId/name')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The paper is drawn anew with this name, or with none.' })
  changeName(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('certificateId', { schema: id }) certificateId: string,
    @Body({ schema: changeHolderName }) { holderName }: ChangeHolderName,
  ): Promise<void> {
    return this.names.change(personId, certificateId, holderName);
  }
}
