import { Module } from '@nestjs/common';
import { SeedDemoPeople } from './demo-people.seed.js';
import { SeedDemoSupport } from './demo-support.seed.js';
import { MeController } from './me.controller.js';
import { Passwords } from './passwords.js';
import { PeopleService } from './people.service.js';
import { SessionsService } from './sessions.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInGate } from './sign-in-gate.js';
import { SignInService } from './sign-in.service.js';
import { SupportController } from './support.controller.js';
import { SupportService } from './support.service.js';
import { SweepSessionsJob } from './sweep-sessions.job.js';

@Module({
  controllers: [SignInController, MeController, SupportController],
  providers: [
    Passwords,
    PeopleService,
    SeedDemoPeople,
    SeedDemoSupport,
    SessionsService,
    SignInGate,
    SignInService,
    SupportService,
    SweepSessionsJob,
  ],
  exports: [PeopleService],
})
export class AccountsModule {}
