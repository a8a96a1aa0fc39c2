// Dates, numbers and authored texts in each language of the interface.
import { uiLocales } from '@mikrosprint/contracts';
import { inContentLanguage, textIn } from '../../apps/web/src/i18n/useText.js';

const noon = '2026-11-22T11:00:00Z';

test.each([
  ['da', '22. november 2026', 'den 22. november 2026', 'november 2026'],
  ['en', '22 November 2026', 'on 22 November 2026', 'November 2026'],
  // No full stop at the end, so that a sentence can end after it.
  ['uk', '22 листопада 2026 року', '22 листопада 2026 року', 'листопад 2026 року'],
] as const)('a date in %s', (locale, date, onDate, month) => {
  const plain = (words: string) => words.replace(/\s/g, ' ');
  const text = textIn(locale);
  expect(plain(text.date(noon))).toBe(date);
  expect(plain(text.onDate(noon))).toBe(onDate);
  expect(plain(text.month(noon))).toBe(month);
  expect(text.time(noon)).toBe('12:00');
});

test.each([
  ['da', ['1 time', '1,5 time', '2 timer', '5 timer']],
  ['en', ['1 hour', '1.5 hours', '2 hours', '5 hours']],
  ['uk', ['1 година', '1,5 години', '2 години', '5 годин']],
] as const)('hours are counted as %s counts', (locale, words) => {
  expect([1, 1.5, 2, 5].map(textIn(locale).hours)).toEqual(words);
});

test.each([
  ['da', 'a, b og c', 'a, b eller c'],
  ['en', 'a, b and c', 'a, b or c'],
  ['uk', 'a, b і c', 'a, b або c'],
] as const)('several things in %s: all of them, or any', (locale, all, any) => {
  const text = textIn(locale);
  expect([text.list(['a', 'b', 'c']), text.either(['a', 'b', 'c'])]).toEqual([all, any]);
});

test('an authored text is shown in the language of the courses, and in Danish when it is not translated', () => {
  const both = { da: 'Prøven', en: 'The exam' };
  expect(uiLocales.map((locale) => textIn(locale).of(both))).toEqual(['Prøven', 'The exam', 'Prøven']);
  expect(uiLocales.map((locale) => textIn(locale).shownIn(both))).toEqual(['da', 'en', 'da']);
  expect(textIn('en').of({ da: 'Prøven' })).toBe('Prøven');
  expect(textIn('en').shownIn({ da: 'Prøven' })).toBe('da');
});

test('what is read outside the product keeps the language of the course', () => {
  expect(inContentLanguage(textIn('uk')).locale).toBe('da');
  expect(inContentLanguage(textIn('en')).locale).toBe('en');
});
