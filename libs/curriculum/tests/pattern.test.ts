import { patternProblem } from '@mikrosprint/curriculum';

it.each([
  '\\d{6}-?\\d{4}',
  'sag \\d{4}',
  'jour(?:nal)?nr\\.? ?\\d+',
  '[A-ZÆØÅ]{2}\\d{3,6}',
  'ja|nej',
  '(\\d\\d){3}',
  '[^()*+]+',
  '\\p{L}+ \\p{L}+',
])('lets %j through', (pattern) => {
  expect(patternProblem(pattern)).toBeNull();
});

it.each<[string, string]>([
  ['(a+)+', 'a repeat inside a repeated group'],
  ['(?:a*)*', 'a repeat inside a repeated group'],
  ['((a+)b)*', 'a repeat inside a repeated group'],
  ['(a|a)*', 'alternatives inside a repeated group'],
  ['(a?){30}', 'a repeat inside a repeated group'],
  ['a*a*a*', 'at most 2 repeats without an end'],
  ['(a)\\1', 'a reference back'],
  ['(?=a)a', 'only plain groups'],
  ['(?<!a)b', 'only plain groups'],
  ['(a', 'not a valid pattern'],
  ['a{2', 'not a valid pattern'],
  ['a'.repeat(81), 'longer than 80 characters'],
])('refuses %j', (pattern, why) => {
  expect(patternProblem(pattern)).toContain(why);
});
