import { pushEndpoint, pushSubscription, type PushSubscriptionBody } from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { PushSubscriptionsService } from './push-subscriptions.service.js';

@ApiTags('notifications')
@Controller('me/push-subscriptions')
export class PushController {
  constructor(private readonly subscriptions: PushSubscriptionsService) {}

  @Post()
  @ApiNoContentResponse({ description: 'This browser is told when there is something new.' })
  @Allow('inbox.read')
  @HttpCode(204)
  async add(
    @CurrentPerson() { personId }: SignedInPerson,
    @Body({ schema: pushSubscription }) subscription: PushSubscriptionBody,
  ): Promise<void> {
    await this.subscriptions.add(personId, subscription);
  }

  @Post('remove')
  @ApiNoContentResponse({ description: 'This browser is told nothing any more.' })
  @Allow('inbox.read')
  @HttpCode(204)
  async remove(
    @CurrentPerson() { personId }: SignedInPerson,
    @Body({ schema: pushEndpoint }) { endpoint }: { endpoint: string },
  ): Promise<void> {
    await this.subscriptions.remove(personId, endpoint);
  }
}
