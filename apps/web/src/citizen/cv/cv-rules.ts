/**
 * What the server takes of a CV, asked before it is sent: one field that is half written keeps nothing else from being
 * saved. The same rules as the schema, whose library a telephone need not fetch; a test holds the two together.
 */
import type { Cv } from '@mikrosprint/contracts';

/** Why something is not right yet; the words are under `wrong.` */
export type Wrong = 'missing' | 'email' | 'phone' | 'link' | 'ends-before';

/** By the place of a field: `contact.email`, `experience.<id>.title`. */
export type Problems = ReadonlyMap<string, Wrong>;

const emailAddress = /^(?!\.)(?!.*\.\.)[\w'+.-]*[\w+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;
const phoneNumber = /^\+?[\d ]{6,20}$/;

const isWebAddress = (text: string): boolean =>
  /^https?:\/\/\S+$/.test(text) && URL.canParse(text) && new URL(text).hostname !== '';

/** Between words one space, around them none. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** As the server will keep it: what differs in spaces alone is the same. */
function tidy(cv: Cv): Cv {
  const { name, email, phone, town, link } = cv.contact;
  return {
    ...cv,
    contact: {
      ...{ name: oneLine(name), email: email.trim(), phone: phone.trim() },
      ...{ town: oneLine(town), link: link.trim() },
    },
    goal: oneLine(cv.goal),
    profile: cv.profile.trim(),
    sentences: cv.sentences.map((one) => ({ ...one, text: oneLine(one.text) })),
    experience: cv.experience.map((job) => ({
      ...{ ...job, title: oneLine(job.title), employer: oneLine(job.employer) },
      ...{ town: oneLine(job.town), tasks: job.tasks.trim() },
    })),
    education: cv.education.map((one) => ({ ...one, title: oneLine(one.title), place: oneLine(one.place) })),
    languages: cv.languages.map((one) => ({ ...one, name: oneLine(one.name) })),
    other: cv.other.trim(),
  };
}

function contactProblems({ email, phone, link }: Cv['contact']): [string, Wrong][] {
  const found: [string, Wrong][] = [];
  if (email !== '' && !emailAddress.test(email)) found.push(['contact.email', 'email']);
  if (phone !== '' && !phoneNumber.test(phone)) found.push(['contact.phone', 'phone']);
  if (link !== '' && !isWebAddress(link)) found.push(['contact.link', 'link']);
  return found;
}

/** A thing without its name is not there yet. */
const nameless = (list: string, items: readonly { id: string; name: string }[], field: string) =>
  items
    .filter(({ name }) => name === '')
    .map(({ id }): [string, Wrong] => [`${list}.${id}.${field}`, 'missing']);

const endsBefore = (list: string, items: readonly { id: string; from: string | null; to: string | null }[]) =>
  items
    .filter(({ from, to }) => from !== null && to !== null && from > to)
    .map(({ id }): [string, Wrong] => [`${list}.${id}.to`, 'ends-before']);

const named = <Item extends { id: string; title: string }>({ id, title }: Item) => ({ id, name: title });

function problemsIn({ contact, sentences, experience, education, languages }: Cv): Problems {
  return new Map([
    ...contactProblems(contact),
    ...nameless(
      'sentences',
      sentences.map(({ id, text }) => ({ id, name: text })),
      'text',
    ),
    ...nameless('experience', experience.map(named), 'title'),
    ...endsBefore('experience', experience),
    ...nameless('education', education.map(named), 'title'),
    ...endsBefore('education', education),
    ...nameless('languages', languages, 'name'),
  ]);
}

/** A thing that is not right yet stays as it was; one that never was waits on this device. */
function rightItems<Item extends { id: string }>(
  list: string,
  mine: readonly Item[],
  before: readonly Item[],
  problems: Problems,
): Item[] {
  const places = [...problems.keys()];
  const isWrong = (id: string): boolean => places.some((place) => place.startsWith(`${list}.${id}.`));
  return mine.flatMap((item) => (isWrong(item.id) ? before.filter(({ id }) => id === item.id) : [item]));
}

/** What can be saved now: all that is right, and for the rest what was saved last. */
export function savable(written: Cv, before: Cv): { cv: Cv; problems: Problems } {
  const mine = tidy(written);
  const problems = problemsIn(mine);
  const contact = { ...mine.contact };
  for (const field of ['email', 'phone', 'link'] as const) {
    if (problems.has(`contact.${field}`)) contact[field] = before.contact[field];
  }
  const cv: Cv = {
    ...mine,
    contact,
    sentences: rightItems('sentences', mine.sentences, before.sentences, problems),
    experience: rightItems('experience', mine.experience, before.experience, problems),
    education: rightItems('education', mine.education, before.education, problems),
    languages: rightItems('languages', mine.languages, before.languages, problems),
  };
  return { cv, problems };
}
