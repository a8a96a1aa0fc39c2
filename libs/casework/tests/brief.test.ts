// The topics of a conversation as a table, and the paper: one page, whatever is on it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ConversationBrief, Signal } from '@mikrosprint/contracts';
import { topicsOf, type BriefFacts } from '../src/brief/brief-topics.js';
import { drawBrief } from '../src/brief/draw-brief.js';

const signal = (kind: Signal['kind'], changes: Partial<Signal> = {}): Signal => ({
  ...{ kind, since: '2026-03-02T09:00:00.000Z', days: null, tries: null, levelTitle: null, stepPrompt: null },
  ...{ sprintTitle: null, helpRequestId: null, support: null },
  ...changes,
});
const facts = (changes: Partial<BriefFacts>): BriefFacts => ({
  ...{ signals: [], referrals: [], levelsSince: 0 },
  ...changes,
});
const desk = { da: 'Skranken' };
const referral = { title: { da: 'Hotel' }, changedAt: '2026-03-01T09:00:00.000Z' };

describe('topics', () => {
  test.each<[string, Partial<BriefFacts>, string[]]>([
    ['nothing to say', {}, []],
    ['a call for help', { signals: [signal('asked-for-help', { levelTitle: desk })] }, ['asked-for-help']],
    ['a missed meeting', { signals: [signal('missed-booking')] }, ['missed-booking']],
    ['a date that has passed', { signals: [signal('deadline-passed', { days: 2 })] }, ['deadline-passed']],
    ['a step that fails', { signals: [signal('failed-repeatedly', { tries: 4 })] }, ['failed-repeatedly']],
    ['a wish for support', { signals: [signal('wants-support')] }, ['wants-support']],
    ['a sprint that is done', { signals: [signal('finished', { sprintTitle: desk })] }, ['finished']],
    ['no activity', { signals: [signal('inactive', { days: 9 })] }, ['inactive']],
    ['not begun', { signals: [signal('not-started', { days: 9 })] }, ['not-started']],
    ['an open referral', { referrals: [referral] }, ['referral-open']],
    ['levels since', { levelsSince: 3 }, ['went-well']],
    ['a message has its own page', { signals: [signal('unanswered-message')] }, []],
    [
      'pressing ones first, and what went well last',
      { levelsSince: 1, referrals: [referral], signals: [signal('inactive'), signal('missed-booking')] },
      ['missed-booking', 'referral-open', 'inactive', 'went-well'],
    ],
    [
      'at most five',
      {
        levelsSince: 1,
        referrals: [referral, referral, referral],
        signals: [signal('asked-for-help'), signal('finished'), signal('inactive')],
      },
      ['asked-for-help', 'finished', 'referral-open', 'referral-open', 'referral-open'],
    ],
  ])('%s', (_name, changes, rules) => {
    expect(topicsOf(facts(changes)).map(({ rule }) => rule)).toEqual(rules);
  });

  test('carry the facts of their reason; the longest waiting comes first', () => {
    const older = signal('failed-repeatedly', {
      since: '2026-02-01T09:00:00.000Z',
      tries: 5,
      levelTitle: desk,
    });
    expect(topicsOf(facts({ signals: [signal('failed-repeatedly'), older] }))[0]).toEqual({
      rule: 'failed-repeatedly',
      title: desk,
      since: older.since,
      count: 5,
    });
  });
});

