import {
  cvFileQuery,
  cvSaved,
  cvShare,
  cvView,
  saveCv,
  shareCv,
  type CvFileQuery,
  type CvSaved,
  type CvShare,
  type CvView,
  type SaveCv,
  type ShareCv,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CvFiles } from './cv-files.service.js';
import { CvSaves } from './cv-saves.service.js';
import { CvShares } from './cv-shares.service.js';
import { CvService } from './cv.service.js';
import { fileTypes, handedOut } from './files/file-types.js';

const id = z.uuid();

@ApiTags('cv')
@Controller('me/cv')
export class CvController {
  constructor(
    private readonly cvs: CvService,
    private readonly saves: CvSaves,
    private readonly shares: CvShares,
    private readonly files: CvFiles,
  ) {}

  @Get()
  @ApiOkResponse({
    standardSchema: cvView,
    description: 'My CV, what may stand in it, sentences I could use, and whom I have shared it with.',
  })
  @Allow('cv.use')
  @Header('Cache-Control', 'private, no-store')
  mine(@CurrentPerson() { personId }: SignedInPerson): Promise<CvView> {
    this.files.expectSoon();
    return this.cvs.of(personId);
  }

  @Put()
  @ApiOkResponse({
    standardSchema: cvSaved,
    description: 'Kept, when it was written on the newest one; otherwise 409 with the newest one.',
  })
  @Allow('cv.use')
  save(
    @CurrentPerson() { personId }: SignedInPerson,
    @Body({ schema: saveCv }) changes: SaveCv,
  ): Promise<CvSaved> {
    return this.saves.save(personId, changes);
  }

  @Get('file')
  @ApiProduces(...fileTypes)
  @ApiOkResponse({ description: 'The approved part to take along: PDF, JSON or plain text.' })
  @Allow('cv.use')
  @Header('Cache-Control', 'private, no-store')
  async file(
    @CurrentPerson() { personId }: SignedInPerson,
    @Query({ schema: cvFileQuery }) query: CvFileQuery,
  ): Promise<StreamableFile> {
    return handedOut(await this.files.of(personId, 'owner', query));
  }

  @Post('shares')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: cvShare, description: 'A link with an end; again it is the same one.' })
  @Allow('cv.use')
  share(
    @CurrentPerson() { personId }: SignedInPerson,
    @Body({ schema: shareCv }) wish: ShareCv,
  ): Promise<CvShare> {
    return this.shares.share(personId, wish);
  }

  @Delete('shares/:shareId')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The link opens nothing any more.' })
  @Allow('cv.use')
  withdraw(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('shareId', { schema: id }) shareId: string,
  ): Promise<void> {
    return this.shares.withdraw(personId, shareId);
  }
}
