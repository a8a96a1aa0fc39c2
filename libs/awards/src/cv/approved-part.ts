import type { Cv, CvAward, SharedCv } from '@mikrosprint/contracts';

/** What leaves the product, on a page or in a file: approved sentences in their words, chosen awards that still hold. */
export interface ApprovedPart {
  cv: SharedCv['cv'];
  awards: CvAward[];
}

/** @param held the awards that their owner has now: one that was revoked since it was chosen is not among them */
export function approvedPart({ awardIds, sentences, ...cv }: Cv, held: readonly CvAward[]): ApprovedPart {
  const awards = new Map(held.map((award) => [award.awardId, award]));
  return {
    cv: {
      ...cv,
      sentences: sentences.filter(({ state }) => state === 'approved').map(({ text }) => text),
    },
    awards: awardIds.flatMap((awardId) => awards.get(awardId) ?? []),
  };
}

/** Whether there is anything to show beside a name and how to reach its bearer. */
export function saysNothing({ cv, awards }: ApprovedPart): boolean {
  const { contact: _, ...rest } = cv;
  return awards.length === 0 && Object.values(rest).every(({ length }) => length === 0);
}
