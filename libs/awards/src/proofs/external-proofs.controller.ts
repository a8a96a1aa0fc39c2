import {
  addExternalFile,
  addExternalProof,
  externalProof,
  externalProofs,
  largestExternalFile,
  type AddExternalFile,
  type AddExternalProof,
  type ExternalProof,
  type ExternalProofs as ExternalProofList,
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
  Post,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { handedOver } from './handed-over.js';
import { ExternalProofs } from './external-proofs.service.js';

const id = z.uuid().toLowerCase();

/** Proofs from others, kept beside one's own. */
@ApiTags('awards')
@Controller('me/external-proofs')
@Allow('cv.use')
export class ExternalProofsController {
  constructor(private readonly proofs: ExternalProofs) {}

  @Get()
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: externalProofs, description: 'My proofs from others, the newest first.' })
  async list(@CurrentPerson() { personId }: SignedInPerson): Promise<ExternalProofList> {
    return { proofs: await this.proofs.list(personId) };
  }

  @Post()
  @ApiCreatedResponse({
    standardSchema: externalProof,
    description: 'Kept; a link to a credential is checked.',
  })
  add(
    @CurrentPerson() { personId }: SignedInPerson,
    @Body({ schema: addExternalProof }) proof: AddExternalProof,
  ): Promise<ExternalProof> {
    return this.proofs.add(personId, proof);
  }

  /** The body is the file itself; what it is, its bytes say. */
  @Post('file')
  @TakesUpload()
  @ApiCreatedResponse({ standardSchema: externalProof, description: 'Kept; a credential in it is checked.' })
  async addFile(
    @CurrentPerson() { personId }: SignedInPerson,
    @Query({ schema: addExternalFile }) typed: AddExternalFile,
    @Req() request: FastifyRequest,
  ): Promise<ExternalProof> {
    const limits = { most: largestExternalFile, tooLarge: 'external-file-too-large' } as const;
    return this.proofs.addFile(personId, typed, await readUpload(request, limits));
  }

  @Post(':externalId/check')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: externalProof, description: 'Checked again, where it can be.' })
  check(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('externalId', { schema: id }) externalId: string,
  ): Promise<ExternalProof> {
    return this.proofs.check(personId, externalId);
  }

  @Delete(':externalId')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'It is gone, and its file with it.' })
  remove(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('externalId', { schema: id }) externalId: string,
  ): Promise<void> {
    return this.proofs.remove(personId, externalId);
  }

  /** Never shown by a page of ours, only handed over: nobody knows what a stranger's PDF does. */
  @Get(':externalId/file')
  @Header('Cache-Control', 'private, no-store')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @ApiOkResponse({ description: 'The file.' })
  async file(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('externalId', { schema: id }) externalId: string,
  ): Promise<StreamableFile> {
    return handedOver(await this.proofs.file(personId, externalId));
  }
}
