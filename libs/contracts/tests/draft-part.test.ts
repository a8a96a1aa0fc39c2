import { draftPart } from '@mikrosprint/contracts';
import { identifier } from '@mikrosprint/curriculum';
import fc from 'fast-check';

const isPart = (part: string) => draftPart.safeParse(part).success;

describe('the name of a part', () => {
  it('is the sheet, or a level with an id as content has them: one rule for both', () => {
    const sign = fc.constantFrom('a', 'z', '0', '9', '-', '_', 'A', 'æ', '/', ' ');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 62 }), (signs) => {
        const id = signs.join('');
        expect(isPart(`level/${id}`)).toBe(identifier.safeParse(id).success);
      }),
    );
    expect(isPart('sheet')).toBe(true);
  });

  it.each(['level/2-farver', `level/${'a'.repeat(60)}`])('may be %s, as a file of content may', (part) => {
    expect(isPart(part)).toBe(true);
  });

  it.each([
    'level/',
    'level',
    'sheet/a',
    'a',
    '',
    'level/a--b',
    'level/a-',
    'level/-a',
    'level/../a',
    `level/${'a'.repeat(61)}`,
  ])('is never %s', (part) => {
    expect(isPart(part)).toBe(false);
  });
});
