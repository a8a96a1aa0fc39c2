// A CV as a file: read as a screen reader, a job portal and an employer meet it.
import { emptyCv, type SharedCv } from '@mikrosprint/contracts';
import { readAloud, readPdf, type PdfTag } from '../../../tests/support/read-pdf.js';
import { approvedPart, saysNothing } from '../src/cv/approved-part.js';
import { cvAsJson } from '../src/cv/files/cv-json.js';
import { cvAsText } from '../src/cv/files/cv-text.js';
import { drawCv } from '../src/cv/files/draw-cv.js';
import { printable } from '../src/cv/files/printable.js';
import type { PrintedCv } from '../src/cv/files/printed-cv.js';
import { certificate, fullCv, id, printedCv } from './cv-support.js';

type Job = SharedCv['cv']['experience'][number];

const job = (changes: Partial<Job>): Job => ({
  ...{ id: id(1), title: 'Kok', employer: '', town: '', from: null, to: null, tasks: '' },
  ...changes,
});
const read = async (cv: PrintedCv) => readPdf(await drawCv(cv));

describe('what leaves the product', () => {
  const sentence = { id: id(1), source: { kind: 'own' as const } };

  test('are approved sentences and awards that are still held, in the order of the CV', () => {
    const cv = {
      ...emptyCv,
      sentences: [
        { ...sentence, text: 'Ja', state: 'approved' as const },
        { ...sentence, text: 'Nej', state: 'draft' as const },
      ],
      awardIds: [id(3), id(9), id(1)],
    };
    const part = approvedPart(cv, [certificate, { ...certificate, awardId: id(3) }]);
    expect(part.cv.sentences).toEqual(['Ja']);
    expect(part.awards.map(({ awardId }) => awardId)).toEqual([id(3), id(1)]);
    expect(Object.keys(part.cv)).not.toContain('awardIds');
  });

  test('is nothing while there is only a name, or a draft', () => {
    const named = { ...emptyCv, contact: { ...emptyCv.contact, name: 'Samira' } };
    const drafted = { ...named, sentences: [{ ...sentence, text: 'Nej', state: 'draft' as const }] };
    expect(saysNothing(approvedPart(named, [certificate]))).toBe(true);
    expect(saysNothing(approvedPart(drafted, []))).toBe(true);
    expect(saysNothing(approvedPart({ ...named, goal: 'Kok' }, []))).toBe(false);
    expect(saysNothing(approvedPart({ ...named, awardIds: [id(1)] }, [certificate]))).toBe(false);
  });
});

