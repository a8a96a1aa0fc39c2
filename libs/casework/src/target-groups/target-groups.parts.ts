import type { FeatureDescriptor } from '@mikrosprint/platform';
import { aboutACitizen } from '../about-a-citizen.js';
import { TargetGroups1763830700005 } from './target-group-tables.migration.js';
import { CitizenTargetGroupRow, TargetGroupRow } from './target-group.entity.js';
import { TargetGroupsController } from './target-groups.controller.js';
import { TargetGroups } from './target-groups.service.js';

/** What target groups bring to the module of casework. */
export const targetGroupsModule = { controllers: [TargetGroupsController], providers: [TargetGroups] };

/** What target groups bring to the feature of casework. */
export const targetGroupsParts = {
  entities: [CitizenTargetGroupRow, TargetGroupRow],
  migrations: [TargetGroups1763830700005],
  personalData: [
    aboutACitizen('citizen_target_group', 'Count how many of a group take a course, never fewer than five.', [
      'group_id',
      'since',
      'set_by',
    ]),
  ],
} satisfies Partial<FeatureDescriptor>;
