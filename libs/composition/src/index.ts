import { accountsFeature } from '@mikrosprint/accounts';
import { catalogueFeature } from '@mikrosprint/catalogue';
import type { FeatureDescriptor } from '@mikrosprint/platform';
import { playFeature } from '@mikrosprint/play';

/**
 * The one list of features that the api and the worker start, in the order in which they may build on each other:
 * boot steps run in this order, and migrations by the time in their name.
 */
export const features: readonly FeatureDescriptor[] = [accountsFeature, catalogueFeature, playFeature];
