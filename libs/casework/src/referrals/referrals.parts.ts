import type { FeatureDescriptor } from '@mikrosprint/platform';
import { aboutACitizen } from '../about-a-citizen.js';
import { CourseDirectory } from './course-directory.service.js';
import { CourseSearch } from './course-search.service.js';
import { ReferralChanges } from './referral-changes.service.js';
import { ReferralReminders, RemindOfReferralsJob } from './referral-reminders.service.js';
import { ReferralTables1763830300001 } from './referral-tables.migration.js';
import { ReferralChangeRow, ReferralRow } from './referral.entity.js';
import { ReferralProjection } from './referral.projection.js';
import { ReferralsController } from './referrals.controller.js';
import { ReferralsService } from './referrals.service.js';
import { WaitingTimes } from './waiting-times.service.js';

/** What referrals bring to the module of casework. */
export const referralsModule = {
  controllers: [ReferralsController],
  providers: [
    CourseDirectory,
    CourseSearch,
    ReferralChanges,
    ReferralProjection,
    ReferralReminders,
    ReferralsService,
    RemindOfReferralsJob,
    WaitingTimes,
  ],
};

/** What referrals bring to the feature of casework. */
export const referralsParts = {
  entities: [ReferralChangeRow, ReferralRow],
  migrations: [ReferralTables1763830300001],
  jobs: [
    {
      name: 'casework.referral-waits',
      schedule: { pattern: '10 7 * * 1-5', tz: 'Europe/Copenhagen' },
      useClass: RemindOfReferralsJob,
    },
  ],
  personalData: [
    aboutACitizen('referral', 'Follow what a citizen is referred to, and how long they wait for it.', [
      'caseworker_id',
      'course_id',
      'title',
      'status',
      'accepted_at',
      'started_at',
    ]),
    aboutACitizen('referral_change', 'Show both sides who changed a referral, when and why.', [
      'actor_id',
      'at',
      'to_status',
      'reason',
    ]),
  ],
} satisfies Partial<FeatureDescriptor>;
