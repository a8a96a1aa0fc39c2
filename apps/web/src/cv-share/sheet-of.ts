import type { Cv, CvAward, SharedCv } from '@mikrosprint/contracts';

/** What an employer reads. */
export type Sheet = Pick<SharedCv, 'cv' | 'awards'>;

/** The same part that the server hands out: approved sentences in their words, chosen awards that still hold. */
export function sheetOf({ awardIds, sentences, ...cv }: Cv, held: readonly CvAward[]): Sheet {
  const approved = sentences.flatMap(({ state, text }) => (state === 'approved' ? [text] : []));
  const chosen = awardIds.flatMap((id) => held.find(({ awardId }) => awardId === id) ?? []);
  return { cv: { ...cv, sentences: approved }, awards: chosen };
}

/** Whether there is anything beside a name and how to reach its bearer. */
export function saysSomething({ cv: { contact: _, ...rest }, awards }: Sheet): boolean {
  return awards.length > 0 || Object.values(rest).some(({ length }) => length > 0);
}
