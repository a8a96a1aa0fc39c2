import {
  commentList,
  commentView,
  draftPart,
  newComment,
  presenceList,
  type CommentList,
  type CommentView,
  type NewComment,
  type PresenceList,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DraftComments } from './draft-comments.service.js';
import { DraftPresence } from './draft-presence.service.js';
import { plainBody } from './plain-body.js';

const id = z.uuid().toLowerCase();
const commentParameters = z.object({ draftId: id, commentId: id });
type CommentParameters = z.infer<typeof commentParameters>;
const commentsQuery = z.strictObject({ after: id.optional() });
/** The part that is open in the page; null on the outline. */
const heartbeat = z.strictObject({ part: draftPart.nullable() });

/** Those who work on a draft together: what they remark, and who is there. */
@ApiTags('studio')
@Controller('studio/drafts/:draftId')
@Allow('studio.use')
export class DraftCompanyController {
  constructor(
    private readonly comments: DraftComments,
    private readonly presence: DraftPresence,
  ) {}

  @Get('comments')
  @ApiOkResponse({ standardSchema: commentList, description: 'The remarks, oldest first; `after` goes on.' })
  async list(
    @CurrentPerson() me: SignedInPerson,
    @Param('draftId', { schema: id }) draftId: string,
    @Query({ schema: commentsQuery }) { after }: z.infer<typeof commentsQuery>,
  ): Promise<CommentList> {
    return { comments: await this.comments.list(me, draftId, after) };
  }

  @Post('comments')
  @ApiCreatedResponse({ standardSchema: commentView, description: 'A remark on a place in the draft.' })
  add(
    @CurrentPerson() me: SignedInPerson,
    @Param('draftId', { schema: id }) draftId: string,
    @Body({ schema: plainBody(newComment) }) comment: NewComment,
  ): Promise<CommentView> {
    return this.comments.add(me, draftId, comment);
  }

  @Put('comments/:commentId/resolved')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The remark is done with.' })
  resolve(
    @CurrentPerson() me: SignedInPerson,
    @Param({ schema: commentParameters }) { draftId, commentId }: CommentParameters,
  ): Promise<void> {
    return this.comments.resolve(me, draftId, commentId, true);
  }

  @Delete('comments/:commentId/resolved')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The remark is open again.' })
  reopen(
    @CurrentPerson() me: SignedInPerson,
    @Param({ schema: commentParameters }) { draftId, commentId }: CommentParameters,
  ): Promise<void> {
    return this.comments.resolve(me, draftId, commentId, false);
  }

  @Put('presence')
  @ApiOkResponse({
    standardSchema: presenceList,
    description: 'I have it open; so have these. Say it every 10 s.',
  })
  async beat(
    @CurrentPerson() me: SignedInPerson,
    @Param('draftId', { schema: id }) draftId: string,
    @Body({ schema: plainBody(heartbeat) }) { part }: z.infer<typeof heartbeat>,
  ): Promise<PresenceList> {
    return { here: await this.presence.beat(me, draftId, part) };
  }

  @Delete('presence')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'I have closed it.' })
  leave(
    @CurrentPerson() me: SignedInPerson,
    @Param('draftId', { schema: id }) draftId: string,
  ): Promise<void> {
    return this.presence.leave(me, draftId);
  }
}
