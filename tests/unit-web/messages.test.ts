// What a page knows of a thread, what it still has to send, and what becomes a link.
import type { ConversationPage, ConversationSummary, MessageView } from '@mikrosprint/contracts';
import { linkParts } from '../../apps/web/src/messages/links.js';
import { Outgoing, type UnsentMessage } from '../../apps/web/src/messages/outgoing.js';
import {
  catchUp,
  goesOn,
  isWhole,
  newLines,
  withKept,
  withPage,
} from '../../apps/web/src/messages/thread.js';
import { conversationsShown } from '../../apps/web/src/messages/staff/conversations-shown.js';
import { formWeek, problemOf, spansOf } from '../../apps/web/src/messages/staff/hours-form.js';
import { linesOfWeek } from '../../apps/web/src/messages/when.js';

const line = (seq: number): MessageView => ({
  id: `00000000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
  seq,
  from: 'citizen',
  name: 'Samira',
  text: `${seq}`,
  notice: null,
  sentAt: '2026-11-23T10:00:00.000Z',
});
const page = (
  seqs: number[],
  lastSeq: number,
  changes: Partial<ConversationPage> = {},
): ConversationPage => ({
  citizenId: '00000000-0000-7000-8000-00000000000a',
  citizenName: 'Samira',
  caseworkerName: 'Mette',
  messages: seqs.map(line),
  lastSeq,
  readSeq: 0,
  unread: 0,
  unanswered: null,
  answering: { open: true, changesAt: null, answerBy: null, week: [], closedDays: [] },
  ...changes,
});
const seqs = ({ messages }: ConversationPage) => messages.map(({ seq }) => seq);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('a thread', () => {
  test('takes what comes once, in order, whatever comes twice', () => {
    const known = withPage(page([3, 4], 4), page([4, 5, 6], 6));
    expect(seqs(known)).toEqual([3, 4, 5, 6]);
    expect(seqs(withPage(known, page([1, 2], 6)))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('is never turned back by an answer that comes late', () => {
    const known = page([1, 2, 3], 3, { readSeq: 3 });
    expect(withPage(known, page([1, 2], 2, { readSeq: 1 }))).toMatchObject({ lastSeq: 3, readSeq: 3 });
  });

  test('does not show a kept message before what lies between has come', () => {
    const known = page([1, 2], 2);
    expect(seqs(withKept(known, line(3)))).toEqual([1, 2, 3]);
    const gap = withKept(known, line(5));
    expect(seqs(gap)).toEqual([1, 2]);
    expect(isWhole(gap)).toBe(false);
  });

  test('catches up part by part until it is whole', async () => {
    const asked: string[] = [];
    const server = (part: string): Promise<ConversationPage> => {
      asked.push(part);
      const after = Number(/after=(\d+)/.exec(part)?.[1] ?? 0);
      return Promise.resolve(page(range(after + 1, Math.min(after + 100, 250)), 250));
    };
    const whole = await catchUp(server, () => page(range(1, 20), 20));
    expect(seqs(whole)).toEqual(range(1, 250));
    expect(asked).toEqual(['?after=20', '?after=120', '?after=220']);
  });

  test('keeps what the page learnt while an answer was on its way', async () => {
    let known = page([1], 1);
    const server = (): Promise<ConversationPage> => {
      known = withKept(known, line(2));
      return Promise.resolve(page([2], 2));
    };
    expect(seqs(await catchUp(server, () => known))).toEqual([1, 2]);
  });

  test('stops where the server has no more to give', async () => {
    expect(
      seqs(
        await catchUp(
          () => Promise.resolve(page([], 9)),
          () => page([1], 1),
        ),
      ),
    ).toEqual([1]);
  });
});

describe('lines that stand together', () => {
  const later = (minutes: number, changes: Partial<MessageView> = {}): MessageView => ({
    ...line(2),
    sentAt: new Date(Date.parse(line(1).sentAt) + minutes * 60_000).toISOString(),
    ...changes,
  });
  test.each([
    ['of the same person a moment later', later(4), true],
    ['of the same person another time', later(6), false],
    ['of the other one', later(1, { from: 'caseworker', name: 'Mette' }), false],
    ['of the next caseworker', later(1, { name: 'Karen' }), false],
    ['of the platform', later(1, { from: 'platform', notice: 'with-nobody', text: null }), false],
  ])('%s', (_, next, together) => {
    expect(goesOn(line(1), next)).toBe(together);
  });

  test('begin with the first one, and after a line of the platform', () => {
    expect(goesOn(undefined, line(1))).toBe(false);
    expect(goesOn({ ...line(1), notice: 'with-nobody', text: null }, line(2))).toBe(false);
  });

  test('what one writes oneself is no news', () => {
    const thread = page([1, 2, 3], 3);
    thread.messages[1] = { ...line(2), from: 'caseworker' };
    expect(newLines(thread, 0, 'citizen').map(({ seq }) => seq)).toEqual([2]);
    expect(newLines(thread, 1, 'caseworker').map(({ seq }) => seq)).toEqual([3]);
  });
});

describe('the list of threads', () => {
  const summary = (citizenName: string, lastAt: string | null): ConversationSummary => ({
    citizenId: citizenName,
    citizenName,
    lastAt,
    lastFrom: lastAt === null ? null : 'citizen',
    preview: '',
    unread: 0,
    unanswered: null,
  });
  const all = [summary('Samira Rahimi', '2026-11-23T10:00:00.000Z'), summary('Åse Østergård', null)];
  test.each([
    ['', undefined, ['Samira Rahimi']],
    ['  ', 'Åse Østergård', ['Samira Rahimi', 'Åse Østergård']],
    ['åse', undefined, ['Åse Østergård']],
    ['øster ÅSE', undefined, ['Åse Østergård']],
    ['a', undefined, ['Samira Rahimi']],
    ['nobody', undefined, []],
  ])('for "%s" with %s open', (search, openId, expected) => {
    expect(conversationsShown(all, search, openId).map(({ citizenName }) => citizenName)).toEqual(expected);
  });
});

const message = (id: string, changes: Partial<UnsentMessage> = {}): UnsentMessage => ({
  id,
  citizenId: 'citizen',
  text: id,
  writtenAt: '2026-11-23T10:00:00.000Z',
  ...changes,
});

/** A line that can break, a device that keeps, and a server that refuses what begins with "bad". */
function place(kept: UnsentMessage[] = []) {
  const sent: string[] = [];
  const later: (() => void)[] = [];
  const changeDevice = (next: readonly UnsentMessage[]) => void (device = next);
  let device: readonly UnsentMessage[] = kept;
  let isDown = false;
  let onSend = (): void => undefined;
  const outgoing = new Outgoing({
    send({ id }) {
      if (isDown) return Promise.reject(new Error('no line'));
      if (id.startsWith('bad')) return Promise.reject(new Error('refused'));
      onSend();
      sent.push(id);
      return Promise.resolve();
    },
    refusalOf: (problem) => ((problem as Error).message === 'refused' ? 'not-found' : null),
    kept: () => Promise.resolve(device),
    // A device takes its time.
    async keep(change) {
      await Promise.resolve();
      device = change(device);
    },
    later: (work) => void later.push(work),
  });
  return {
    outgoing,
    sent,
    later,
    device: () => device.map(({ id }) => id),
    changeDevice,
    onSend: (work: () => void): void => void (onSend = work),
    setDown: (down: boolean) => (isDown = down),
    ids: () => outgoing.getState().messages.map(({ id }) => id),
  };
}

describe('a message that cannot be sent', () => {
  test('is on the device before anybody tries to send it', async () => {
    const here = place();
    let deviceWhenSent: string[] | null = null;
    here.onSend(() => (deviceWhenSent = here.device()));
    await here.outgoing.write(message('one'));
    expect([deviceWhenSent, here.sent]).toEqual([['one'], ['one']]);
  });

  test('stays, in order, and goes once when the line is back', async () => {
    const here = place();
    here.setDown(true);
    await here.outgoing.write(message('one'));
    await here.outgoing.write(message('two'));
    expect([here.ids(), here.device(), here.outgoing.getState().isStuck]).toEqual([
      ['one', 'two'],
      ['one', 'two'],
      true,
    ]);
    expect(here.later).toHaveLength(1);
    here.setDown(false);
    await Promise.all([here.outgoing.send(), here.outgoing.send()]);
    expect([here.sent, here.ids(), here.device()]).toEqual([['one', 'two'], [], []]);
    expect(here.outgoing.getState().isStuck).toBe(false);
  });

  test('is taken up by the next visit, before what is written then', async () => {
    const here = place([message('yesterday')]);
    here.setDown(true);
    await here.outgoing.write(message('today'));
    await here.outgoing.wake();
    expect(here.ids()).toEqual(['yesterday', 'today']);
    here.setDown(false);
    await here.outgoing.send();
    expect(here.sent).toEqual(['yesterday', 'today']);
  });

  test('of a tab that was closed is taken up by the one that is still open, once', async () => {
    const here = place();
    await here.outgoing.wake();
    here.changeDevice([message('closed')]);
    await here.outgoing.wake();
    await here.outgoing.send();
    expect([here.sent, here.device()]).toEqual([['closed'], []]);
    // The device is behind for a moment: what has been settled stays settled.
    here.changeDevice([message('closed')]);
    await here.outgoing.wake();
    await here.outgoing.send();
    expect([here.sent, here.ids()]).toEqual([['closed'], []]);
  });

  test('and is refused keeps its words and its reason, and holds up nothing', async () => {
    const here = place();
    await here.outgoing.write(message('bad'));
    await here.outgoing.write(message('good'));
    expect(here.sent).toEqual(['good']);
    expect(here.outgoing.getState().messages).toEqual([message('bad', { refused: 'not-found' })]);
    expect(here.device()).toEqual(['bad']);
    here.outgoing.settle('bad');
    expect(here.ids()).toEqual([]);
    await here.outgoing.wake();
    expect([here.ids(), here.device()]).toEqual([[], []]);
  });

  test('is not sent again when another tab has sent it', async () => {
    const here = place();
    here.setDown(true);
    await here.outgoing.write(message('one'));
    here.outgoing.settle('one');
    here.setDown(false);
    await here.outgoing.send();
    expect([here.sent, here.device()]).toEqual([[], []]);
  });
});

describe('an address in a message', () => {
  test.each([
    ['is a link', 'se https://jobnet.dk her', ['se ', ['https://jobnet.dk'], ' her']],
    ['ends before the full stop', 'Se http://a.dk/b?c=1#d.', ['Se ', ['http://a.dk/b?c=1#d'], '.']],
    ['leaves its bracket outside', '(https://a.dk)', ['(', ['https://a.dk'], ')']],
    ['keeps a bracket of its own', 'https://a.dk/b_(c)', [['https://a.dk/b_(c)']]],
    ['may come twice', 'https://a.dk https://b.dk', [['https://a.dk'], ' ', ['https://b.dk']]],
    ['may be the only thing', 'https://a.dk', [['https://a.dk']]],
    ['that runs something stays text', 'javascript:alert(1)', ['javascript:alert(1)']],
    ['that carries data stays text', 'data:text/html,<b>', ['data:text/html,<b>']],
    [
      'that pretends to be another place stays text',
      'https://jobnet.dk@evil.test',
      ['https://jobnet.dk@evil.test'],
    ],
    ['is no mark-up', '<a href="https://a.dk">x</a>', ['<a href="', ['https://a.dk'], '">x</a>']],
    ['never turns the reading direction', 'https://a.dk/\u202egro', [['https://a.dk/'], '\u202egro']],
    ['with look-alike letters stays text', 'https://jobn\u0435t.dk', ['https://jobn\u0435t.dk']],
    ['of nothing stays text', 'https://', ['https://']],
  ])('%s', (_, text, expected) => {
    const parts = linkParts(text);
    expect(parts.map(({ text: part, href }) => (href === undefined ? part : [href]))).toEqual(expected);
    expect(parts.map(({ text: part }) => part).join('')).toBe(text);
  });
});

describe('the hours of a week', () => {
  const span = (weekday: number, to = '15:00') => ({ weekday, from: '09:00', to });

  test('are one line for neighbours with the same times', () => {
    const lines = linesOfWeek([span(1), span(2), span(3), span(5, '13:00'), span(6, '13:00')]);
    expect(lines.map(({ first, last }) => [first, last])).toEqual([
      [1, 3],
      [5, 6],
    ]);
  });

  test('come out of the form as they went in', () => {
    const week = [span(1), span(4, '12:30')];
    expect(spansOf(formWeek(week))).toEqual(week);
    expect(problemOf(formWeek(week))).toBeNull();
  });

  test('must be some, and close after they open', () => {
    expect(problemOf(formWeek([]))).toBe('no-day');
    expect(problemOf(formWeek([span(1), span(2, '08:00'), span(3, '09:00')]))).toEqual([2, 3]);
  });
});
