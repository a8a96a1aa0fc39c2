import { notificationKind } from '@mikrosprint/contracts';
import type { WaitingItem } from '../src/digests/digest-rules.js';
import { digestMail, instantMail, reminderMail, type Reader } from '../src/mail/mail-text.js';
import { reminderTexts } from '../src/reminders/reminder-words.js';

const item = (
  kind: WaitingItem['kind'],
  citizenId: string | null = 'c',
  id = `${kind} ${citizenId}`,
): WaitingItem => ({
  ...{ id, kind, citizenId },
  at: new Date('2026-11-23T10:00:00Z'),
});
const reader: Reader = {
  displayName: 'Mette Holm',
  locale: 'da',
  isCitizen: false,
  inboxUrl: 'https://m.example/inbox',
  stopUrl: 'https://m.example/unsubscribe/key',
};
const citizen: Reader = { ...reader, isCitizen: true };
const bullets = (body: string) => body.split('\n').filter((line) => line.startsWith('- '));

test('counts people, not messages, and names nobody', () => {
  const { subject, body, html } = digestMail(reader, [
    item('help-requested', 'one', '1'),
    item('help-requested', 'one', '2'),
    item('sprint-completed', 'one'),
    item('sprint-completed', 'two'),
  ]);
  expect(subject).toBe('Dit overblik fra Mikrosprint');
  expect(bullets(body)).toEqual(['- 1 borger beder om hjælp', '- 2 borgere er blevet færdige med et sprint']);
  expect(body).toContain('https://m.example/inbox');
  expect(html).toContain('<li');
});

test.each(['da', 'en', 'uk'] as const)(
  'has a line for everything that staff can be told, in %s',
  (locale) => {
    for (const kind of notificationKind.options) {
      if (kind === 'reminder') continue;
      for (const count of [1, 3, 5]) {
        const items = Array.from({ length: count }, (_, index) => item(kind, `citizen-${index}`));
        const [line, ...others] = bullets(digestMail({ ...reader, locale }, items).body);
        expect(line).toMatch(new RegExp(`^- .*${count}|^- ${count}`));
        expect(others).toEqual([]);
      }
    }
  },
);

test('folds what found no room into one line at the end', () => {
  const late = ['a', 'b', 'c'].map((citizenId) => item('help-requested', citizenId));
  const lines = bullets(digestMail(reader, [item('sprint-completed', 'one'), ...late], late).body);
  expect(lines).toEqual([
    '- 1 borger er blevet færdig med et sprint',
    '- og 3 til, som du ikke fik mail om med det samme',
  ]);
  expect(bullets(digestMail(reader, late, late).body)).toEqual(['- 3 nye beskeder til dig']);
});

test.each([
  [1, '1 нове повідомлення для тебе'],
  [3, '3 нові повідомлення для тебе'],
  [5, '5 нових повідомлень для тебе'],
  [21, '21 нове повідомлення для тебе'],
])('counts %i in Ukrainian as Ukrainian counts', (count, words) => {
  const items = Array.from({ length: count }, (_, index) => item('message', null, `${index}`));
  const { body, html } = digestMail({ ...citizen, locale: 'uk' }, items);
  expect(body).toContain(`- ${words}`);
  expect(html).toContain('<html lang="uk">');
});

test('to a citizen says that there are messages, never about what', () => {
  const { subject, body } = digestMail({ ...citizen, locale: 'en' }, [
    item('certificate-ready', null),
    item('help-answered', null),
  ]);
  expect(subject).toBe('You have new messages in Mikrosprint');
  expect(body).toContain('- 2 new messages for you');
  expect(`${subject} ${body}`).not.toMatch(/help|certificate|job/i);
});

test('to a caseworker who is a citizen too counts both, each in its way', () => {
  const { subject, body } = digestMail(citizen, [
    item('help-requested', 'one'),
    item('certificate-ready', null),
    item('message', null),
  ]);
  expect(subject).toBe('Dit overblik fra Mikrosprint');
  expect(bullets(body)).toEqual(['- 1 borger beder om hjælp', '- 2 nye beskeder til dig']);
});

test('that goes at once says only that there is a message, or how many', () => {
  const { subject, body } = instantMail(reader);
  expect(subject).toBe('Du har en ny besked i Mikrosprint');
  expect(body).not.toMatch(/hjælp|borger|jobkonsulent|jobcenter/i);
  expect(instantMail(reader, 3).body).toContain('Du har 3 nye beskeder i Mikrosprint.');
});

test('shows a name as text, whatever is in it', () => {
  expect(instantMail({ ...reader, displayName: '<img/src=x>' }).html).toContain('&lt;img/src=x&gt;');
});

test('ends with the way out, in words and as a link', () => {
  const { body, html } = digestMail(reader, [item('message')]);
  expect(body).toContain('Stop alle mails til dig: https://m.example/unsubscribe/key');
  expect(html).toContain('<a href="https://m.example/unsubscribe/key"');
});

describe('a reminder', () => {
  test('is one of six, in three languages', () => {
    expect(reminderTexts).toHaveLength(6);
    for (const { title, body } of reminderTexts) {
      for (const text of [title, body]) expect(Object.keys(text).sort()).toEqual(['da', 'en', 'uk']);
    }
    expect(new Set(reminderTexts.map(({ body }) => body.da)).size).toBe(6);
  });

  test('never blames, counts days or threatens', () => {
    const all = reminderTexts.flatMap(({ title, body }) => [title, body]);
    const pressing =
      /dage siden|i træk|streak|skal|bør|husk|mister|glem|desværre|must|should|lose|missed|don’t forget|мусиш|повин|втрат|забу/i;
    for (const text of all) expect(Object.values(text).join(' ')).not.toMatch(pressing);
  });

  test('has its own way out', () => {
    const [text] = reminderTexts;
    if (text === undefined) throw new Error('there are no texts');
    const { subject, body } = reminderMail(citizen, text);
    expect(subject).toBe('Når det passer dig');
    expect(body).toContain('Slå påmindelser fra: https://m.example/unsubscribe/key');
  });
});
