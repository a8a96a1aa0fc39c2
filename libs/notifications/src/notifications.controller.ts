import {
  demoDigestAnswer,
  demoMailList,
  inboxView,
  notificationSettings,
  type DemoDigestAnswer,
  type DemoMailList,
  type InboxView,
  type NotificationSettings,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DemoMailService } from './demo-mail.service.js';
import { InboxService } from './inbox.service.js';
import { SettingsService } from './settings.service.js';

const id = z.uuid();
/** The `at` of the oldest message one has: the page before it. */
const inboxQuery = z.strictObject({ before: z.iso.datetime().optional() });

@ApiTags('notifications')
@Controller()
export class NotificationsController {
  constructor(
    private readonly inbox: InboxService,
    private readonly settings: SettingsService,
    private readonly demo: DemoMailService,
  ) {}

  @Get('inbox')
  @ApiOkResponse({ standardSchema: inboxView, description: 'My newest messages; with `before`, older ones.' })
  @Allow('inbox.read')
  mine(
    @CurrentPerson() { personId }: SignedInPerson,
    @Query({ schema: inboxQuery }) { before }: z.infer<typeof inboxQuery>,
  ): Promise<InboxView> {
    return this.inbox.of(personId, before);
  }

  @Post('inbox/read-all')
  @ApiNoContentResponse({ description: 'All my messages are read.' })
  @Allow('inbox.read')
  @HttpCode(204)
  async readAll(@CurrentPerson() { personId }: SignedInPerson): Promise<void> {
    await this.inbox.readAll(personId);
  }

  @Post('inbox/:id/read')
  @ApiNoContentResponse({ description: 'The message is read.' })
  @Allow('inbox.read')
  @HttpCode(204)
  async read(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('id', { schema: id }) itemId: string,
  ): Promise<void> {
    await this.inbox.read(personId, itemId);
  }

  @Get('me/notification-settings')
  @ApiOkResponse({ standardSchema: notificationSettings, description: 'What I get e-mail about, and when.' })
  @Allow('inbox.read')
  mySettings(@CurrentPerson() { personId }: SignedInPerson): Promise<NotificationSettings> {
    return this.settings.of(personId);
  }

  @Put('me/notification-settings')
  @ApiOkResponse({ standardSchema: notificationSettings, description: 'The choices as they now are.' })
  @Allow('inbox.read')
  change(
    @CurrentPerson() { personId }: SignedInPerson,
    @Body({ schema: notificationSettings }) settings: NotificationSettings,
  ): Promise<NotificationSettings> {
    return this.settings.change(personId, settings);
  }

  @Get('demo/mail')
  @ApiOkResponse({ standardSchema: demoMailList, description: 'Demo mode: the e-mails to my address.' })
  @Allow('inbox.read')
  demoMail(@CurrentPerson() { personId }: SignedInPerson): Promise<DemoMailList> {
    return this.demo.of(personId);
  }

  @Post('demo/digest')
  @ApiOkResponse({
    standardSchema: demoDigestAnswer,
    description: 'Demo mode: my overview now, of what has gathered.',
  })
  @Allow('inbox.read')
  @HttpCode(200)
  async demoDigest(@CurrentPerson() { personId }: SignedInPerson): Promise<DemoDigestAnswer> {
    return { sent: await this.demo.sendDigest(personId) };
  }
}
