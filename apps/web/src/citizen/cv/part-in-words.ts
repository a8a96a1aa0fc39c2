import type { Cv, CvAward } from '@mikrosprint/contracts';
import type { CvPart } from './cv-merge.js';

const lines = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join('\n');
const inLine = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join(', ');

/** All that a part of a CV says, as plain lines: so that two versions of it can be read beside each other. */
export function partInWords(part: CvPart, cv: Cv, awards: readonly CvAward[]): string {
  switch (part) {
    case 'goal':
    case 'profile':
    case 'other':
      return cv[part];
    case 'contact':
      return lines(Object.values(cv.contact));
    case 'sentences':
      return lines(cv.sentences.map(({ text }) => text));
    case 'experience':
      return lines(
        cv.experience.map(({ title, employer, town, from, to, tasks }) =>
          lines([inLine([title, employer, town, from, to]), tasks]),
        ),
      );
    case 'education':
      return lines(cv.education.map(({ title, place, from, to }) => inLine([title, place, from, to])));
    case 'languages':
      return lines(cv.languages.map(({ name, level }) => inLine([name, level])));
    case 'drivingLicences':
      return inLine(cv.drivingLicences);
    case 'awardIds':
      return lines(cv.awardIds.map((id) => awards.find(({ awardId }) => awardId === id)?.title.da ?? null));
  }
}
