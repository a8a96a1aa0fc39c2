import type { SendReferral } from '@mikrosprint/contracts';

type Course = { kind: 'sprint' | 'planned'; courseId: string } | { kind: 'workshop'; title: string };

/** What a caseworker showed somebody the way to, and what became of it. All numbers are days ago. */
export interface StoryReferral {
  citizen: string;
  course: Course;
  sent: number;
  accepted?: number;
  /** The citizen said no, with these words; or the caseworker took it back. */
  dropped?: { at: number; by: 'citizen' | 'caseworker'; reason: string };
  /** Only of what happens elsewhere: a sprint of ours tells by itself. */
  started?: number;
  finished?: number;
}

const sprint = (courseId: string): Course => ({ kind: 'sprint', courseId });
const planned = (courseId: string): Course => ({ kind: 'planned', courseId });
const workshop = (title: string): Course => ({ kind: 'workshop', title });

/** The way most people came to their first sprint: agreed at the first conversation, begun some days later. */
const firstSteps = (
  [
    ['borger-12', 44],
    ['borger-14', 40],
    ['borger-15', 33],
    ['borger-18', 37],
    ['borger-21', 42],
    ['borger-25', 20],
    ['borger-27', 18],
    ['valby-4', 36],
    ['valby-5', 30],
    ['valby-6', 28],
    ['valby-7', 34],
    ['valby-9', 25],
    ['valby-11', 27],
  ] as const
).map(([citizen, enrolled], index): StoryReferral => ({
  citizen,
  course: sprint('mitid'),
  sent: enrolled + 5 + (index % 3),
  accepted: enrolled + 2 + (index % 3),
}));

export const storyReferrals: readonly StoryReferral[] = [
  ...firstSteps,
  { citizen: 'borger-12', course: sprint('gdpr'), sent: 17, accepted: 16 },
  { citizen: 'borger-18', course: sprint('gdpr'), sent: 34, accepted: 33 },
  { citizen: 'borger-22', course: sprint('hotel'), sent: 19, accepted: 17 },
  { citizen: 'borger-27', course: sprint('hotel'), sent: 13, accepted: 12 },
  { citizen: 'borger-21', course: sprint('hotel'), sent: 2 },
  { citizen: 'borger-20', course: sprint('upload'), sent: 10 },
  { citizen: 'borger-26', course: planned('digital-accounting'), sent: 8, accepted: 6 },
  {
    citizen: 'borger-13',
    course: workshop('CV-værksted på biblioteket'),
    sent: 12,
    accepted: 10,
    started: 5,
  },
  {
    citizen: 'borger-14',
    course: workshop('Mentorforløb i receptionen'),
    sent: 29,
    accepted: 28,
    started: 24,
    finished: 12,
  },
  {
    citizen: 'borger-17',
    course: sprint('gdpr'),
    sent: 14,
    dropped: { at: 12, by: 'citizen', reason: 'Jeg vil hellere noget, der handler om butik.' },
  },
  {
    citizen: 'borger-23',
    course: planned('social-media-marketing'),
    sent: 18,
    accepted: 16,
    dropped: { at: 9, by: 'caseworker', reason: 'Holdet er udsat. Vi finder noget andet sammen.' },
  },
  { citizen: 'citizen', course: sprint('phishing'), sent: 1 },
  { citizen: 'valby-4', course: sprint('workshop'), sent: 26, accepted: 25 },
  { citizen: 'valby-10', course: workshop('Åben rådgivning om digitale løsninger'), sent: 4 },
  { citizen: 'amager-9', course: sprint('workshop'), sent: 15, accepted: 13 },
];

export function toSend({ course }: StoryReferral, id: string): SendReferral {
  return { id, ...course };
}
