import {
  calendarQuery,
  calendarView,
  citizenBookings,
  noteAttendance,
  offeredSlots,
  offerSlots,
  type CalendarView,
  type CitizenBookings,
  type OfferedSlots,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AppointmentsService } from './appointments.service.js';
import { AttendanceService } from './attendance.service.js';
import { BookingEndsService } from './booking-ends.service.js';
import { CalendarService } from './calendar.service.js';
import { SlotsService } from './slots.service.js';

const id = z.uuid();

/** The calendar of a caseworker. */
@ApiTags('bookings')
@Controller()
export class CalendarController {
  constructor(
    private readonly calendar: CalendarService,
    private readonly slots: SlotsService,
    private readonly ends: BookingEndsService,
    private readonly attendance: AttendanceService,
    private readonly appointments: AppointmentsService,
  ) {}

  @Get('calendar')
  @ApiOkResponse({ standardSchema: calendarView, description: 'Some days of mine, and who has booked what.' })
  @Allow('caseload.read')
  @Header('Cache-Control', 'private, no-store')
  mine(
    @CurrentPerson() { personId }: SignedInPerson,
    @Query({ schema: calendarQuery }) query: z.infer<typeof calendarQuery>,
  ): Promise<CalendarView> {
    return this.calendar.of(personId, query);
  }

  @Post('slots')
  @ApiOkResponse({ standardSchema: offeredSlots, description: 'How many times are offered now.' })
  @Allow('caseload.act')
  @HttpCode(200)
  offer(
    @CurrentPerson() { personId }: SignedInPerson,
    @Body({ schema: offerSlots }) offer: z.infer<typeof offerSlots>,
  ): Promise<OfferedSlots> {
    return this.slots.offer(personId, offer);
  }

  @Delete('slots/:slotId')
  @Allow('caseload.act')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The time is no longer offered; whoever had booked it is told.' })
  async withdraw(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('slotId', { schema: id }) slotId: string,
  ): Promise<void> {
    await this.ends.withdrawSlot(personId, slotId);
  }

  @Delete('bookings/:bookingId')
  @Allow('caseload.act')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The booking is cancelled and the citizen is told.' })
  async cancel(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('bookingId', { schema: id }) bookingId: string,
  ): Promise<void> {
    await this.ends.byCaseworker(personId, bookingId);
  }

  @Put('bookings/:bookingId/attendance')
  @Allow('caseload.act')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'It is noted how the meeting went.' })
  async note(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('bookingId', { schema: id }) bookingId: string,
    @Body({ schema: noteAttendance }) noted: z.infer<typeof noteAttendance>,
  ): Promise<void> {
    await this.attendance.note(personId, bookingId, noted);
  }

  @Get('caseload/:citizenId/bookings')
  @ApiOkResponse({ standardSchema: citizenBookings, description: 'The bookings of a citizen I follow.' })
  @Allow('caseload.read')
  @Header('Cache-Control', 'private, no-store')
  ofCitizen(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
  ): Promise<CitizenBookings> {
    return this.appointments.ofFollowed(personId, citizenId);
  }
}