describe('the paper', () => {
  test('is read in the order in which it is meant', async () => {
    const reading = await read(fullCv);
    expect(reading).toMatchObject({
      title: 'CV: Samira Rahimi Østergård',
      language: 'da-DK',
      isMarked: true,
    });
    const aloud = readAloud(reading);
    expect(aloud.slice(0, 9)).toEqual([
      'H1: Samira Rahimi Østergård',
      'P: Receptionist på hotel eller kontor',
      'P: · · København NV ·',
      'Link: +45 20 30 40 50',
      'Link: samira@example.com',
      'Link: linkedin.com/in/samira',
      'H2: Profil',
      expect.stringMatching(/^P: Jeg har arbejdet .* tavlen er fuld\.$/),
      'P: Nu vil jeg gerne bruge det på et kontor, hvor jeg også kan bruge mine sprog.',
    ]);
    expect(aloud.filter((line) => line.startsWith('H2')).map((line) => line.slice(4))).toEqual([
      ...['Profil', 'Det kan jeg', 'Erfaring', 'Uddannelse', 'Kurser og beviser', 'Sprog', 'Kørekort'],
      'Andet',
    ]);
    const jobs = aloud.indexOf('H3: Receptionist');
    expect(aloud.slice(jobs, jobs + 4)).toEqual([
      'H3: Receptionist',
      'P: siden mar. 2022',
      'P: Hotel Havnen, København',
      'P: Tog imod gæster, fordelte værelser og løste klager.',
    ]);
  });

  test('has lists that are lists, and links that are links', async () => {
    const { pages } = await read(fullCv);
    const lists = pages.flatMap(({ tags }) => within(tags, 'L'));
    expect(lists.map(({ parts }) => parts.length)).toEqual([5, 3]);
    expect(lists[0]?.parts.map(({ tag, parts }) => [tag, ...parts.map((part) => part.tag)])).toEqual(
      Array.from({ length: 5 }, () => ['LI', 'Lbl', 'LBody']),
    );
    expect(pages.flatMap(({ links }) => links)).toEqual(
      expect.arrayContaining([
        'tel:+4520304050',
        'mailto:samira@example.com',
        'https://www.linkedin.com/in/samira',
        certificate.verifyUrl,
      ]),
    );
  });

  test('says its headings in English, and what its owner wrote as they wrote it', async () => {
    const reading = await read({ ...fullCv, locale: 'en' });
    expect(reading.language).toBe('en-GB');
    const aloud = readAloud(reading);
    expect(aloud).toEqual(
      expect.arrayContaining(['H2: Experience', 'H3: Butiksassistent', 'H3: The GDPR office']),
    );
  });

  test('never leaves a heading alone at the foot of a page, wherever the pages end', async () => {
    const experience = Array.from({ length: 7 }, (_, index) =>
      job({ id: id(index), title: `Job ${index}`, tasks: `Opgaver ${'og mere '.repeat(5 + index * 6)}` }),
    );
    const readings = await Promise.all(
      Array.from({ length: 12 }, (_, lines) =>
        read(printedCv({ profile: 'Linje\n'.repeat(26 + lines).trim(), experience })),
      ),
    );
    for (const { pages } of readings) {
      expect(pages.length).toBeGreaterThan(1);
      for (const { tags } of pages) expect(lastTag(tags)).not.toMatch(/^H\d$/);
      const titles = pages.flatMap(({ tags }) => within(tags, 'H3')).map(({ text }) => text);
      expect(titles).toEqual(experience.map(({ title }) => title));
    }
  }, 120_000);

  test('goes on over pages with all its words when everything in it is as long as it may be', async () => {
    const endless = 'x'.repeat(1000);
    const many = Array.from({ length: 30 }, (_, index) =>
      job({ id: id(index), title: 'y'.repeat(120), employer: 'z'.repeat(120), tasks: endless }),
    );
    const { pages } = await read(printedCv({ profile: 'w'.repeat(1200), experience: many }));
    const said = pages
      .map(({ tags }) => wordsIn(tags))
      .join('')
      .replace(/\s/g, '');
    expect(said.match(/x/g)).toHaveLength(30_000);
    expect(said.match(/w/g)).toHaveLength(1200);
    expect(pages.length).toBeGreaterThan(8);
  }, 60_000);

  test('is one page without a foot when it is short, also without a name', async () => {
    const { pages, title } = await read(printedCv({ goal: 'Kok' }));
    expect([pages.length, title]).toEqual([1, 'CV']);
    expect(pages.map(({ tags }) => wordsIn(tags)).join(' ')).not.toContain('Side');
  });

  test('is the same for the same CV', async () => {
    expect((await drawCv(fullCv)).equals(await drawCv(fullCv))).toBe(true);
  });
});

describe('hostile and foreign text on paper', () => {
  test.each([
    [
      'Danish, Polish, Greek and Ukrainian letters',
      'Ærø Łódź Ελλάδα Їжак Đurić',
      'Ærø Łódź Ελλάδα Їжак Đurić',
    ],
    ['pictures', 'Jeg er 😀👩🏽‍🔧 glad 🇩🇰!', 'Jeg er glad !'],
    ['letters that the font lacks', 'Samira سميرة Rahimi', 'Samira ? Rahimi'],
    ['a letter with a rare mark', 'Ṣafiyya ṩ', 'Safiyya s'],
    ['marks piled on a letter', 'z\u0351\u0352\u0357\u035bu', 'zu'],
    ['signs that turn the text', 'Kok\u202egnirelg\u2066\u200f', 'Kokgnirelg'],
    ['arrows and squares', 'Salg → service ■ kasse', 'Salg – service • kasse'],
    ['what is never seen', 'a\u200bb\ufeffc\u00add', 'abcd'],
  ])('%s', (_name, text, said) => {
    expect(printable(text)).toBe(said);
  });

  test('is drawn without falling', async () => {
    const name = 'سميرة 😀 \u202e Rahimi';
    const contact = { ...fullCv.cv.contact, name };
    const reading = await read(printedCv({ contact, goal: '😀', profile: '🙂\n\n\u0301\n', other: '漢字' }));
    const aloud = readAloud(reading);
    expect(aloud[0]).toBe('H1: ? Rahimi');
    expect(aloud.join(' ')).not.toMatch(/H2: Profil/);
  });
});

