import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, type PlatformOptions, type StoryClock } from '@mikrosprint/platform';

/** The process that works in the background: the platform in its worker shape, with every feature. */
@Module({})
export class WorkerModule {
  static with(options: PlatformOptions): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forWorker(options)] };
  }

  /** The same features for a process that does one thing and ends. */
  static forTask(options: PlatformOptions): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forTask(options)] };
  }

  /** The same features in the time of a story. */
  static forStory(options: PlatformOptions & { clock: StoryClock }): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forStory(options)] };
  }
}
