/** What one can choose among, in the order in which it is shown. A test holds these lists and the contract's together. */
import type { Cv } from '@mikrosprint/contracts';

type Education = Cv['education'][number];

export const educationLevels: readonly Education['level'][] = [
  ...(['primary', 'vocational', 'upper-secondary', 'short-higher'] as const),
  ...(['bachelor', 'master', 'course'] as const),
];

export const educationFields: readonly Education['field'][] = [
  ...(['office', 'retail', 'warehouse', 'transport', 'health-care', 'childcare', 'kitchen'] as const),
  ...(['cleaning', 'construction', 'industry', 'hotel', 'it', 'economics', 'law'] as const),
  ...(['humanities', 'social-science', 'natural-science', 'teaching', 'communication', 'other'] as const),
];

export const languageLevels: readonly Cv['languages'][number]['level'][] = [
  ...(['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const),
];

export const drivingLicences: readonly Cv['drivingLicences'][number][] = [
  ...(['AM', 'A', 'B', 'BE', 'C', 'CE', 'D', 'DE', 'T', 'forklift'] as const),
];
