import {
  addUnit,
  changeUnit,
  endRole,
  giveRole,
  peopleList,
  peopleQuery,
  personWithRoles,
  rightsChangeList,
  unitList,
  type AddUnit,
  type ChangeUnit,
  type EndRole,
  type GiveRole,
  type PeopleList,
  type PeopleQuery,
  type PersonWithRoles,
  type RightsChangeList,
  type UnitList,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { PeopleSearch } from './people-search.service.js';
import { RightsService } from './rights.service.js';
import { UnitsService } from './units.service.js';

const id = z.uuid().toLowerCase();

/** Units, and who may do what in them. */
@ApiTags('rights')
@Controller()
@Allow('units.manage')
export class RightsController {
  constructor(
    private readonly search: PeopleSearch,
    private readonly rights: RightsService,
    private readonly units: UnitsService,
  ) {}

  @Get('people')
  @ApiOkResponse({ standardSchema: peopleList, description: 'People by a part of their name or address.' })
  people(@Query({ schema: peopleQuery }) query: PeopleQuery): Promise<PeopleList> {
    return this.search.find(query);
  }

  @Post('people/:personId/roles')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: personWithRoles, description: 'The person with the new role.' })
  async give(
    @CurrentPerson() me: SignedInPerson,
    @Param('personId', { schema: id }) personId: string,
    @Body({ schema: giveRole }) role: GiveRole,
  ): Promise<PersonWithRoles> {
    await this.rights.give(me.personId, personId, role);
    return this.search.one(personId);
  }

  @Post('people/:personId/roles/:heldRoleId/end')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: personWithRoles, description: 'The role ends, now or on the day.' })
  async end(
    @CurrentPerson() me: SignedInPerson,
    @Param('personId', { schema: id }) personId: string,
    @Param('heldRoleId', { schema: id }) heldRoleId: string,
    @Body({ schema: endRole }) { on }: EndRole,
  ): Promise<PersonWithRoles> {
    await this.rights.end(me.personId, personId, heldRoleId, on);
    return this.search.one(personId);
  }

  @Get('units')
  @ApiOkResponse({ standardSchema: unitList, description: 'Every part of the organisation, by name.' })
  allUnits(): Promise<UnitList> {
    return this.units.all();
  }

  @Post('units')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: unitList, description: 'The units with the new one.' })
  async addUnit(
    @CurrentPerson() me: SignedInPerson,
    @Body({ schema: addUnit }) unit: AddUnit,
  ): Promise<UnitList> {
    await this.units.add(me.personId, unit);
    return this.units.all();
  }

  @Patch('units/:unitId')
  @ApiOkResponse({ standardSchema: unitList, description: 'The units with the change.' })
  async changeUnit(
    @CurrentPerson() me: SignedInPerson,
    @Param('unitId', { schema: id }) unitId: string,
    @Body({ schema: changeUnit }) change: ChangeUnit,
  ): Promise<UnitList> {
    await this.units.change(me.personId, unitId, change);
    return this.units.all();
  }

  @Get('rights-changes')
  @ApiOkResponse({ standardSchema: rightsChangeList, description: 'Who gave and ended what, newest first.' })
  changes(): Promise<RightsChangeList> {
    return this.search.changes();
  }
}
