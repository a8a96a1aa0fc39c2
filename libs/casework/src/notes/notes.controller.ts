import {
  changeNote,
  openingQuery,
  type OpeningQuery,
  noteList,
  noteView,
  writeNote,
  type ChangeNote,
  type NoteList,
  type NoteView,
  type WriteNote,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NotesService } from './notes.service.js';

const id = z.uuid();

@ApiTags('casework')
@Controller('caseload/:citizenId/notes')
export class NotesController {
  constructor(private readonly notes: NotesService) {}

  @Get()
  @ApiOkResponse({
    standardSchema: noteList,
    description: 'What is written about a citizen I follow. Reading it is logged and shown to the citizen.',
  })
  @Allow('caseload.read')
  @Header('Cache-Control', 'private, no-store')
  ofFollowed(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
    @Query({ schema: openingQuery }) { purpose }: OpeningQuery,
  ): Promise<NoteList> {
    return this.notes.ofFollowed(personId, citizenId, purpose);
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: noteView, description: 'The note is kept; again it is the same one.' })
  @Allow('caseload.act')
  write(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
    @Body({ schema: writeNote }) note: WriteNote,
  ): Promise<NoteView> {
    return this.notes.write(personId, citizenId, note);
  }

  @Patch(':noteId')
  @ApiOkResponse({
    standardSchema: noteView,
    description: 'Another wording of my own note, within 24 hours; the one before is kept.',
  })
  @Allow('caseload.act')
  change(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
    @Param('noteId', { schema: id }) noteId: string,
    @Body({ schema: changeNote }) change: ChangeNote,
  ): Promise<NoteView> {
    return this.notes.change(personId, citizenId, noteId, change);
  }
}
