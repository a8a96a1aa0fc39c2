import { liveNotifications } from '../src/live/live-hints.js';

describe('the notifications of a hint', () => {
  const person = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;

  test('stay below what PostgreSQL carries, and reach everybody once', () => {
    const everybody = Array.from({ length: 250 }, (_, index) => person(index));
    const payloads = liveNotifications([...everybody, ...everybody], { topic: 'caseload', id: person(1) });
    for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThan(8_000);
    expect(payloads.flatMap((payload) => JSON.parse(payload).to)).toEqual(everybody);
  });

  test('are none for nobody', () => {
    expect(liveNotifications([], { topic: 'inbox' })).toEqual([]);
  });
});
