import { PeopleService } from '@mikrosprint/accounts';
import {
  groupsOf,
  notificationChoices,
  notificationSettingsPatch,
  type NotificationChoices,
  type NotificationSettingsPatch,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { mostPerDay } from '../interruptions/interruption.entity.js';
import { PushKeys } from '../push/push-keys.js';
import { PushSubscriptionsService } from '../push/push-subscriptions.service.js';
import { SettingsService } from './settings.service.js';

@ApiTags('notifications')
@Controller('me/notification-settings')
export class SettingsController {
  constructor(
    private readonly people: PeopleService,
    private readonly settings: SettingsService,
    private readonly subscriptions: PushSubscriptionsService,
    private readonly pushKeys: PushKeys,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: notificationChoices, description: 'What I am told about, how and when.' })
  @Allow('inbox.read')
  async mine(@CurrentPerson() { personId }: SignedInPerson): Promise<NotificationChoices> {
    const person = await this.people.byId(personId);
    return {
      groups: groupsOf(person.roles),
      settings: await this.settings.of(person),
      mostPerDay,
      canRemind: person.roles.includes('citizen'),
      push: { key: this.pushKeys.publicKey, browsers: await this.subscriptions.countOf(personId) },
    };
  }

  @Patch()
  @ApiOkResponse({
    standardSchema: notificationChoices,
    description: 'Everything as it is now; what is not named has stayed as it was.',
  })
  @Allow('inbox.read')
  async change(
    @CurrentPerson() me: SignedInPerson,
    @Body({ schema: notificationSettingsPatch }) patch: NotificationSettingsPatch,
  ): Promise<NotificationChoices> {
    await this.settings.change(await this.people.byId(me.personId), patch);
    return this.mine(me);
  }
}
