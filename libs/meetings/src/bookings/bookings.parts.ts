import type { FeatureDescriptor } from '@mikrosprint/platform';
import type { ModuleMetadata } from '@nestjs/common';
import { AppointmentsController } from './appointments.controller.js';
import { AppointmentsService } from './appointments.service.js';
import { AttendanceService } from './attendance.service.js';
import { BookingEndsService } from './booking-ends.service.js';
import { BookingNews } from './booking-news.js';
import { BookingRulesService } from './booking-rules.service.js';
import { BookingTables1763830500001 } from './booking-tables.migration.js';
import { BookingTodayJob } from './booking-today.job.js';
import { BookingRow, BookingRuleRow, MeetingSeatRow, MeetingSlotRow } from './bookings.entity.js';
import { BookingsService } from './bookings.service.js';
import { CalendarController } from './calendar.controller.js';
import { CalendarService } from './calendar.service.js';
import { CancellationsService } from './cancellations.service.js';
import { SeedDemoSlots } from './demo-slots.seed.js';
import { FreeSlotsService } from './free-slots.service.js';
import { OnCaseloadMoved } from './handover.handler.js';
import { MeetingAccessService } from './meeting-access.service.js';
import { SlotsService } from './slots.service.js';
import { VideoRooms } from './video-rooms.js';

/** What the bookings add to the module of the meetings. */
export const bookingParts: Required<Pick<ModuleMetadata, 'controllers' | 'providers'>> = {
  controllers: [AppointmentsController, CalendarController],
  providers: [
    AppointmentsService,
    AttendanceService,
    BookingEndsService,
    BookingNews,
    BookingRulesService,
    BookingsService,
    BookingTodayJob,
    CalendarService,
    CancellationsService,
    FreeSlotsService,
    MeetingAccessService,
    OnCaseloadMoved,
    SeedDemoSlots,
    SlotsService,
    VideoRooms,
  ],
};

/** What the bookings add to the feature of the meetings. */
export const bookingFeature: Required<Omit<FeatureDescriptor, 'name' | 'module' | 'story'>> = {
  entities: [BookingRow, BookingRuleRow, MeetingSeatRow, MeetingSlotRow],
  migrations: [BookingTables1763830500001],
  subscribers: [
    { handler: 'meetings.bookings-handed-over', event: 'caseload.moved', useClass: OnCaseloadMoved },
  ],
  jobs: [
    {
      name: 'meetings.booking-today',
      // A worker that was away in the morning makes up for it: each booking is told once a day.
      schedule: { pattern: '*/15 7-20 * * *', tz: 'Europe/Copenhagen' },
      useClass: BookingTodayJob,
    },
  ],
  boot: [{ name: 'Demo times', when: 'demo', useClass: SeedDemoSlots }],
  personalData: [
    {
      table: 'booking',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'caseworker_id', 'starts_at', 'status', 'late'],
      purpose: 'Meet at an agreed time, and know how many of the meetings came about.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'aggregate' },
    },
    {
      table: 'meeting_slot',
      personColumn: 'caseworker_id',
      columns: ['caseworker_id', 'starts_at', 'place'],
      purpose: 'Let citizens choose a time with their caseworker.',
      basis: 'public-task',
      retention: { months: 24, after: 'created', then: 'delete' },
    },
  ],
};
