import type { PortfolioView } from '@mikrosprint/contracts';
import { Injectable } from '@nestjs/common';
import { AttendanceFigures } from '../bookings/attendance-figures.service.js';
import { WaitingTimes, type CourseWait } from '../referrals/waiting-times.service.js';
import { SuggestionReport, type SuggestionUse } from '../suggestions/suggestion-report.service.js';
import { shownWaits, type ShownWaits } from './sprint-waits.js';
import { withoutSmallGroups } from './tables.js';

/** Names by their ids. */
export type Names = ReadonlyMap<string, string>;

/** The waits of one course, with what it is called. */
export interface CourseWaits extends ShownWaits {
  course: string;
  title: CourseWait['title'];
}

/** What the other parts of casework know about groups, in the form of the portfolio. */
export interface Reports extends Pick<PortfolioView, 'attendance' | 'suggestions'> {
  waits: CourseWaits[];
}

@Injectable()
export class PortfolioReports {
  constructor(
    private readonly waitingTimes: WaitingTimes,
    private readonly attendance: AttendanceFigures,
    private readonly suggestions: SuggestionReport,
  ) {}

  /** @param led the units that are read; null is all */
  async of(
    led: readonly string[] | null,
    caseworkerIds: readonly string[],
    period: { from: Date; until: Date },
  ): Promise<Reports> {
    const { from, until } = period;
    const [ofUnits, ofAll, rates, used] = await Promise.all([
      this.waitingTimes.medians(led, from, until),
      this.waitingTimes.mediansOfAll(led, from, until),
      this.attendance.rates(caseworkerIds, period),
      this.suggestions.of(led, from, until),
    ]);
    const waits = ofAll.map((total) => {
      const { course, title } = total;
      const theirs = ofUnits.filter((wait) => wait.course === course);
      return { course, title, ...shownWaits(theirs, total) };
    });
    return { waits, attendance: attendanceRows(rates), suggestions: suggestionRows(used) };
  }
}

type Rates = Awaited<ReturnType<AttendanceFigures['rates']>>;

function attendanceRows(rates: Rates): PortfolioView['attendance'] {
  const shown = withoutSmallGroups(rates.map(({ attended, late, missed }) => [attended, late, missed]));
  return shown.map(([attended = null, late = null, missed = null, total = null], index) => ({
    ...{ form: rates[index]?.form ?? null, attended, late, missed, total },
  }));
}

function suggestionRows(used: readonly SuggestionUse[]): PortfolioView['suggestions'] {
  const shown = withoutSmallGroups(
    used.map(({ accepted, changed, rejected }) => [accepted, changed, rejected]),
  );
  return shown.map(([accepted = null, changed = null, rejected = null, total = null], index) => ({
    ...{ rule: used[index]?.rule ?? null, accepted, changed, rejected, total },
  }));
}
