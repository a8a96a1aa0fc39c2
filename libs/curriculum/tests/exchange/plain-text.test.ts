import fc from 'fast-check';
import { plainText } from '@mikrosprint/curriculum';
import type { TextFormat } from '@mikrosprint/curriculum';

it.each<[string, string, string]>([
  ['paragraphs', '<p>One  <b>two</b>\n three</p><p>Four</p>', 'One two three\n\nFour'],
  ['a line break', 'One<br>two<br/>three', 'One\ntwo\nthree'],
  ['a list', '<p>Pick:</p><ul><li>tea</li><li>juice</li></ul>', 'Pick:\n\n- tea\n- juice'],
  ['a numbered list', '<ol>\n<li>wash</li>\n<li>dry</li>\n</ol>after', '1. wash\n2. dry\n\nafter'],
  ['a list in a list', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n- b\n- c'],
  [
    'a table',
    '<table><tr> <td>Mon</td> <td>8</td></tr><tr><td>Tue</td><td>9</td></tr></table>',
    'Mon | 8\nTue | 9',
  ],
  [
    'character references',
    'R&oslash;d gr&#248;d &#xe6;ble &amp;lt; &nbsp;5&nbsp;kr. &euro;',
    'Rød grød æble &lt; 5 kr. €',
  ],
  ['what is no reference', 'AT&T &unknown; &', 'AT&T &unknown; &'],
  ['references to what is no character', 'a&#0;b&#55296;c&#150;d', 'a\ufffdb\ufffdc–d'],
  ['a script', 'Hi<script>alert("</p>")</script> you', 'Hi you'],
  ['a script in odd letters', 'Hi<ScRiPt type="x">a < b</sCrIpT > you', 'Hi you'],
  ['a script without an end', 'Hi <script>alert(1)', 'Hi'],
  ['styles, comments and frames', '<style>p{}</style>a<!-- <b>no</b> -->b<iframe src="x">y</iframe>', 'ab'],
  ['an attribute that acts', '<img src=x onerror="alert(1)"><a href="javascript:alert(1)">link</a>', 'link'],
  ['a picture', '<p>See <img src="a.png" alt="the &oslash;re"></p>', 'See the øre'],
  ['a bracket within an attribute', '<img alt="a > b" src=x>!', 'a > b!'],
  ['a sign of its own', '3 < 5 and <- that', '3 < 5 and <- that'],
  ['a tag without an end', 'a <b c', 'a <b c'],
  ['a quotation mark without an end', '<a title="x>one</a> <b>two</b>', 'one two'],
  ['raised and lowered signs', 'm<sup>2</sup> CO<sub>2</sub> x<sup>ab</sup>', 'm² CO₂ x^ab'],
  ['preformatted lines', '<pre>one\n  two</pre>', 'one\ntwo'],
  ['signs that steer', 'a\u0000b\u0007c\u200bd', 'abcd'],
])('reads %s in HTML', (_, html, text) => {
  expect(plainText(html, 'html')).toBe(text);
});

it.each<[string, string, string]>([
  ['paragraphs', 'One\n\ntwo', 'One\n\ntwo'],
  ['stress', 'A **bold** and _soft_ `code`', 'A bold and soft code'],
  ['signs that mark nothing', '2 * 3 and file_name_x and _____', '2 * 3 and file_name_x and _____'],
  ['a heading', '# Title\n\ntext', 'Title\n\ntext'],
  ['lists', 'Pick:\n- tea\n- juice\n1. one', 'Pick:\n- tea\n- juice\n1. one'],
  ['links and pictures', '[the page](http://a.example) ![a cup](x.png)', 'the page a cup'],
  ['escapes', '\\*not bold\\*', '*not bold*'],
  ['HTML within', 'a <b>b</b> &amp; c<script>x</script>', 'a b & c'],
])('reads %s in Markdown', (_, markdown, text) => {
  expect(plainText(markdown, 'markdown')).toBe(text);
});

it('keeps line breaks where the format does', () => {
  expect(plainText('one\ntwo <b>x</b>', 'moodle')).toBe('one\ntwo x');
  expect(plainText(' one\r\n\r\n\r\n\r\ntwo <b>x</b> &amp; ', 'plain')).toBe('one\n\ntwo <b>x</b> &amp;');
});

describe('whatever comes', () => {
  const formats: TextFormat[] = ['html', 'markdown', 'moodle', 'plain'];

  it('never throws, and reading twice changes a tag-free text no more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...formats), (text, format) => {
        const once = plainText(text, format);
        expect(once).toBe(once.trim());
        expect(plainText(once, 'plain')).toBe(once);
      }),
    );
  });

  it.each([
    '<',
    '<a ',
    '<a "',
    '<a ">"',
    '</script',
    '<script>',
    '<!--',
    '&',
    '&#',
    '<sup>',
    '[',
    '](',
    '**',
    '<ul><li>',
  ])('reads a long row of %j to its end', (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    for (const format of formats) expect(typeof plainText(text, format)).toBe('string');
  });
});
