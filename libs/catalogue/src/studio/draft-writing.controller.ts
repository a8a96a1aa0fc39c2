import {
  revisionList,
  revisionView,
  saved,
  saveRequest,
  type RevisionList,
  type RevisionView,
  type Saved,
  type SaveRequest,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DraftHistory } from './draft-history.service.js';
import { DraftSaves } from './draft-saves.service.js';
import { plainBody } from './plain-body.js';

const id = z.uuid().toLowerCase();
const revisionNumber = z.coerce.number().pipe(z.int32().min(1));
const revisionParameters = z.object({ draftId: id, revision: revisionNumber });
type RevisionParameters = z.infer<typeof revisionParameters>;
const revisionsQuery = z.strictObject({ before: revisionNumber.optional() });

/** Saves and what they have left: a revision each. */
@ApiTags('studio')
@Controller('studio/drafts/:draftId/revisions')
export class DraftWritingController {
  constructor(
    private readonly saves: DraftSaves,
    private readonly history: DraftHistory,
  ) {}

  @Post()
  @Allow('studio.write')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: saved, description: 'All of the changes are a new revision, or none is.' })
  save(
    @CurrentPerson() me: SignedInPerson,
    @Param('draftId', { schema: id }) draftId: string,
    @Body({ schema: plainBody(saveRequest) }) request: SaveRequest,
  ): Promise<Saved> {
    return this.saves.save(me, draftId, request);
  }

  @Get()
  @Allow('studio.use')
  @ApiOkResponse({ standardSchema: revisionList, description: 'The revisions, newest first.' })
  list(
    @CurrentPerson() me: SignedInPerson,
    @Param('draftId', { schema: id }) draftId: string,
    @Query({ schema: revisionsQuery }) { before }: z.infer<typeof revisionsQuery>,
  ): Promise<RevisionList> {
    return this.history.list(me, draftId, before);
  }

  @Get(':revision')
  @Allow('studio.use')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: revisionView, description: 'The draft as it was.' })
  view(
    @CurrentPerson() me: SignedInPerson,
    @Param({ schema: revisionParameters }) { draftId, revision }: RevisionParameters,
  ): Promise<RevisionView> {
    return this.history.view(me, draftId, revision);
  }

  @Post(':revision/restore')
  @Allow('studio.write')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: saved, description: 'The earlier revision is the newest again.' })
  restore(
    @CurrentPerson() me: SignedInPerson,
    @Param({ schema: revisionParameters }) { draftId, revision }: RevisionParameters,
  ): Promise<Saved> {
    return this.saves.restore(me, draftId, revision);
  }
}
