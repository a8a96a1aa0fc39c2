/** What the server takes of a CV, asked before it is sent: one field that is half written keeps nothing else from being saved. */
import { cv as cvSchema, type Cv } from '@mikrosprint/contracts';

/** Why something is not right yet; the words are under `wrong.` */
export type Wrong = 'missing' | 'email' | 'phone' | 'link' | 'ends-before' | 'too-long' | 'other';

/** By the place of a field: `contact.email`, `experience.<id>.title`. */
export type Problems = ReadonlyMap<string, Wrong>;

type ListName = 'sentences' | 'experience' | 'education' | 'languages';
const lists: readonly ListName[] = ['sentences', 'experience', 'education', 'languages'];
const isList = (name: string): name is ListName => (lists as readonly string[]).includes(name);

interface Issue {
  code: string;
  path: PropertyKey[];
  message: string;
}

function wrongOf({ code, path, message }: Issue): Wrong {
  if (message === 'ends-before-it-begins') return 'ends-before';
  if (code === 'too_small') return 'missing';
  if (code === 'too_big') return 'too-long';
  const last = path.at(-1);
  return last === 'email' || last === 'phone' || last === 'link' ? last : 'other';
}

/** Things are named by their own id: a list may be in another order a moment later. */
function placeOf(cv: Cv, path: readonly PropertyKey[]): string {
  const [section = '', index, field] = path.map(String);
  if (!isList(section)) return [section, index].filter(Boolean).join('.');
  const id = cv[section][Number(index)]?.id ?? '';
  return [section, id, field].filter(Boolean).join('.');
}

export function problemsOf(cv: Cv): Problems {
  const { error } = cvSchema.safeParse(cv);
  return new Map((error?.issues ?? []).map((issue) => [placeOf(cv, issue.path), wrongOf(issue)]));
}

const under = (problems: Problems, place: string): boolean =>
  [...problems.keys()].some((known) => known === place || known.startsWith(`${place}.`));

/** A thing of a list that is not right yet stays as it was; one that never was waits on this device. */
function rightItems<Item extends { id: string }>(
  name: ListName,
  mine: readonly Item[],
  before: readonly Item[],
  problems: Problems,
): Item[] {
  return mine.flatMap((item) =>
    under(problems, `${name}.${item.id}`) ? before.filter(({ id }) => id === item.id) : [item],
  );
}

/** What can be saved now: all that is right, and for the rest what was saved last. */
export function savable(mine: Cv, before: Cv): { cv: Cv; problems: Problems } {
  const problems = problemsOf(mine);
  const cv: Cv = {
    ...mine,
    contact: { ...mine.contact },
    sentences: rightItems('sentences', mine.sentences, before.sentences, problems),
    experience: rightItems('experience', mine.experience, before.experience, problems),
    education: rightItems('education', mine.education, before.education, problems),
    languages: rightItems('languages', mine.languages, before.languages, problems),
  };
  for (const field of ['name', 'email', 'phone', 'town', 'link'] as const) {
    if (problems.has(`contact.${field}`)) cv.contact[field] = before.contact[field];
  }
  for (const field of ['goal', 'profile', 'other'] as const) {
    if (problems.has(field)) cv[field] = before[field];
  }
  // As the server will keep it: what only differs in spaces is the same.
  const tidy = cvSchema.safeParse(cv);
  return { cv: tidy.success ? tidy.data : before, problems };
}
