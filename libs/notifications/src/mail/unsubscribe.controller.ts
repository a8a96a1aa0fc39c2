import { unsubscribeState, type UnsubscribeState } from '@mikrosprint/contracts';
import { Public } from '@mikrosprint/platform';
import { Controller, Get, Header, HttpCode, Param, Post, Redirect } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { UnsubscribeService } from './unsubscribe.service.js';

/** Whatever it is: a link that is cut or made up is answered in words of its own. */
const key = z.string().max(200);

/**
 * For people who are not signed in: the link is the right. Only a POST changes anything, because mail servers open
 * links to look what is behind them (RFC 8058, section 1). What a body says is not read.
 */
@ApiTags('notifications')
@Controller('unsubscribe/:key')
export class UnsubscribeController {
  constructor(private readonly unsubscribes: UnsubscribeService) {}

  @Public()
  @Get()
  @Redirect()
  @ApiFoundResponse({ description: 'To the page that asks.' })
  page(@Param('key', { schema: key }) link: string): { url: string } {
    return { url: `/unsubscribe/${encodeURIComponent(link)}` };
  }

  @Public()
  @Get('state')
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ standardSchema: unsubscribeState, description: 'What the link ends, and whether it has.' })
  state(@Param('key', { schema: key }) link: string): Promise<UnsubscribeState> {
    return this.unsubscribes.state(link);
  }

  @Public()
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: unsubscribeState, description: 'No more of these.' })
  stop(@Param('key', { schema: key }) link: string): Promise<UnsubscribeState> {
    return this.unsubscribes.stop(link);
  }

  @Public()
  @Post('undo')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: unsubscribeState, description: 'As it was before.' })
  undo(@Param('key', { schema: key }) link: string): Promise<UnsubscribeState> {
    return this.unsubscribes.undo(link);
  }
}
