import {
  awardRecord,
  awardRecords,
  correctCertificate,
  findAwards,
  revokeAward,
  type AwardRecord,
  type AwardRecords,
  type CorrectCertificate,
  type FindAwards,
  type RevokeAward,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AwardsAdminService } from './awards-admin.service.js';
import { CorrectionService } from './correction.service.js';
import { RevocationService } from './revocation.service.js';

const id = z.uuid();
const base = '/admin/awards';

@ApiTags('awards')
@Controller('admin/awards')
@Allow('awards.manage')
export class AwardsAdminController {
  constructor(
    private readonly awards: AwardsAdminService,
    private readonly revocation: RevocationService,
    private readonly correction: CorrectionService,
  ) {}

  @Get()
  @ApiOkResponse({
    standardSchema: awardRecords,
    description: 'The awards behind a number, or of the holder of an e-mail address. Every look is logged.',
  })
  @Header('Cache-Control', 'private, no-store')
  find(
    @CurrentPerson() { personId: actorId }: SignedInPerson,
    @Query({ schema: findAwards }) { q }: FindAwards,
  ): Promise<AwardRecords> {
    return this.awards.find(q, { actorId, route: base, fields: ['awards'] });
  }

  @Post(':awardId/revocation')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: awardRecord, description: 'The award, which no longer holds.' })
  async revoke(
    @CurrentPerson() { personId: by }: SignedInPerson,
    @Param('awardId', { schema: id }) awardId: string,
    @Body({ schema: revokeAward }) { cause, reason }: RevokeAward,
  ): Promise<AwardRecord> {
    await this.revocation.revoke(awardId, { cause, reason, by });
    return this.awards.one(awardId, {
      actorId: by,
      route: `${base}/:awardId/revocation`,
      fields: ['revocation'],
    });
  }

  @Post(':awardId/correction')
  @HttpCode(200)
  @ApiOkResponse({
    standardSchema: awardRecord,
    description: 'The certificate with its facts put right; its credential is issued anew within seconds.',
  })
  async correct(
    @CurrentPerson() { personId: by }: SignedInPerson,
    @Param('awardId', { schema: id }) awardId: string,
    @Body({ schema: correctCertificate }) correction: CorrectCertificate,
  ): Promise<AwardRecord> {
    await this.correction.correct(awardId, correction, by);
    return this.awards.one(awardId, {
      actorId: by,
      route: `${base}/:awardId/correction`,
      fields: ['correction'],
    });
  }
}
