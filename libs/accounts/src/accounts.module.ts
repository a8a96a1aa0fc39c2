import { Module } from '@nestjs/common';
import { SeedDemoPeople } from './demo-people.seed.js';
import { SeedDemoSupport } from './demo-support.seed.js';
import { PeopleInTheStory } from './demo-story/people.story.js';
import { MeController } from './me.controller.js';
import { Passwords } from './passwords.js';
import { PeopleService } from './people.service.js';
import { PeopleSearch } from './rights/people-search.service.js';
import { RightsController } from './rights/rights.controller.js';
import { RightsService } from './rights/rights.service.js';
import { StaffService } from './rights/staff.service.js';
import { UnitsService } from './rights/units.service.js';
import { SessionsService } from './sessions.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInGate } from './sign-in-gate.js';
import { SignInService } from './sign-in.service.js';
import { SupportController } from './support.controller.js';
import { SupportService } from './support.service.js';
import { SweepSessionsJob } from './sweep-sessions.job.js';

@Module({
  controllers: [SignInController, MeController, RightsController, SupportController],
  providers: [
    Passwords,
    PeopleInTheStory,
    PeopleSearch,
    PeopleService,
    RightsService,
    SeedDemoPeople,
    SeedDemoSupport,
    SessionsService,
    SignInGate,
    SignInService,
    StaffService,
    SupportService,
    SweepSessionsJob,
    UnitsService,
  ],
  exports: [PeopleInTheStory, PeopleService, StaffService],
})
export class AccountsModule {}
