import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, type PlatformOptions } from '@mikrosprint/platform';

/** The process that answers people: the platform in its api shape, with every feature. */
@Module({})
export class ApiModule {
  static with(options: PlatformOptions): DynamicModule {
    return { module: ApiModule, imports: [PlatformModule.forApi(options)] };
  }
}
