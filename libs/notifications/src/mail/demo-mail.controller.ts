import {
  demoDigestAnswer,
  demoMailList,
  type DemoDigestAnswer,
  type DemoMailList,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DemoMailService } from './demo-mail.service.js';

@ApiTags('notifications')
@Controller('demo')
export class DemoMailController {
  constructor(private readonly demo: DemoMailService) {}

  @Get('mail')
  @ApiOkResponse({ standardSchema: demoMailList, description: 'Demo mode: the e-mails to my address.' })
  @Allow('inbox.read')
  mine(@CurrentPerson() { personId }: SignedInPerson): Promise<DemoMailList> {
    return this.demo.of(personId);
  }

  @Post('digest')
  @ApiOkResponse({
    standardSchema: demoDigestAnswer,
    description: 'Demo mode: my overview now, of what has gathered.',
  })
  @Allow('inbox.read')
  @HttpCode(200)
  async digest(@CurrentPerson() { personId }: SignedInPerson): Promise<DemoDigestAnswer> {
    return { sent: await this.demo.sendDigest(personId) };
  }
}
