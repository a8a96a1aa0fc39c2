import type { Verification } from '@mikrosprint/contracts';
import { html } from '../src/verification/html.js';
import { languageFor } from '../src/verification/page-words.js';
import { writeUnknown, writeVerification } from '../src/verification/write-page.js';
import { WorkingTime } from '../src/verification/working-time.js';

const proof: Verification = {
  awardId: '0198d7a0-0000-7000-8000-00000000000a',
  kind: 'certificate',
  status: 'valid',
  maskedName: 'S•••••• R••••••',
  title: { da: 'Persondata', en: 'Personal data' },
  sprintTitle: { da: 'Persondata' },
  criteria: { da: 'Har bestået prøven.' },
  world: 'office',
  shape: 'star',
  symbol: 'certificate',
  stars: null,
  issuer: 'Københavns Kommune',
  issuedAt: '2026-02-28T23:30:00.000Z',
  revokedAt: null,
  validUntil: null,
  examPercent: 84,
  workloadHours: 6.5,
  tasks: [{ da: 'Rydde et skrivebord' }],
  competences: [{ framework: 'DigComp 3.0', code: '2.5', name: { da: 'Netetikette' } }],
  steps: [
    { step: 'proof', outcome: 'passed', reason: 'fine', where: null },
    { step: 'issuer', outcome: 'unsure', reason: 'issuer-unreachable', where: null },
    { step: 'status', outcome: 'failed', reason: 'revoked', where: null },
    { step: 'recipient', outcome: 'not-made', reason: 'not-asked', where: null },
  ],
};
const now = new Date('2026-03-01T10:05:00Z');
const written = (changes: Partial<Verification> = {}, locale: 'da' | 'en' = 'da') =>
  writeVerification({ ...proof, ...changes }, locale, now);

describe('the page of an award without scripts', () => {
  test('says the verdict, the facts and the steps that were made', () => {
    const { html: page, title, status } = written();
    expect([status, title]).toEqual([200, 'Persondata · Er beviset ægte?']);
    for (const said of [
      '<strong>Beviset er ægte og gælder</strong>',
      'kl. 11.05',
      '<dd>1. marts 2026</dd>',
      '<dd>84 % rigtigt</dd>',
      '<dd>cirka 6,5 timer</dd>',
      '<li>Netetikette (DigComp 3.0 2.5)</li>',
      '<li data-outcome="passed">Underskriften passer',
      '<li data-outcome="unsure">Det kunne vi ikke finde ud af.',
      '<li data-outcome="failed">Udstederen har trukket det tilbage.',
    ]) {
      expect(page).toContain(said);
    }
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.match(/data-outcome/g)).toHaveLength(3);
  });

  test('says since when it does not hold, in the language that is asked for', () => {
    const revoked = written({ status: 'revoked', revokedAt: '2026-02-01T10:00:00Z' }, 'en').html;
    expect(revoked).toContain('It has not been valid since 1 February 2026.');
    const expired = written({ status: 'expired', validUntil: '2026-02-01T10:00:00Z' }).html;
    expect(expired).toContain('Det gjaldt til 1. februar 2026.');
  });

  test('leaves out what there is not', () => {
    const badge = written({
      kind: 'badge',
      maskedName: null,
      examPercent: null,
      workloadHours: null,
      steps: [],
    });
    expect(badge.html).not.toMatch(/Navnet på papiret|Prøve<|Omfang|null|undefined|written-steps/);
    expect(badge.html).toContain('Underskriften bliver kontrolleret lige nu.');
    expect(written({ maskedName: null }).html).toContain('Papiret er uden navn');
  });

  test('makes text of whatever stands in it', () => {
    const hostile = `</title><script>alert('1')</script>"&`;
    const { html: page } = written({
      title: { da: hostile },
      issuer: hostile,
      maskedName: hostile,
      tasks: [{ da: hostile }],
    });
    expect(page).not.toContain('<script>');
    expect(page.match(/&lt;script&gt;alert\(&#39;1&#39;\)/g)).toHaveLength(6);
    expect(html`<p title="${'" onclick="x'}">${[html`<b>${'<'}</b>`]}</p>`.text).toBe(
      '<p title="&quot; onclick=&quot;x"><b>&lt;</b></p>',
    );
  });

  test('of an unknown number says so', () => {
    expect(writeUnknown('en')).toMatchObject({
      status: 404,
      title: 'We do not know the proof · Mikrosprint',
    });
  });
});

test.each([
  ['', 'da'],
  ['da-DK,da;q=0.9,en;q=0.8', 'da'],
  ['en-GB,en;q=0.9', 'en'],
  ['en;q=0.5,da;q=0.9', 'da'],
  ['uk,en;q=0.7', 'en'],
  ['uk', 'da'],
  ['en;q=0', 'da'],
  [`${'x,'.repeat(10_000)}en`, 'da'],
])('a browser that prefers "%.20s" reads %s', (header, language) => {
  expect(languageFor(header)).toBe(language);
});

describe('the time that a check may work', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('runs out while it works, and stands still while it waits for others', async () => {
    const over = jest.fn();
    const time = new WorkingTime(1_000, over);
    time.begin();
    await jest.advanceTimersByTimeAsync(600);
    const slow = time.whileWaiting(new Promise((resolve) => setTimeout(resolve, 5_000)));
    await jest.advanceTimersByTimeAsync(5_000);
    await slow;
    expect(over).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(399);
    expect(over).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(2);
    expect(over).toHaveBeenCalledTimes(1);
  });

  test('ends for good', async () => {
    const over = jest.fn();
    const time = new WorkingTime(1_000, over);
    time.begin();
    time.end();
    time.begin();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(over).not.toHaveBeenCalled();
  });
});
