import { monthInWords } from '../months.js';
import { awardIn, languagesIn, licencesIn, periodIn, placeOf, schoolOf, titleOf } from './cv-lines.js';
import { cvWords } from './cv-words.js';
import type { PrintedCv } from './printed-cv.js';

/**
 * For the fields of a job portal: no mark-up, a line for each thing and an empty one between. Paragraphs are not broken,
 * because the field that they are pasted into breaks them where it ends.
 */
export function cvAsText({ cv, awards, locale }: PrintedCv): string {
  const { headings, verify } = cvWords[locale];
  const { name, email, phone, town, link } = cv.contact;
  const sections: [heading: string, things: string[]][] = [
    [headings.profile, [cv.profile]],
    [headings.skills, cv.sentences.length === 0 ? [] : [cv.sentences.map((text) => `- ${text}`).join('\n')]],
    [
      headings.experience,
      cv.experience.map((job) =>
        lines([job.title, lines([placeOf(job), periodIn(locale, job)], ', '), job.tasks]),
      ),
    ],
    [
      headings.education,
      cv.education.map((school) =>
        lines([school.title, lines([schoolOf(school, locale), periodIn(locale, school)], ', ')]),
      ),
    ],
    [
      headings.awards,
      awards.map((award) =>
        lines([
          titleOf(award, locale),
          lines(
            [awardIn(locale, award), award.month === null ? '' : monthInWords(award.month, locale)],
            ', ',
          ),
          award.verifyUrl === null ? '' : `${verify}: ${award.verifyUrl}`,
        ]),
      ),
    ],
    [headings.languages, [lines(languagesIn(locale, cv))]],
    [headings.licences, [licencesIn(locale, cv)]],
    [headings.other, [cv.other]],
  ];
  const said = sections
    .map(([heading, things]): [string, string[]] => [heading, things.filter((thing) => thing !== '')])
    .filter(([, things]) => things.length > 0)
    .map(([heading, things]) => `${heading.toUpperCase()}\n${things.join('\n\n')}`);
  const head = lines([name, cv.goal, lines([phone, email, town, link], ' · ')]);
  return `${[head, ...said].filter((part) => part !== '').join('\n\n')}\n`;
}

function lines(parts: readonly string[], between = '\n'): string {
  return parts.filter((part) => part !== '').join(between);
}