const plain: ConversationBrief = {
  citizenId: '00000000-0000-7000-8000-00000000000a',
  displayName: 'Søren Ægidius Müller-Østergård',
  preparedAt: '2026-03-02T09:00:00.000Z',
  since: { kind: 'meeting', at: '2026-02-02T09:00:00.000Z' },
  lastActivityAt: null,
  sprints: [
    {
      title: { da: 'GDPR på gågaden' },
      levelsFinished: 2,
      levelsTotal: 5,
      levelsSince: 1,
      completedAt: null,
    },
  ],
  referrals: [{ title: { da: 'Hotelreception' }, status: 'sent', changedAt: '2026-02-20T09:00:00.000Z' }],
  nextBooking: { startsAt: '2026-03-30T07:00:00.000Z', form: 'phone' },
  topics: topicsOf(facts({ signals: [signal('asked-for-help', { levelTitle: desk })], levelsSince: 2 })),
  help: [{ levelTitle: desk, at: '2026-02-25T09:00:00.000Z', answered: true }],
};
const longWord = 'Arbejdsmarkedsuddannelsesberedskabskoordinatorassistent'.repeat(3);
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const full: ConversationBrief = {
  ...plain,
  displayName: `${longWord} ${longWord} Großmütterchen-Åkjær`,
  sprints: many(12, {
    title: { da: `Håndtér ${longWord} og Übergrößenträger på den allerlængste måde, der findes` },
    ...{ levelsFinished: 11, levelsTotal: 12, levelsSince: 11, completedAt: '2026-03-01T09:00:00.000Z' },
  }),
  referrals: many(20, { title: { da: longWord }, status: 'sent' as const, changedAt: plain.preparedAt }),
  topics: many(5, {
    rule: 'referral-open' as const,
    title: { da: longWord },
    since: plain.preparedAt,
    count: null,
  }),
  help: many(20, { levelTitle: { da: longWord }, at: plain.preparedAt, answered: false }),
};
const empty: ConversationBrief = {
  ...plain,
  ...{
    since: { kind: 'beginning', at: null },
    sprints: [],
    referrals: [],
    nextBooking: null,
    topics: [],
    help: [],
  },
};

async function paper(brief: ConversationBrief, locale: 'da' | 'en' = 'da') {
  const content = await drawBrief({ brief, locale });
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'brief-')), 'brief.pdf');
  writeFileSync(file, content);
  const run = (program: string, ...rest: string[]) =>
    execFileSync(program, [file, ...rest], { encoding: 'utf8' });
  return { content, info: run('pdfinfo'), text: run('pdftotext', '-') };
}

describe('the paper', () => {
  test.each([
    ['usual', plain],
    ['full to the edge', full],
    ['empty', empty],
  ])('that is %s is exactly one page A4, tagged for screen readers', async (_name, brief) => {
    const { info } = await paper(brief);
    expect(info).toMatch(/Pages:\s+1\n/);
    expect(info).toMatch(/Page size:\s+595\.28 x 841\.89 pts \(A4\)/);
    expect(info).toMatch(/Tagged:\s+yes/);
  });

  test('says what there is to say, in Danish letters and German ones', async () => {
    const { text } = await paper(plain);
    for (const words of [
      'Søren Ægidius Müller-Østergård',
      'GDPR på gågaden: 2 af 5 baner, 1 ny',
      'Hjælp til Skranken',
      'Bad om hjælp 2. marts 2026',
      'Hotelreception: sendt 20. februar 2026',
      'mandag den 30. marts 2026',
      '09.00 (telefon)',
      'Siden jeres sidste møde 2. februar 2026',
    ]) {
      expect(text.replace(/\s+/g, ' ')).toContain(words);
    }
    expect((await paper(full)).text).toContain('Großmütterchen-Åkjær');
  });

  test('keeps every topic and sprint and room for notes also when it is full', async () => {
    const { text } = await paper(full);
    const flat = text.replace(/\s+/g, ' ');
    expect(flat.match(/11 af 12 baner/g)).toHaveLength(12);
    expect(flat.match(/Henvist, sidst ændret/g)).toHaveLength(5);
    expect(flat).toContain('og 14 mere');
    expect(flat).toContain('Noter');
  });

  test('is the same in English, and the same twice', async () => {
    expect((await paper(plain, 'en')).text).toContain('Conversation brief');
    const [one, other] = [await paper(plain), await paper(plain)];
    expect(one.text).toBe(other.text);
  });
});
