import { drawCertificate, type CertificateFacts } from '../src/certificates/pdf/draw-certificate.js';
import { readAloud, readPdf } from '../../../tests/support/read-pdf.js';
import { plexSans, unpackWoff } from '../../platform/src/pdf/fonts.js';

const facts: CertificateFacts = {
  holderName: 'Samira Rahimi',
  issuerName: 'Københavns Kommune',
  world: 'gdpr-office',
  sprintTitle: { da: 'GDPR-kontoret', en: 'The GDPR office' },
  provider: { da: 'Københavns Kommune' },
  tasks: [{ da: 'Sortere dagens post' }, { da: 'Sætte fristen for indsigt' }],
  competences: [{ framework: 'DigComp 3.0', code: '4.2', name: { da: 'Beskytte personoplysninger' } }],
  workloadHours: 2,
  examPercent: 84,
  emblem: { shape: 'star', symbol: 'certificate' },
  issuedAt: new Date('2026-11-21T13:00:00Z'),
};
const options = { locale: 'da' as const, verifyUrl: 'https://mikrosprint.example/verify/0190c0de' };
const draw = async (changes: Partial<CertificateFacts> = {}) =>
  (await drawCertificate({ ...facts, ...changes }, options)).toString('latin1');
const pages = (pdf: string) => pdf.match(/\/Type \/Page\b/g)?.length;

describe('the paper', () => {
  test('is one tagged page with a language and a title', async () => {
    const pdf = await draw();
    expect(pdf.slice(0, 8)).toBe('%PDF-1.7');
    expect(pages(pdf)).toBe(1);
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('(da-DK)');
    expect(pdf).toMatch(/DisplayDocTitle true/);
  });

  test('stays one page with ten long tasks, many competences and a long name in other letters', async () => {
    const long = {
      da: 'Behandle en anmodning om indsigt og notere, hvordan du ved, hvem der spørger '.repeat(3),
    };
    const pdf = await draw({
      holderName: 'Łucja Şahinoğlu-Đurić Παπαδοπούλου Шевченко af Rosenborg og Amalienborg',
      tasks: Array.from({ length: 10 }, () => long),
      competences: Array.from({ length: 21 }, () => ({ framework: 'DigComp 3.0', code: '4.2', name: long })),
      world: 'a world nobody knows',
      emblem: { shape: 'a new shape', symbol: 'a new symbol' },
    });
    expect(pages(pdf)).toBe(1);
  });

  test('is read in the order in which it is meant', async () => {
    const reading = await readPdf(await drawCertificate(facts, options));
    expect(reading).toMatchObject({
      title: 'Bevis: GDPR-kontoret, Samira Rahimi',
      language: 'da-DK',
      isMarked: true,
      pages: [{ tags: { parts: [{ tag: 'Document' }] } }],
    });
    expect(readAloud(reading)).toEqual([
      'Figure: Mærke for GDPR-kontoret',
      'P: BEVIS',
      'H1: Samira Rahimi',
      'P: har gennemført kurset',
      'H2: GDPR-kontoret',
      'H3: Samira kan nu',
      'LBody: Sortere dagens post',
      'LBody: Sætte fristen for indsigt',
      'P: Prøve 84 %',
      'P: Omfang 2 timer',
      'P: Dato 21. november 2026',
      'H3: Kompetencer (DigComp 3.0)',
      'P: 4.2 Beskytte personoplysninger',
      'P: Udstedt af Københavns Kommune',
      'P: Kurset er lavet af Københavns Kommune',
      'Figure: QR-kode til den side, hvor beviset kan kontrolleres',
      'P: Se, at beviset er ægte Scan koden, eller åbn adressen:',
      'Link: mikrosprint.example/verify/0190c0de',
    ]);
    expect(reading.pages[0]?.links).toEqual([options.verifyUrl]);
  });

  test('is whole without a name: nobody’s stands on it, not even in its title', async () => {
    const reading = await readPdf(await drawCertificate({ ...facts, holderName: null }, options));
    expect(reading.title).toBe('Bevis: GDPR-kontoret');
    const heard = readAloud(reading);
    expect(heard.slice(1, 6)).toEqual([
      'P: BEVIS',
      'P: Indehaveren af dette bevis har gennemført kurset',
      'H1: GDPR-kontoret',
      'H2: Indehaveren kan nu',
      'LBody: Sortere dagens post',
    ]);
    expect(heard).toContain('H2: Kompetencer (DigComp 3.0)');
    expect(JSON.stringify(reading)).not.toMatch(/Samira|Rahimi|null|undefined/);
  });

  test('carries its font, so that it looks the same everywhere', async () => {
    const pdf = await draw();
    expect(pdf).toMatch(/IBMPlexSans/);
    expect(pdf).not.toMatch(/Helvetica/);
  });
});

describe('the font', () => {
  test('is unpacked to a plain one', () => {
    expect(plexSans('latin', 'bold').readUInt32BE(0)).toBe(0x00010000);
    expect(() => unpackWoff(Buffer.from('not a font at all'))).toThrow('not a WOFF');
  });
});
