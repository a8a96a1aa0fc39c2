import { exportCaseload, type ExportCaseload } from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CaseloadExport } from './caseload-export.service.js';

@ApiTags('casework')
@Controller('caseload/export')
export class CaseloadExportController {
  constructor(private readonly exports: CaseloadExport) {}

  @Post()
  @HttpCode(200)
  @Allow('caseload.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({
    description: 'The citizens as a file (CSV or XLSX). Logged, and each of them can see that it was done.',
  })
  async file(
    @CurrentPerson() { personId }: SignedInPerson,
    @Body({ schema: exportCaseload }) wanted: ExportCaseload,
  ): Promise<StreamableFile> {
    const { name, type, bytes } = await this.exports.file(personId, wanted);
    return new StreamableFile(bytes, {
      type,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }
}
