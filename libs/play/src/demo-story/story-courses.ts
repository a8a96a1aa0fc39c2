/** How far somebody of the story got in a sprint. */
export interface StoryCourse {
  account: string;
  sprint: string;
  /** Days ago. */
  enrolled: number;
  /** So many levels, in their order; the last of them `last` days ago, the others in between. */
  levels: number;
  last: number;
  /** Steps answered wrong at the exam, on the last day. */
  exam?: number;
  /** After those levels: in the middle of the next one, quietly or with a call for help. */
  stuck?: 'quiet' | 'asks-for-help';
}

type Course = Omit<StoryCourse, 'account'>;

/** A sprint of ten minutes has three levels. */
const finished = (sprint: string, enrolled: number, last: number): Course => ({
  ...{ sprint, enrolled, levels: 3, last },
});
/** A sprint for a job has seven, and an exam. */
const withExam = (sprint: string, enrolled: number, last: number, exam: number): Course => ({
  ...{ sprint, enrolled, levels: 7, last, exam },
});
const underWay = (sprint: string, enrolled: number, levels: number, last: number): Course => ({
  ...{ sprint, enrolled, levels, last },
});
const notBegun = (sprint: string, enrolled: number): Course => underWay(sprint, enrolled, 0, enrolled);
const stuck = (course: Course, how: NonNullable<Course['stuck']>): Course => ({ ...course, stuck: how });

/**
 * Several sprints at every stage. Those who finished one are many enough in each unit for the figures of the lead, and
 * some groups are so small that the figures hide them.
 */
const coursesOf: Record<string, Course[]> = {
  // Center Nørrebro, whom Mette Holm follows. "Kend den falske besked" is what she gave six of them together.
  'borger-12': [finished('mitid', 44, 41), finished('phishing', 30, 26), underWay('gdpr', 13, 3, 1)],
  'borger-13': [finished('digital-post', 35, 31), finished('phishing', 11, 8)],
  'borger-14': [finished('mitid', 40, 37), underWay('hotel', 20, 2, 9)],
  'borger-15': [finished('mitid', 33, 30), underWay('phishing', 11, 1, 10)],
  'borger-16': [stuck(underWay('mitid', 5, 1, 2), 'asks-for-help')],
  'borger-17': [finished('digital-post', 28, 22), underWay('workshop', 15, 2, 2)],
  'borger-18': [finished('mitid', 37, 34), withExam('gdpr', 30, 10, 1)],
  'borger-19': [notBegun('mitid', 6)],
  'borger-20': [finished('phishing', 11, 9), finished('pdf', 8, 5)],
  'borger-21': [finished('mitid', 42, 39), underWay('digital-post', 12, 1, 2)],
  'borger-22': [finished('mitid', 26, 21), underWay('hotel', 14, 1, 3)],
  'borger-23': [underWay('mitid', 17, 2, 8)],
  'borger-24': [finished('upload', 19, 14), stuck(underWay('phishing', 11, 1, 1), 'quiet')],
  'borger-25': [finished('mitid', 20, 16), finished('phishing', 11, 7), notBegun('digital-post', 3)],
  'borger-26': [finished('digital-post', 24, 18)],
  'borger-27': [finished('mitid', 18, 15), underWay('hotel', 10, 1, 1)],
  // Center Valby, whom Anders Kjær follows.
  'valby-4': [finished('mitid', 36, 33), underWay('workshop', 22, 2, 6)],
  'valby-5': [finished('mitid', 30, 24)],
  'valby-6': [finished('mitid', 28, 25), finished('phishing', 19, 15)],
  'valby-7': [finished('mitid', 34, 30), underWay('digital-post', 12, 1, 1)],
  'valby-8': [underWay('mitid', 21, 1, 19)],
  'valby-9': [finished('mitid', 25, 20), finished('phishing', 14, 9)],
  'valby-10': [notBegun('phishing', 7)],
  'valby-11': [finished('mitid', 27, 23)],
  'valby-12': [stuck(underWay('digital-post', 4, 1, 1), 'quiet')],
  'valby-13': [underWay('temp-agency', 6, 1, 2)],
  // Center Amager, whom Katrine Vang follows.
  'amager-1': [finished('mitid', 45, 42), underWay('gdpr', 33, 4, 6)],
  'amager-2': [finished('mitid', 31, 27), finished('phishing', 20, 16)],
  'amager-3': [finished('mitid', 29, 26)],
  'amager-4': [finished('mitid', 24, 19), finished('digital-post', 15, 10)],
  'amager-5': [finished('mitid', 32, 28), finished('phishing', 17, 12)],
  'amager-6': [finished('digital-post', 22, 17)],
  'amager-7': [stuck(underWay('digital-post', 3, 1, 1), 'asks-for-help')],
  'amager-8': [finished('mitid', 39, 36), finished('digital-post', 21, 14)],
  'amager-9': [underWay('workshop', 11, 1, 2)],
  'amager-10': [notBegun('mitid', 8)],
};

export const storyCourses: readonly StoryCourse[] = Object.entries(coursesOf).flatMap(([account, courses]) =>
  courses.map((course) => ({ account, ...course })),
);