describe('plain text', () => {
  test('is what one would type into a portal', () => {
    const text = cvAsText(fullCv);
    expect(text).toContain('ERFARING\nReceptionist\nHotel Havnen, København, siden marts 2022\nTog imod');
    expect(text).toContain('DET KAN JEG\n- Jeg kan sortere post og mail efter, hvad der haster.\n- ');
    expect(text).toContain(
      `GDPR-kontoret\nKursusbevis, Københavns Kommune, 84 % rigtige i prøven, november 2026\n`,
    );
    expect(text).toContain(
      'SPROG\nDansk: modersmål\nDari: modersmål\nEngelsk: taler og skriver sikkert (B2)\n',
    );
    expect(text).not.toMatch(/[ \t]\n|\n{3}|<|undefined|null/);
    expect(text.endsWith('varsel.\n')).toBe(true);
  });

  test('keeps every letter that its owner wrote', () => {
    expect(cvAsText(printedCv({ profile: 'سميرة 😀 漢字' }))).toBe('PROFIL\nسميرة 😀 漢字\n');
  });
});

describe('JSON', () => {
  test('has the names of Europass, and leaves out what is not known', () => {
    expect(cvAsJson(fullCv)).toMatchObject({
      SkillsPassport: {
        LearnerInfo: {
          Identification: {
            PersonName: { FirstName: 'Samira Rahimi', Surname: 'Østergård' },
            ContactInfo: { Email: { Contact: 'samira@example.com' } },
          },
          WorkExperience: [
            {
              Period: { From: { Year: 2022, Month: 3 }, Current: true },
              Position: { Label: 'Receptionist' },
              Employer: { Name: 'Hotel Havnen' },
            },
            { Period: { From: { Year: 2018, Month: 8 }, To: { Year: 2022, Month: 2 } } },
            { Position: { Label: 'Frivillig i lektiecafé' } },
          ],
          Education: [
            { Level: { Code: '4', Label: 'Erhvervsuddannelse' }, Field: { Code: 'office' } },
            { Level: { Code: '2' } },
          ],
          Skills: {
            Linguistic: {
              MotherTongue: [{ Description: { Label: 'Dansk' } }, { Description: { Label: 'Dari' } }],
              ForeignLanguage: [{ Description: { Label: 'Engelsk' }, ProficiencyLevel: { Writing: 'B2' } }],
            },
            Driving: { Description: ['B', 'forklift'] },
          },
          Achievement: [{ VerificationURL: certificate.verifyUrl, Verified: true }, {}, { Verified: false }],
        },
      },
    });
    expect(JSON.stringify(cvAsJson(fullCv))).not.toMatch(/""|null|\{\}/);
    expect(cvAsJson(printedCv({ goal: 'Kok' }))).toEqual({
      SkillsPassport: {
        Locale: 'da',
        DocumentInfo: expect.anything(),
        LearnerInfo: {
          Headline: { Type: { Code: 'preferred_job' }, Description: { Label: 'Kok' } },
        },
      },
    });
  });
});

function within(tags: PdfTag, wanted: string): PdfTag[] {
  return [...(tags.tag === wanted ? [tags] : []), ...tags.parts.flatMap((part) => within(part, wanted))];
}

function wordsIn({ text, parts }: PdfTag): string {
  return [text, ...parts.map(wordsIn)].join(' ');
}

/** The tag of what stands last on a page. */
function lastTag(tags: PdfTag): string {
  const last = tags.parts.at(-1);
  return last === undefined || tags.tag === 'L' || tags.tag === 'P' ? tags.tag : lastTag(last);
}
