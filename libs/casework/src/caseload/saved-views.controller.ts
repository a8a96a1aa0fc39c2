import {
  changeView,
  savedView,
  saveView,
  type ChangeView,
  type SavedView,
  type SaveView,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SavedViewsService } from './saved-views.service.js';

const id = z.uuid();
const views = z.object({ views: z.array(savedView) });

/** The list itself carries the views; each change answers with all of them. */
@ApiTags('casework')
@Controller('caseload-views')
@Allow('caseload.read')
export class SavedViewsController {
  constructor(private readonly saved: SavedViewsService) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: views, description: 'The choice is kept under its name.' })
  async save(
    @CurrentPerson() { personId }: SignedInPerson,
    @Body({ schema: saveView }) view: SaveView,
  ): Promise<{ views: SavedView[] }> {
    return { views: await this.saved.save(personId, view) };
  }

  @Patch(':viewId')
  @ApiOkResponse({
    standardSchema: views,
    description: 'Another name or choice, or the one that opens the list.',
  })
  async change(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('viewId', { schema: id }) viewId: string,
    @Body({ schema: changeView }) change: ChangeView,
  ): Promise<{ views: SavedView[] }> {
    return { views: await this.saved.change(personId, viewId, change) };
  }

  @Delete(':viewId')
  @ApiOkResponse({ standardSchema: views, description: 'The view is gone; the citizens are not.' })
  async remove(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('viewId', { schema: id }) viewId: string,
  ): Promise<{ views: SavedView[] }> {
    return { views: await this.saved.remove(personId, viewId) };
  }
}
