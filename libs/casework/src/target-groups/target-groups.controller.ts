import {
  addTargetGroup,
  changeTargetGroup,
  citizenTargetGroup,
  setTargetGroup,
  targetGroupList,
  type AddTargetGroup,
  type ChangeTargetGroup,
  type CitizenTargetGroup,
  type SetTargetGroup,
  type TargetGroupList,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { TargetGroups } from './target-groups.service.js';

const id = z.uuid().toLowerCase();

/** Groups of citizens: which there are, and which one a citizen is in. */
@ApiTags('casework')
@Controller()
export class TargetGroupsController {
  constructor(private readonly groups: TargetGroups) {}

  @Get('target-groups')
  @ApiOkResponse({
    standardSchema: targetGroupList,
    description: 'Every group that there is or was, by name.',
  })
  @Allow('target-groups.read')
  async all(): Promise<TargetGroupList> {
    return { targetGroups: await this.groups.all() };
  }

  @Post('target-groups')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: targetGroupList, description: 'The groups with the new one.' })
  @Allow('units.manage')
  async add(@Body({ schema: addTargetGroup }) group: AddTargetGroup): Promise<TargetGroupList> {
    await this.groups.add(group);
    return this.all();
  }

  @Patch('target-groups/:groupId')
  @ApiOkResponse({ standardSchema: targetGroupList, description: 'The groups with the change.' })
  @Allow('units.manage')
  async change(
    @Param('groupId', { schema: id }) groupId: string,
    @Body({ schema: changeTargetGroup }) change: ChangeTargetGroup,
  ): Promise<TargetGroupList> {
    await this.groups.change(groupId, change);
    return this.all();
  }

  @Get('me/target-group')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: citizenTargetGroup, description: 'The group I am counted in.' })
  @Allow('privacy.read-own')
  mine(@CurrentPerson() { personId }: SignedInPerson): Promise<CitizenTargetGroup> {
    return this.groups.of(personId);
  }

  @Get('caseload/:citizenId/target-group')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: citizenTargetGroup, description: 'The group of a citizen I follow.' })
  @Allow('caseload.read')
  ofCitizen(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
  ): Promise<CitizenTargetGroup> {
    return this.groups.ofFollowed(personId, citizenId);
  }

  @Put('caseload/:citizenId/target-group')
  @ApiOkResponse({ standardSchema: citizenTargetGroup, description: 'The group is kept; null is none.' })
  @Allow('caseload.act')
  set(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
    @Body({ schema: setTargetGroup }) { groupId }: SetTargetGroup,
  ): Promise<CitizenTargetGroup> {
    return this.groups.set(personId, citizenId, groupId);
  }
}
