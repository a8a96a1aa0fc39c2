import type { LocalizedText, Sprint } from '@mikrosprint/curriculum';
import { levelPart } from '../draft-files.js';
import type { PartContent, PartContents } from '../draft-parts.js';

/*
 * What the templates of the mechanics share: three short levels in the order in which people learn (see how it is done,
 * do it oneself, bring it back from memory) and an exam that draws from a pool. Everything is there, in both languages,
 * and passes every check; only what the author alone can say is left open: the English title, the line below it and
 * what the sprint is about.
 */

export const say = (da: string, en: string): LocalizedText => ({ da, en });

interface Person {
  id: string;
  rig: string;
  name: string;
  role: LocalizedText;
}

export interface Skeleton {
  world: Sprint['world'];
  scene: string;
  /** The colleague who shows it comes first. */
  cast: [Person, ...Person[]];
  /** As "Kan ...". */
  skill: LocalizedText;
  /** The number of a DigComp competence, and what it is called. */
  competence: { code: string; name: LocalizedText };
  /** As "Du kan ...". */
  outcome: LocalizedText;
  /** What one can do afterwards, as the certificate lists it. */
  task: LocalizedText;
  jobFunction: LocalizedText;
  /** Three things to do away from the screen. */
  atWork: [LocalizedText, LocalizedText, LocalizedText];
  tryNext: LocalizedText;
  /** A worked example: the colleague says how, and one does the same. */
  see: PartContent[];
  /** Another case, without help. */
  try: PartContent[];
  /** Questions that bring back what was done. */
  remember: PartContent[];
  /** Four at least: a sitting draws three. */
  exam: PartContent[];
}

const drawn = 3;
const minutes = { see: 2, try: 3, remember: 2, exam: 3 };

/** A step that trains the skill and the outcome of its template. */
export function step(
  mechanic: string,
  id: string,
  prompt: LocalizedText,
  feedback: LocalizedText,
  more: PartContent,
): PartContent {
  return { id, mechanic, prompt, feedback, skills: { skill: 1 }, outcome: 'outcome', ...more };
}

/** A question with one right answer, which stands first; the player shuffles them. */
export function question(
  id: string,
  prompt: LocalizedText,
  feedback: LocalizedText,
  answers: readonly [id: string, text: LocalizedText, why: LocalizedText][],
  more: PartContent = {},
): PartContent {
  const options = answers.map(([option, text, why], index) => ({
    id: option,
    text,
    why,
    right: index === 0,
  }));
  return step('recall', id, prompt, feedback, { task: { kind: 'choice', options }, ...more });
}

/** The parts of a draft under a title; in English only the author can say it. */
export function draftOf(skeleton: Skeleton, title: string): PartContents {
  return new Map<string, PartContent>([
    ['sheet', sheetOf(skeleton, title)],
    ...levelsOf(skeleton).map((level): [string, PartContent] => [levelPart(level.id), level]),
  ]);
}

function sheetOf(skeleton: Skeleton, title: string): PartContent {
  const { world, cast, skill, competence, outcome, task, jobFunction, atWork } = skeleton;
  return {
    track: 'job',
    world,
    title: { da: title },
    jobFunctions: [jobFunction],
    tasks: [task],
    outcomes: [{ id: 'outcome', text: outcome }],
    workplaceTasks: atWork.map((text, index) => ({ id: `at-work-${index + 1}`, text, outcome: 'outcome' })),
    skills: [{ id: 'skill', title: skill, competence: competence.code }],
    competences: [{ framework: 'DigComp 3.0', ...competence }],
    prerequisites: say('Ingen.', 'None.'),
    languageLevel: 'A2',
    estimatedMinutes: 10,
    workloadHours: 0.25,
    cast,
    map: [
      { level: 'see', x: 18, y: 74 },
      { level: 'try', opensAfter: 1, x: 42, y: 52 },
      { level: 'remember', opensAfter: 2, x: 62, y: 66 },
      { level: 'exam', opensAfter: 3, x: 82, y: 28 },
    ],
    badges: [
      {
        id: 'done',
        title: task,
        criteria: say('Du tog alle baner og bestod prøven.', 'You did all levels and passed the exam.'),
        shape: 'shield',
        symbol: 'certificate',
        skills: ['skill'],
        rule: { when: 'sprint-completed' },
      },
    ],
  };
}

function levelsOf(skeleton: Skeleton): (PartContent & { id: string })[] {
  return [
    level(skeleton, 'see', {
      kind: 'practice',
      title: say('Se, hvordan', 'See how'),
      brief: say(
        'Jeg viser dig, hvordan jeg gør. Så gør du det samme.',
        'I show you how I do it. Then you do the same.',
      ),
      steps: skeleton.see,
    }),
    level(skeleton, 'try', {
      kind: 'practice',
      title: say('Prøv selv', 'Try yourself'),
      brief: say(
        'Nu er det din tur. Tag den tid, du skal bruge. Du kan altid få et hint.',
        'Now it is your turn. Take the time you need. You can always get a hint.',
      ),
      steps: skeleton.try,
    }),
    level(skeleton, 'remember', {
      kind: 'practice',
      title: say('Husk det', 'Remember it'),
      brief: say(
        'Hvad husker du? Svar først, og se så, om det passer.',
        'What do you remember? Answer first, and then see if it fits.',
      ),
      steps: skeleton.remember,
    }),
    level(skeleton, 'exam', {
      kind: 'exam',
      draw: drawn,
      title: say('Prøven', 'The exam'),
      brief: say(
        'Nu klarer du det alene. Går det ikke i dag, kan du prøve igen.',
        'Now you do it alone. If it does not work today, you can try again.',
      ),
      steps: skeleton.exam,
    }),
  ];
}

function level(
  { scene, cast, outcome, tryNext }: Skeleton,
  id: keyof typeof minutes,
  { brief, ...content }: PartContent,
): PartContent & { id: string } {
  const actor = cast[0].id;
  return {
    id,
    goal: outcome,
    method: 'game',
    minutes: minutes[id],
    scene,
    brief: { actor, text: brief },
    debrief: {
      actor,
      well: say('Du så dig for og valgte rigtigt.', 'You looked carefully and chose right.'),
      hard: say('Du blev ved, til det lykkedes.', 'You kept going until it worked.'),
      tryNext,
    },
    ...content,
  };
}
