import type { NotificationSettings } from '@mikrosprint/contracts';
import { defaultSettings, itemsDue, type WaitingItem } from '../src/digest-rules.js';
import { digestMail, instantMail } from '../src/mail-words.js';

const item = (at: string, kind: WaitingItem['kind'] = 'sprint-completed', citizenId = 'c'): WaitingItem => ({
  id: `${at} ${kind} ${citizenId}`,
  kind,
  citizenId,
  at: new Date(at),
});
const due = (items: WaitingItem[], now: string, changes: Partial<NotificationSettings> = {}) =>
  itemsDue(items, { ...defaultSettings, ...changes }, new Date(now)).length;

describe('the overview of today', () => {
  // 2026-11-24 is a Tuesday; Copenhagen is one hour ahead of UTC in winter.
  const monday = item('2026-11-23T10:00:00Z');

  test('comes the day after, at its time and not before', () => {
    expect(due([monday], '2026-11-23T22:00:00Z')).toBe(0);
    expect(due([monday], '2026-11-24T06:29:00Z')).toBe(0);
    expect(due([monday], '2026-11-24T06:30:00Z')).toBe(1);
  });

  test('is made up for later the same day when its time was missed', () => {
    expect(due([monday], '2026-11-24T15:00:00Z')).toBe(1);
  });

  test('leaves to tomorrow what came after its time', () => {
    expect(due([item('2026-11-24T06:30:00Z')], '2026-11-24T15:00:00Z')).toBe(0);
  });

  test('rests on Saturdays and Sundays', () => {
    expect(due([item('2026-11-20T10:00:00Z')], '2026-11-21T10:00:00Z')).toBe(0);
    expect(due([item('2026-11-20T10:00:00Z')], '2026-11-22T10:00:00Z')).toBe(0);
    expect(due([item('2026-11-20T10:00:00Z')], '2026-11-23T10:00:00Z')).toBe(1);
  });

  test('comes on Mondays when it is weekly, and never when it is not wanted', () => {
    expect(due([monday], '2026-11-24T10:00:00Z', { digest: 'weekly' })).toBe(0);
    expect(due([monday], '2026-11-30T10:00:00Z', { digest: 'weekly' })).toBe(1);
    expect(due([monday], '2026-11-30T10:00:00Z', { digest: 'never' })).toBe(0);
  });

  test('follows the choice about requests for help apart', () => {
    const help = item('2026-11-23T10:00:00Z', 'help-requested');
    expect(due([help], '2026-11-24T10:00:00Z', { digest: 'never', helpRequests: 'daily' })).toBe(1);
    expect(due([help], '2026-11-24T10:00:00Z', { digest: 'never', helpRequests: 'now' })).toBe(1);
    expect(due([help], '2026-11-24T10:00:00Z', { helpRequests: 'never' })).toBe(0);
  });

  test('does not count badges', () => {
    expect(due([item('2026-11-23T10:00:00Z', 'badge-awarded')], '2026-11-24T10:00:00Z')).toBe(0);
  });

  test('keeps to the clock on the wall in summer', () => {
    expect(due([item('2026-06-22T10:00:00Z')], '2026-06-23T05:29:00Z')).toBe(0);
    expect(due([item('2026-06-22T10:00:00Z')], '2026-06-23T05:30:00Z')).toBe(1);
  });
});

describe('an e-mail', () => {
  const reader = { displayName: 'Mette Holm', locale: 'da' as const, inboxUrl: 'https://m.example/inbox' };

  test('counts people, not messages, and names nobody', () => {
    const { subject, body, html } = digestMail(reader, [
      item('2026-11-23T10:00:00Z', 'help-requested', 'one'),
      item('2026-11-23T11:00:00Z', 'help-requested', 'one'),
      item('2026-11-23T10:00:00Z', 'sprint-completed', 'one'),
      item('2026-11-23T10:00:00Z', 'sprint-completed', 'two'),
    ]);
    expect(subject).toBe('Dit overblik fra Mikrosprint');
    expect(body).toContain('- 1 borger beder om hjælp');
    expect(body).toContain('- 2 borgere er blevet færdige med et sprint');
    expect(body).toContain('https://m.example/inbox');
    expect(html).toContain('<li');
  });

  test.each([
    [1, '1 нове повідомлення для тебе'],
    [3, '3 нові повідомлення для тебе'],
    [5, '5 нових повідомлень для тебе'],
    [21, '21 нове повідомлення для тебе'],
  ])('counts %i in Ukrainian as Ukrainian counts', (count, words) => {
    const items = Array.from({ length: count }, (_, index) =>
      item('2026-11-23T10:00:00Z', 'badge-awarded', `citizen-${index}`),
    );
    const { body, html } = digestMail({ ...reader, locale: 'uk' }, items);
    expect(body).toContain(`- ${words}`);
    expect(html).toContain('<html lang="uk">');
  });

  test('to a citizen says that there are messages, never about what', () => {
    const items = [
      item('2026-11-23T10:00:00Z', 'certificate-ready'),
      item('2026-11-23T10:00:00Z', 'help-answered'),
    ];
    const { subject, body } = digestMail({ ...reader, locale: 'en' }, items);
    expect(subject).toBe('You have new messages in Mikrosprint');
    expect(body).toContain('- 2 new messages for you');
    expect(`${subject} ${body}`).not.toMatch(/help|certificate|job/i);
  });

  test('that goes at once says only that there is a message', () => {
    const { subject, body } = instantMail(reader);
    expect(subject).toBe('Du har en ny besked i Mikrosprint');
    expect(body).not.toMatch(/hjælp|borger|jobkonsulent|jobcenter/i);
  });

  test('shows a name as text, whatever is in it', () => {
    const { html } = instantMail({ ...reader, displayName: '<img/src=x>' });
    expect(html).toContain('&lt;img/src=x&gt;');
  });
});
