import PDFDocument from 'pdfkit';
import { monthInWords } from '../months.js';
import { awardIn, languagesIn, licencesIn, periodIn, placeOf, schoolOf, titleOf } from './cv-lines.js';
import { cvWords } from './cv-words.js';
import { Page, type Entry } from './cv-page.js';
import { printable } from './printable.js';
import type { PrintedCv } from './printed-cv.js';

/** The standard for documents that everybody can read; the types of pdfkit do not know it yet. */
const accessible: string = 'PDF/UA';

/** A4, as many pages as it takes, tagged for screen readers, with the fonts in it. The same CV is the same paper. */
export async function drawCv(cv: PrintedCv): Promise<Buffer> {
  const words = cvWords[cv.locale];
  const at = new Date(cv.updatedAt);
  const { name } = cv.cv.contact;
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: accessible as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    lang: cv.locale === 'da' ? 'da-DK' : 'en-GB',
    info: {
      Title: name === '' ? words.cv : words.titled(name),
      ...(name !== '' && { Author: name }),
      ...{ CreationDate: at, ModDate: at },
    },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  set(new Page(document), cv);
  document.end();
  return finished;
}

/** Everything in the order in which it is read. */
function set(page: Page, { cv, awards, locale }: PrintedCv): void {
  const words = cvWords[locale];
  const { headings } = words;
  const name = printable(cv.contact.name) || words.cv;
  page.head(name, printable(cv.goal), reachedAt(cv.contact));
  page.prose(headings.profile, paragraphs(cv.profile));
  page.list(headings.skills, cv.sentences.map(printable));
  page.entries(
    headings.experience,
    cv.experience.map((job): Entry => ({
      beside: printable(periodIn(locale, job, 'short')),
      title: printable(job.title),
      below: printable(placeOf(job)),
      paragraphs: paragraphs(job.tasks),
    })),
  );
  page.entries(
    headings.education,
    cv.education.map((school): Entry => ({
      beside: printable(periodIn(locale, school, 'short')),
      title: printable(school.title),
      below: printable(schoolOf(school, locale)),
    })),
  );
  page.entries(
    headings.awards,
    awards.map((award): Entry => ({
      beside: award.month === null ? '' : monthInWords(award.month, locale, 'short'),
      title: printable(titleOf(award, locale)),
      below: printable(awardIn(locale, award)),
      ...(award.verifyUrl !== null && { link: { text: words.verify, address: award.verifyUrl } }),
    })),
  );
  page.list(headings.languages, languagesIn(locale, cv).map(printable));
  page.prose(headings.licences, paragraphs(licencesIn(locale, cv)));
  page.prose(headings.other, paragraphs(cv.other));
  page.end((number, of) => [name, words.page(number, of)]);
}

function reachedAt({ phone, email, town, link }: PrintedCv['cv']['contact']) {
  return [
    { text: phone, address: `tel:${phone.replace(/ /g, '')}` },
    { text: email, address: `mailto:${email}` },
    { text: printable(town), address: null },
    { text: link.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''), address: link },
  ].filter(({ text }) => text !== '');
}

function paragraphs(text: string): string[] {
  return printable(text)
    .split('\n')
    .filter((paragraph) => /[^\s\p{M}]/u.test(paragraph));
}
