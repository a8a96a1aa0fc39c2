import {
  appointmentsView,
  bookSlot,
  moveBooking,
  nextAppointment,
  roomLink,
  type AppointmentsView,
  type NextAppointment,
  type RoomLink,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AppointmentsService } from './appointments.service.js';
import { BookingEndsService } from './booking-ends.service.js';
import { BookingsService } from './bookings.service.js';
import { MeetingAccessService } from './meeting-access.service.js';

const id = z.uuid();

/** A citizen's own bookings; and what both of a meeting may have of it. */
@ApiTags('bookings')
@Controller()
export class AppointmentsController {
  constructor(
    private readonly appointments: AppointmentsService,
    private readonly bookings: BookingsService,
    private readonly ends: BookingEndsService,
    private readonly access: MeetingAccessService,
  ) {}

  @Get('me/bookings')
  @ApiOkResponse({
    standardSchema: appointmentsView,
    description: 'What I have booked and what I may book with my caseworker.',
  })
  @Allow('bookings.use')
  mine(@CurrentPerson() { personId }: SignedInPerson): Promise<AppointmentsView> {
    return this.appointments.of(personId);
  }

  @Get('me/bookings/next')
  @ApiOkResponse({ standardSchema: nextAppointment, description: 'The next one of my bookings.' })
  @Allow('bookings.use')
  next(@CurrentPerson() { personId }: SignedInPerson): Promise<NextAppointment> {
    return this.appointments.next(personId);
  }

  @Post('me/bookings')
  @Allow('bookings.use')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The time is mine; 409 slot-taken says what is free instead.' })
  async book(
    @CurrentPerson() { personId }: SignedInPerson,
    @Body({ schema: bookSlot }) wanted: z.infer<typeof bookSlot>,
  ): Promise<void> {
    await this.bookings.book(personId, wanted);
  }

  @Put('me/bookings/:bookingId/slot')
  @Allow('bookings.use')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The booking is at another time; the old time is free again.' })
  async move(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('bookingId', { schema: id }) bookingId: string,
    @Body({ schema: moveBooking }) { slotId }: z.infer<typeof moveBooking>,
  ): Promise<void> {
    await this.bookings.move(personId, bookingId, slotId);
  }

  @Delete('me/bookings/:bookingId')
  @Allow('bookings.use')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The booking is cancelled and its time is free again.' })
  async cancel(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('bookingId', { schema: id }) bookingId: string,
  ): Promise<void> {
    await this.ends.byCitizen(personId, bookingId);
  }

  @Get('bookings/:bookingId/calendar')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ description: 'A calendar file for one of my meetings.' })
  @Allow('bookings.use')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="aftale.ics"')
  @Header('Cache-Control', 'private, no-store')
  calendar(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('bookingId', { schema: id }) bookingId: string,
  ): Promise<string> {
    return this.access.calendarFileFor(personId, bookingId);
  }

  @Get('bookings/:bookingId/room')
  @ApiOkResponse({
    standardSchema: roomLink,
    description: 'My way into the video room of a meeting, from ten minutes before it begins until it ends.',
  })
  @Allow('bookings.use')
  @Header('Cache-Control', 'private, no-store')
  room(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('bookingId', { schema: id }) bookingId: string,
  ): Promise<RoomLink> {
    return this.access.roomFor(personId, bookingId);
  }
}
