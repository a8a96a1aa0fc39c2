import { Injectable } from '@nestjs/common';

/** The only way server code learns what time it is, so that a test can decide it. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
