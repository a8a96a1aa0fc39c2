import { proofView, sharedProof, type ProofView, type SharedProof } from '@mikrosprint/contracts';
import { Allow, CurrentPerson, Public, type SignedInPerson } from '@mikrosprint/platform';
import { Controller, Delete, Get, Header, HttpCode, Param, Put, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SharesService } from './shares.service.js';

const id = z.uuid().toLowerCase();
/** Whatever it is, it is answered like a link that was withdrawn. */
const token = z.string().max(200);

/** Links to awards; there is none until its holder wants it. */
@ApiTags('awards')
@Controller()
export class SharesController {
  constructor(private readonly shares: SharesService) {}

  @Put('me/awards/:awardId/share')
  @Allow('awards.read')
  @ApiOkResponse({ standardSchema: proofView, description: 'Whoever has the link can open it from now on.' })
  share(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('awardId', { schema: id }) awardId: string,
  ): Promise<ProofView> {
    return this.shares.share(personId, awardId);
  }

  @Delete('me/awards/:awardId/share')
  @HttpCode(204)
  @Allow('awards.read')
  @ApiNoContentResponse({ description: 'The link leads nowhere any more, and never will again.' })
  withdraw(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('awardId', { schema: id }) awardId: string,
  ): Promise<void> {
    return this.shares.withdraw(personId, awardId);
  }

  @Get('shared-awards/:token')
  @Public()
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex, nofollow')
  @ApiOkResponse({
    standardSchema: sharedProof,
    description: 'What the holder chose to show; 410 when ended.',
  })
  open(@Param('token', { schema: token }) key: string, @Req() { ip }: FastifyRequest): Promise<SharedProof> {
    return this.shares.open(key, ip);
  }
}
