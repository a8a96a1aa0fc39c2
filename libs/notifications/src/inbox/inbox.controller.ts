import { inboxCursor, inboxView, notificationGroup, type InboxView } from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { InboxService } from './inbox.service.js';

const id = z.uuid();
const inboxQuery = z.strictObject({
  /** `older` of the page one has: the page after it. */
  before: inboxCursor.optional(),
  group: notificationGroup.optional(),
});

@ApiTags('notifications')
@Controller('inbox')
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @Get()
  @ApiOkResponse({ standardSchema: inboxView, description: 'My newest messages; with `before`, older ones.' })
  @Allow('inbox.read')
  mine(
    @CurrentPerson() { personId }: SignedInPerson,
    @Query({ schema: inboxQuery }) query: z.infer<typeof inboxQuery>,
  ): Promise<InboxView> {
    return this.inbox.of(personId, query);
  }

  @Post('read-all')
  @ApiNoContentResponse({ description: 'All my messages are read.' })
  @Allow('inbox.read')
  @HttpCode(204)
  async readAll(@CurrentPerson() { personId }: SignedInPerson): Promise<void> {
    await this.inbox.readAll(personId);
  }

  @Post(':id/read')
  @ApiNoContentResponse({ description: 'The message is read.' })
  @Allow('inbox.read')
  @HttpCode(204)
  async read(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('id', { schema: id }) itemId: string,
  ): Promise<void> {
    await this.inbox.read(personId, itemId);
  }

  @Post(':id/unread')
  @ApiNoContentResponse({ description: 'The message counts as new again.' })
  @Allow('inbox.read')
  @HttpCode(204)
  async unread(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('id', { schema: id }) itemId: string,
  ): Promise<void> {
    await this.inbox.unread(personId, itemId);
  }
}
