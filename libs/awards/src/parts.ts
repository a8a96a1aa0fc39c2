import type { BootStep, FeatureDescriptor } from '@mikrosprint/platform';
import type { Provider, Type } from '@nestjs/common';

/** What one folder of this feature brings: the feature is the sum of its folders. */
export interface Parts extends Pick<FeatureDescriptor, 'entities' | 'migrations' | 'personalData'> {
  controllers?: Type[];
  providers: Provider[];
  subscribers?: FeatureDescriptor['subscribers'];
  jobs?: FeatureDescriptor['jobs'];
  boot?: BootStep[];
}
