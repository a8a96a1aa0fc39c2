import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue.controller.js';
import { ClipsController } from './clips.controller.js';
import { ImportContent } from './import-content.boot.js';
import { PlannedCoursesService } from './planned-courses.service.js';
import { VersionsService } from './versions.service.js';

@Module({
  controllers: [CatalogueController, ClipsController],
  providers: [ImportContent, PlannedCoursesService, VersionsService],
  exports: [ImportContent, VersionsService],
})
export class CatalogueModule {}
