import { drawCertificate, type CertificateFacts } from '../src/certificates/pdf/draw-certificate.js';
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
