import { functionAt, referencePlace, withNextFixing } from '@mikrosprint/spreadsheet';

/** "|" is the caret; what stands in brackets [ ] is replaced. */
function pointed(text: string): string | null {
  const caret = text.indexOf('|');
  const input = text.replace('|', '');
  const place = referencePlace(input, caret);
  return (
    place && `${input.slice(0, place.start)}[${input.slice(place.start, place.end)}]${input.slice(place.end)}`
  );
}

it.each<[string, string | null]>([
  ['=|', '=[]'],
  [' = |', ' = []'],
  ['=B2*|', '=B2*[]'],
  ['=SUM(|)', '=SUM([])'],
  ['=SUM(B2;|', '=SUM(B2;[]'],
  ['=SUM(B2:|', '=SUM(B2:[]'],
  ['=HVIS(B2>|100', '=HVIS(B2>[]100'],
  ['=SUM(B2|)', '=SUM([B2])'],
  ['=SUM($B$2:B6|)', '=SUM([$B$2:B6])'],
  ['=B2|*C2', '=[B2]*C2'],
  ['=B2 |', null],
  ['=5|', null],
  ['=5%|', null],
  ['=SUM(B2)|', null],
  ['=SU|', null],
  ['|=B2', null],
  ['|', null],
  ['B2|', null],
])('points into %s: %s', (text, expected) => {
  expect(pointed(text)).toBe(expected);
});

it.each<[string, string | null]>([
  ['=hvis(|', 'IF'],
  ['=HVIS(B2>1;SUM(B2:B3|', 'SUM'],
  ['=HVIS(B2>1;SUM(B2:B3);|', 'IF'],
  ['=SUM((B2+|', 'SUM'],
  ['=SUM(B2)|', null],
  ['=NOPE(|', null],
  ['=B2|', null],
  ['SUM(|', null],
])('knows the function at %s: %s', (text, expected) => {
  expect(functionAt(text.replace('|', ''), text.indexOf('|'))).toBe(expected);
});

it('fixes a reference in turn as F4 does', () => {
  let input = '=A1*B2+C3';
  const seen: string[] = [];
  for (let press = 0; press < 4; press += 1) {
    const next = withNextFixing(input, 5);
    input = next?.input ?? '';
    seen.push(`${input} ${next?.caret}`);
  }
  expect(seen).toEqual(['=A1*$B$2+C3 8', '=A1*B$2+C3 7', '=A1*$B2+C3 7', '=A1*B2+C3 6']);
  expect(withNextFixing('=SUM(B2:B6)', 8)).toEqual({ input: '=SUM($B$2:$B$6)', caret: 14 });
  expect(withNextFixing('=SUM(B:B)', 6)?.input).toBe('=SUM($B:$B)');
  for (const nothing of ['=1+2', 'B2', '="B2"']) expect(withNextFixing(nothing, 2)).toBeNull();
});
