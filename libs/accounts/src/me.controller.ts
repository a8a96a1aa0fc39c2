import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { person, preferences, preferencesPatch, type Person, type Preferences } from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { PeopleService } from './people.service.js';

@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(private readonly people: PeopleService) {}

  @Allow('account.use')
  @Get()
  @ApiOkResponse({ standardSchema: person, description: 'The person behind the access token.' })
  read(@CurrentPerson() me: SignedInPerson): Promise<Person> {
    return this.people.account(me.personId);
  }

  @Allow('account.use')
  @Patch('preferences')
  @ApiOkResponse({ standardSchema: preferences, description: 'All preferences after the change.' })
  changePreferences(
    @CurrentPerson() me: SignedInPerson,
    @Body({ schema: preferencesPatch }) patch: Partial<Preferences>,
  ): Promise<Preferences> {
    return this.people.changePreferences(me.personId, patch);
  }

  @Allow('account.use')
  @Post('notice-read')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The notice about data has been read.' })
  markNoticeRead(@CurrentPerson() me: SignedInPerson): Promise<void> {
    return this.people.markNoticeRead(me.personId);
  }
}
