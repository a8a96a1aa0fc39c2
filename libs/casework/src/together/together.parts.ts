import type { FeatureDescriptor } from '@mikrosprint/platform';
import { PlayedVersion1763830800002 } from './played-version.migration.js';
import { TogetherController } from './together.controller.js';
import { TogetherService } from './together.service.js';

/** What looking at a level together brings to the module of casework. It keeps nothing. */
export const togetherModule = { controllers: [TogetherController], providers: [TogetherService] };

/** What it brings to the feature of casework. */
export const togetherParts = {
  migrations: [PlayedVersion1763830800002],
} satisfies Partial<FeatureDescriptor>;
