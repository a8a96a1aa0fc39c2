import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { saveSupport, supportView, type SaveSupport, type SupportView } from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { SupportService } from './support.service.js';

/** How reading and Danish are for me. It is voluntary, and nothing depends on it. */
@ApiTags('me')
@Controller('me/support')
@Allow('support.answer')
export class SupportController {
  constructor(private readonly support: SupportService) {}

  @Get()
  @ApiOkResponse({ standardSchema: supportView, description: 'My answers, and whether a wish is shared.' })
  read(@CurrentPerson() me: SignedInPerson): Promise<SupportView> {
    return this.support.read(me.personId);
  }

  @Put()
  @ApiOkResponse({
    standardSchema: supportView,
    description: 'The answers as they now are. With `share` my caseworker sees which support I wish for.',
  })
  save(
    @CurrentPerson() me: SignedInPerson,
    @Body({ schema: saveSupport }) answers: SaveSupport,
  ): Promise<SupportView> {
    return this.support.save(me.personId, answers);
  }

  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'My answers are forgotten, and what was shared is taken back.' })
  forget(@CurrentPerson() me: SignedInPerson): Promise<void> {
    return this.support.forget(me.personId);
  }
}
