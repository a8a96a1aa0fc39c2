import type { DemoPlay } from './demo-player.js';

/** When something happened: so many days ago, at a time of the day in Copenhagen; or minutes ago, for today. */
export type DemoMoment = { daysAgo: number; at: string } | { minutesAgo: number };

export interface DemoLevel extends DemoPlay {
  when: DemoMoment;
}

export interface DemoExam {
  when: DemoMoment;
  /** Steps answered wrong, of those where that is possible with one answer. */
  wrongSteps: number;
}

export interface DemoHistory {
  account: string;
  enrolled: DemoMoment;
  levels: DemoLevel[];
  exams?: DemoExam[];
}

const day = (daysAgo: number, at: string): DemoMoment => ({ daysAgo, at });

/** The sprint that the demo people are in. Without it the demo has people and no histories. */
export const demoSprint = 'gdpr';

/** Eleven people, eleven ways: the caseload of the demo shows every signal there is, and quiet progress too. */
export const demoHistories: readonly DemoHistory[] = [
  {
    // Finished a few days ago.
    account: 'borger-01',
    enrolled: day(16, '09:12'),
    levels: [
      { level: 'desk', when: day(16, '09:20') },
      { level: 'personal-data', when: day(15, '10:05'), slips: 1 },
      { level: 'counter', when: day(12, '09:40') },
      { level: 'access', when: day(9, '13:15'), slips: 1 },
      { level: 'inbox', when: day(6, '10:30') },
      { level: 'letter', when: day(5, '09:50'), slips: 1 },
      { level: 'breach', when: day(5, '10:20') },
    ],
    exams: [{ when: day(4, '10:10'), wrongSteps: 1 }],
  },
  {
    // Steady: four levels, active yesterday.
    account: 'borger-02',
    enrolled: day(9, '08:55'),
    levels: [
      { level: 'desk', when: day(9, '09:00'), slips: 1 },
      { level: 'personal-data', when: day(7, '09:30') },
      { level: 'counter', when: day(3, '11:00'), slips: 2 },
      { level: 'access', when: day(1, '09:45') },
    ],
  },
  {
    // Stuck at the counter, and has asked for help.
    account: 'borger-03',
    enrolled: day(6, '10:20'),
    levels: [
      { level: 'desk', when: day(6, '10:26') },
      { level: 'personal-data', when: day(4, '14:10'), slips: 2 },
      {
        level: 'counter',
        when: { minutesAgo: 95 },
        stopsAfterSteps: 2,
        stuckTries: 4,
        asksForHelp: true,
      },
    ],
  },
  {
    // Stuck too, but has not asked: a quiet signal.
    account: 'borger-04',
    enrolled: day(5, '12:40'),
    levels: [
      { level: 'desk', when: day(5, '12:45'), slips: 1 },
      { level: 'personal-data', when: day(1, '15:20'), stopsAfterSteps: 1, stuckTries: 5 },
    ],
  },
  {
    // Was well on the way and has been away for more than a week.
    account: 'borger-05',
    enrolled: day(14, '09:05'),
    levels: [
      { level: 'desk', when: day(14, '09:10') },
      { level: 'personal-data', when: day(11, '10:00') },
      { level: 'counter', when: day(8, '10:35'), slips: 1 },
    ],
  },
  // Has a place and has not begun.
  { account: 'borger-06', enrolled: day(5, '11:30'), levels: [] },
  {
    // Finished first of all, without a mistake at the exam.
    account: 'borger-07',
    enrolled: day(20, '08:30'),
    levels: [
      { level: 'desk', when: day(20, '08:36') },
      { level: 'personal-data', when: day(19, '08:40') },
      { level: 'counter', when: day(18, '08:45') },
      { level: 'access', when: day(15, '08:30') },
      { level: 'inbox', when: day(13, '08:50') },
      { level: 'letter', when: day(13, '09:05') },
      { level: 'breach', when: day(12, '08:35') },
    ],
    exams: [{ when: day(12, '09:00'), wrongSteps: 0 }],
  },
  {
    // One level, two weeks ago.
    account: 'borger-08',
    enrolled: day(13, '13:50'),
    levels: [{ level: 'desk', when: day(13, '13:58'), slips: 2 }],
  },
  {
    // All levels; the exam did not pass the first time: with eight steps wrong it passes by no draw.
    account: 'borger-09',
    enrolled: day(12, '10:15'),
    levels: [
      { level: 'desk', when: day(12, '10:20'), slips: 1 },
      { level: 'personal-data', when: day(10, '10:40'), slips: 2 },
      { level: 'counter', when: day(8, '11:05'), slips: 1 },
      { level: 'access', when: day(5, '10:50'), slips: 1 },
      { level: 'inbox', when: day(3, '10:25'), slips: 2 },
      { level: 'letter', when: day(3, '10:55'), slips: 1 },
      { level: 'breach', when: day(2, '10:05'), slips: 1 },
    ],
    exams: [{ when: day(2, '10:30'), wrongSteps: 8 }],
  },
  {
    // Began yesterday, and well.
    account: 'borger-10',
    enrolled: day(1, '13:05'),
    levels: [{ level: 'desk', when: day(1, '13:12') }],
  },
  {
    // In the middle of a level today.
    account: 'borger-11',
    enrolled: day(7, '09:25'),
    levels: [
      { level: 'desk', when: day(7, '09:30') },
      { level: 'personal-data', when: day(2, '09:55'), slips: 1 },
      { level: 'counter', when: day(1, '10:15') },
      { level: 'access', when: { minutesAgo: 40 }, stopsAfterSteps: 1 },
    ],
  },
];
