import { badgeRulesView, type BadgeRulesView } from '@mikrosprint/contracts';
import { Allow } from '@mikrosprint/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { BadgeRulesViewService } from './badge-rules-view.service.js';

@ApiTags('awards')
@Controller('admin/badge-rules')
export class BadgeRulesController {
  constructor(private readonly rules: BadgeRulesViewService) {}

  @Get()
  @ApiOkResponse({
    standardSchema: badgeRulesView,
    description: 'The rules that give badges, and how often each has given one.',
  })
  @Allow('awards.manage')
  all(): Promise<BadgeRulesView> {
    return this.rules.all();
  }
}
