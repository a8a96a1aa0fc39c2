import {
  checkAnswer,
  draftList,
  draftStatus,
  draftView,
  moveList,
  newDraft,
  transitionRequest,
  type CheckAnswer,
  type DraftList,
  type DraftView,
  type MoveList,
  type NewDraft,
  type TransitionRequest,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DraftChecks } from './draft-checks.service.js';
import { DraftMoves } from './draft-moves.service.js';
import { DraftStarts } from './draft-starts.service.js';
import { DraftsService } from './drafts.service.js';
import { plainBody } from './plain-body.js';

const id = z.uuid().toLowerCase();
/** The page goes on after the last draft of the one before: both of its values. */
const listQuery = z
  .strictObject({
    status: draftStatus.optional(),
    beforeUpdatedAt: z.iso.datetime().optional(),
    beforeDraftId: id.optional(),
  })
  .refine(
    ({ beforeUpdatedAt, beforeDraftId }) => (beforeUpdatedAt === undefined) === (beforeDraftId === undefined),
    'beforeUpdatedAt and beforeDraftId go together',
  );
const movesQuery = z.strictObject({ before: id.optional() });

/** Drafts as a whole: which there are, how one begins, and how it lives. */
@ApiTags('studio')
@Controller('studio/drafts')
export class StudioController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly starts: DraftStarts,
    private readonly checks: DraftChecks,
    private readonly moves: DraftMoves,
  ) {}

  @Get()
  @Allow('studio.use')
  @ApiOkResponse({ standardSchema: draftList, description: 'The drafts I reach, the last changed first.' })
  async list(
    @CurrentPerson() me: SignedInPerson,
    @Query({ schema: listQuery }) { status, beforeUpdatedAt, beforeDraftId }: z.infer<typeof listQuery>,
  ): Promise<DraftList> {
    const before =
      beforeUpdatedAt === undefined || beforeDraftId === undefined
        ? undefined
        : { updatedAt: beforeUpdatedAt, draftId: beforeDraftId };
    return { drafts: await this.drafts.list(me, { status, before }) };
  }

  @Post()
  @Allow('studio.write')
  @ApiCreatedResponse({ standardSchema: draftView, description: 'A new draft of my organisation.' })
  async begin(
    @CurrentPerson() me: SignedInPerson,
    @Body({ schema: plainBody(newDraft) }) request: NewDraft,
  ): Promise<DraftView> {
    return this.drafts.open(me, await this.starts.begin(me, request));
  }

  @Get(':draftId')
  @Allow('studio.use')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({
    standardSchema: draftView,
    description: 'A draft with its parts and who else has it open.',
  })
  open(
    @CurrentPerson() me: SignedInPerson,
    @Param('draftId', { schema: id }) draftId: string,
  ): Promise<DraftView> {
    return this.drafts.open(me, draftId);
  }

  @Get(':draftId/checks')
  @Allow('studio.use')
  @ApiOkResponse({
    standardSchema: checkAnswer,
    description: 'What must be mended before it can be sent in.',
  })
  check(
    @CurrentPerson() me: SignedInPerson,
    @Param('draftId', { schema: id }) draftId: string,
  ): Promise<CheckAnswer> {
    return this.checks.answer(me, draftId);
  }

  @Post(':draftId/transitions')
  @Allow('studio.write')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: draftView, description: 'A move of those who write the draft.' })
  async move(
    @CurrentPerson() me: SignedInPerson,
    @Param('draftId', { schema: id }) draftId: string,
    @Body({ schema: plainBody(transitionRequest) }) request: TransitionRequest,
  ): Promise<DraftView> {
    await this.moves.move(me, draftId, 'author', request);
    return this.drafts.open(me, draftId);
  }

  @Post(':draftId/verdicts')
  @Allow('studio.review')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: draftView, description: 'A move of those who decide what citizens meet.' })
  async judge(
    @CurrentPerson() me: SignedInPerson,
    @Param('draftId', { schema: id }) draftId: string,
    @Body({ schema: plainBody(transitionRequest) }) request: TransitionRequest,
  ): Promise<DraftView> {
    await this.moves.move(me, draftId, 'reviewer', request);
    return this.drafts.open(me, draftId);
  }

  @Get(':draftId/transitions')
  @Allow('studio.use')
  @ApiOkResponse({ standardSchema: moveList, description: 'Every move: who, when and why. Newest first.' })
  async history(
    @CurrentPerson() me: SignedInPerson,
    @Param('draftId', { schema: id }) draftId: string,
    @Query({ schema: movesQuery }) { before }: z.infer<typeof movesQuery>,
  ): Promise<MoveList> {
    return { moves: await this.moves.list(me, draftId, before) };
  }
}
