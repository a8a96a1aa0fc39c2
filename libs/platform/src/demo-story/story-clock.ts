import { Clock } from '../clock.js';

/** Time as a story tells it: it stands still until somebody moves it. */
export class StoryClock extends Clock {
  constructor(private moment: Date) {
    super();
  }

  now(): Date {
    return this.moment;
  }

  set(moment: Date): void {
    this.moment = moment;
  }

  pass(seconds: number): void {
    this.moment = new Date(this.moment.getTime() + seconds * 1000);
  }
}
