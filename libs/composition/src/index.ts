import { accountsFeature } from '@mikrosprint/accounts';
import { awardsFeature } from '@mikrosprint/awards';
import { caseworkFeature } from '@mikrosprint/casework';
import { catalogueFeature } from '@mikrosprint/catalogue';
import { insightFeature } from '@mikrosprint/insight';
import { meetingsFeature } from '@mikrosprint/meetings';
import { notificationsFeature } from '@mikrosprint/notifications';
import type { FeatureDescriptor } from '@mikrosprint/platform';
import { playFeature } from '@mikrosprint/play';

/**
 * The one list of features that the api and the worker start, in the order in which they may build on each other:
 * boot steps run in this order, and migrations by the time in their name. Casework comes before play, so that the demo
 * citizens are in a caseload when play tells their histories.
 */
export const features: readonly FeatureDescriptor[] = [
  accountsFeature,
  catalogueFeature,
  caseworkFeature,
  meetingsFeature,
  playFeature,
  awardsFeature,
  insightFeature,
  notificationsFeature,
];
