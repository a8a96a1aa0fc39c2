// Which course asks for more Danish than somebody reads, and which one they can read instead (C-10).
import type { DanishLevel, SprintCard } from '@mikrosprint/contracts';
import { asksForMore, readableAlternative } from '../../apps/web/src/citizen/language-level.js';

type Card = Pick<SprintCard, 'sprintId' | 'track' | 'languageLevel' | 'competences'>;

const card = (
  sprintId: string,
  track: SprintCard['track'],
  languageLevel: string,
  ...codes: string[]
): Card => ({
  sprintId,
  track,
  languageLevel,
  competences: codes.map((code) => ({ framework: 'DigComp 3.0', code, name: { da: code } })),
});

const gdpr = card('gdpr', 'job', 'B1', '4.2', '2.5');
const hotel = card('hotel', 'job', 'A2', '1.3');
const workshop = card('workshop', 'job', 'A2', '4.2');
const letters = card('letters', 'job', 'A1', '4.2');
const pdf = card('pdf', 'basic', 'A2', '4.2');
const message = card('message', 'basic', 'A1', '2.1');

const found = (own: DanishLevel, cards: Card[], finished: string[] = []) =>
  readableAlternative(gdpr, cards, own, new Set(finished))?.sprintId ?? null;

test('only a higher level asks for more, and who said nothing is told nothing', () => {
  expect(asksForMore('B1', 'A2')).toBe(true);
  expect(asksForMore('B1', 'B1')).toBe(false);
  expect(asksForMore('A1', 'C1')).toBe(false);
  expect(asksForMore('C1', null)).toBe(false);
  expect(asksForMore('C1', undefined)).toBe(false);
});

test('the alternative is of the same track, and as close to what one reads as there is', () => {
  expect(found('A2', [pdf, message, letters, hotel])).toBe('hotel');
  expect(found('A1', [pdf, message, letters, hotel])).toBe('letters');
});

test('of two that are equally close, the one that teaches more of the same', () => {
  expect(found('A2', [hotel, workshop])).toBe('workshop');
  expect(found('A2', [workshop, hotel])).toBe('workshop');
});

test('where the track has none, it is one for everyday life', () => {
  expect(found('A1', [pdf, message, hotel])).toBe('message');
  expect(found('A2', [message, pdf])).toBe('pdf');
});

test('where nothing is so easy, it is what asks for less than the course', () => {
  expect(found('A1', [pdf, hotel, workshop])).toBe('workshop');
  expect(found('A1', [pdf])).toBe('pdf');
});

test('nothing as hard as the course, nothing finished, and never the sprint itself', () => {
  const office = card('office', 'job', 'B1', '4.2', '2.5');
  expect(found('A2', [gdpr, office])).toBeNull();
  expect(found('A2', [hotel, workshop], ['workshop'])).toBe('hotel');
  expect(found('A1', [letters, hotel], ['letters'])).toBe('hotel');
});

test('who is in everyday life is not sent to a course for a job', () => {
  expect(readableAlternative(pdf, [gdpr, letters], 'A1', new Set())).toBeNull();
});
