// What feature libs and apps may use of the platform.
export { Clock, SystemClock } from './clock.js';
export { Config, ConfigError, loadConfig } from './config.js';
export { Database } from './database/database.js';
export { dataSourceOptions, openDataSource } from './database/data-source.js';
export { DemoStory, type StoryTold } from './demo-story/demo-story.js';
export { StoryClock } from './demo-story/story-clock.js';
export { storyId } from './demo-story/story-id.js';
export { daysBefore, workdayAfter, workdayBefore } from './demo-story/story-time.js';
export { DatabaseFromNewerVersionError } from './database/errors.js';
export { withAdvisoryLock } from './database/migrate.js';
export { BootRunner } from './features/boot-runner.js';
export { FeatureError, FeatureRegistry } from './features/feature-registry.js';
export { productVersion } from './health/product-version.js';
export { ProductLogger } from './logging/product-logger.js';
export { PlatformModule, type PlatformOptions } from './platform.module.js';
export { platformFeature } from './platform.feature.js';
export { ProcessKind } from './process-kind.js';
export { RouteTable, type Route } from './security/route-table.js';
export { QueueClient } from './queue/queue-client.js';
export { DomainError, type DomainErrorDetails, type FieldProblem } from './errors/domain-error.js';
export { asDomainError, toProblem } from './errors/problem.js';
export type {
  AnySubscriber,
  BootStep,
  BootTask,
  EventHandler,
  FeatureDescriptor,
  JobHandler,
  JobHandlerToken,
  StoryScene,
  StoryTeller,
  Subscriber,
} from './feature.js';
export { LiveHints, liveNotifications } from './live/live-hints.js';
export {
  Outbox,
  outboxInsertSql,
  outboxParameter,
  type NewEvent,
  type PgQueryable,
} from './outbox/outbox.js';
export { DrawingThread, drawWhatIsAsked } from './pdf/drawing-thread.js';
export { LineBreaker } from './pdf/line-breaker.js';
export { TypeSetter, type Type } from './pdf/type-setter.js';
export { LookUpLog, type LookUp } from './privacy/look-up-log.js';
export { AccessLogRow } from './privacy/access-log.entity.js';
export type { PersonalDataTable, Retention } from './privacy/personal-data.js';
export { PublicPages, type PageVisitor, type PageWriter, type WrittenPage } from './public-pages.js';
export { Jobs, type JobOptions } from './queue/jobs.js';
export { AccessTokens, accessTokenSeconds } from './security/access-tokens.js';
export { CurrentPerson, type RequestWithPerson, type SignedInPerson } from './security/current-person.js';
export { CurrentRoles } from './security/current-roles.js';
export { RateLimits, type RateLimit } from './security/rate-limits.js';
export { Allow, Public } from './security/route-access.js';
export { runProcess } from './run-process.js';
export {
  readUpload,
  TakesUpload,
  takesUpload,
  uploadType,
  type UploadLimits,
} from './uploads/read-upload.js';
export { StartRefused, startRefusedExitCode } from './start-refused.js';
