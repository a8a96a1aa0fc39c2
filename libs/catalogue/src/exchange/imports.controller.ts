import {
  heaviestImport,
  importApplied,
  importProposal,
  importQuery,
  importTarget,
  type ImportApplied,
  type ImportProposal,
  type ImportQuery,
  type ImportTarget,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, readUpload, TakesUpload, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { plainBody } from '../studio/plain-body.js';
import { ImportApplying } from './import-applying.service.js';
import { ImportProposals } from './import-proposals.service.js';

const id = z.uuid().toLowerCase();

/** Files of others, and what becomes of them. */
@ApiTags('studio')
@Controller('studio/imports')
@Allow('studio.write')
export class ImportsController {
  constructor(
    private readonly proposals: ImportProposals,
    private readonly applying: ImportApplying,
  ) {}

  /** The body is the file itself; what it is, its bytes say. */
  @Post()
  @TakesUpload()
  @ApiCreatedResponse({ standardSchema: importProposal, description: 'What was found in the file.' })
  propose(
    @CurrentPerson() me: SignedInPerson,
    @Query({ schema: plainBody(importQuery) }) query: ImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<ImportProposal> {
    const limits = { most: heaviestImport, tooLarge: 'import-too-large' } as const;
    return this.proposals.propose(me, query, () => readUpload(request, limits));
  }

  @Get(':importId')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: importProposal, description: 'What was found, for a day.' })
  view(
    @CurrentPerson() me: SignedInPerson,
    @Param('importId', { schema: id }) importId: string,
  ): Promise<ImportProposal> {
    return this.proposals.view(me, importId);
  }

  @Post(':importId/apply')
  @HttpCode(200)
  @ApiOkResponse({
    standardSchema: importApplied,
    description: 'Where it is now. Once, however often asked for.',
  })
  apply(
    @CurrentPerson() me: SignedInPerson,
    @Param('importId', { schema: id }) importId: string,
    @Body({ schema: plainBody(importTarget) }) target: ImportTarget,
  ): Promise<ImportApplied> {
    return this.applying.apply(me, importId, target);
  }

  @Delete(':importId')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'It is forgotten.' })
  discard(
    @CurrentPerson() me: SignedInPerson,
    @Param('importId', { schema: id }) importId: string,
  ): Promise<void> {
    return this.proposals.discard(me, importId);
  }
}
