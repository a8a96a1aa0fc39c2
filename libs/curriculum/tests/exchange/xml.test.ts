import { childElements, elementAt, ownText, readXml } from '../../src/exchange/xml.js';
import { xmlLimits } from '../../src/exchange/xml-limits.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readXml(bytes(text));

it('reads the dashes and quotation marks of Windows', () => {
  const file = [
    ...bytes('<?xml version="1.0" encoding="windows-1252"?><a>'),
    0x93,
    0x96,
    0x94,
    ...bytes('</a>'),
  ];
  expect(ownText(readXml(new Uint8Array(file)).root)).toBe('“–”');
});

/** Each code unit as two bytes, the smaller half first. */
function utf16(text: string): Uint8Array {
  return new Uint8Array([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
}

it('reads elements, attributes, texts and CDATA with their lines', () => {
  const { root, fault } = read(
    '<?xml version="1.0"?>\n<!-- c --><a>\n <b c="1 &amp; 2">x<![CDATA[<y>]]>&#xe6;</b>\n <b/>\n</a>',
  );
  expect(fault).toBeNull();
  if (!root) throw new Error('nothing was read');
  expect(root.line).toBe(2);
  expect(childElements(root, 'b').map(({ line }) => line)).toEqual([3, 4]);
  expect(elementAt(root, 'b')?.attributes.get('c')).toBe('1 & 2');
  expect(ownText(elementAt(root, 'b'))).toBe('x<y>æ');
  expect(elementAt(root, 'b', 'd', 'e')).toBeNull();
});

it.each<[string, Uint8Array]>([
  ['UTF-8', bytes('<?xml version="1.0" encoding="UTF-8"?><a>blåbær</a>')],
  ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('<a>blåbær</a>')])],
  [
    'UTF-16 with a mark',
    new Uint8Array([0xff, 0xfe, ...utf16('<?xml version="1.0" encoding="UTF-16"?><a>blåbær</a>')]),
  ],
  ['UTF-16 without a mark', utf16('<?xml version="1.0"?><a>blåbær</a>')],
  [
    'ISO 8859-1',
    new Uint8Array(
      [...'<?xml version="1.0" encoding="ISO-8859-1"?><a>blåbær</a>'].map((sign) => sign.charCodeAt(0)),
    ),
  ],
  [
    'Windows 1252',
    new Uint8Array([
      ...bytes('<?xml version="1.0" encoding="windows-1252"?><a>'),
      ...[0x62, 0x6c, 0xe5, 0x62, 0xe6, 0x72],
      ...bytes('</a>'),
    ]),
  ],
])('reads %s', (_, file) => {
  const { root, fault } = readXml(file);
  expect(fault).toBeNull();
  expect(ownText(root)).toBe('blåbær');
});

it('reads what only speaks of a document type', () => {
  const { root, fault } = read('<!-- no <!DOCTYPE here --><a><![CDATA[<!DOCTYPE html>]]></a>');
  expect(fault).toBeNull();
  expect(ownText(root)).toBe('<!DOCTYPE html>');
});

const laughs = [...'bcdefghij']
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
  .join('');

it.each<[string, string, number, string]>([
  ['a billion laughs', `<!DOCTYPE a [<!ENTITY a "ha">${laughs}]><a>&j;</a>`, 1, 'a document type'],
  [
    'a file from the disk',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    1,
    'a document type',
  ],
  [
    'a parameter from the network',
    '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://a.example/x.dtd"> %x;]><a/>',
    1,
    'a document',
  ],
  [
    'a public document type',
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://a.example/">\n<a/>',
    1,
    'a document',
  ],
  ['a document type in the middle', '<a>\n<!DOCTYPE a></a>', 2, 'a document type'],
  ['an unfinished document type', '<!DOCTYPE a [<!ENTITY a "', 1, 'a document type'],
  ['an unknown entity', '<a>\n&nbsp;</a>', 2, 'write the character itself'],
  ['the name of an inner property', '<a>&constructor;</a>', 1, 'write the character itself'],
  ['a bare and-sign', '<a>\n<b/>salt & pepper\n</a>\n', 2, 'write &amp;'],
  ['a bare and-sign before a semicolon', '<a>salt & pepper; oil</a>', 1, 'write &amp;'],
  ['a bare smaller-than sign', '<a>3 < 5</a>', 1, 'write &lt;'],
  ['a reference to no character', '<a>&#0;</a>', 1, 'write &amp;'],
  ['a character XML does not have', '<a>\n\u0001</a>', 2, 'does not allow'],
  ['the end of a CDATA section without one', '<a>]]></a>', 1, 'outside a CDATA section'],
  ['a CDATA section that ends early', '<a><![CDATA[ ]]> ]]></a>', 1, 'outside a CDATA section'],
  [
    'a CDATA section without an end',
    '<a><![CDATA[ </a>',
    1,
    'the file ends within <a>, which begins on line 1',
  ],
  ['a cut-off file', '<a>\n <b>\n  <c>text', 3, 'the file ends within <c>, which begins on line 3'],
  ['an element that is not closed', '<a>\n<b>\n</a>', 3, '<b> from line 2 is not closed'],
  ['an element closed twice', '<a></b></a>', 1, 'is not closed before'],
  ['two outermost elements', '<a/>\n<a/>', 2, 'after the end of the outermost'],
  ['text before the beginning', 'hello <a/>', 1, 'outside the outermost'],
  ['an attribute twice', '<a b="1" b="2"/>', 1, 'stands twice'],
  ['an attribute without quotes', '<a b=1/>', 1, 'an attribute is broken'],
  ['nothing', '', 1, 'no XML in the file'],
  ['spaces', ' \n ', 2, 'no XML in the file'],
  ['a broken declaration', '<?xml version="9"?><a/>', 1, 'the first line'],
  [
    'an unknown encoding',
    '<?xml version="1.0" encoding="EBCDIC-DK"?><a/>',
    1,
    '"ebcdic-dk" is not known here',
  ],
  [
    'a wrong word for the encoding',
    '<?xml version="1.0" encoding="UTF-16"?><a/>',
    1,
    'says that it is UTF-16 and is not',
  ],
  ['a nest', '<a>'.repeat(100_000), 1, 'more than 40 deep'],
  [
    'a crowd of comments',
    `<a>${'<!---->'.repeat(200_001)}</a>`,
    1,
    'more than 200000 elements, comments and sections',
  ],
  [
    'a crowd of sections',
    `<a>${'<![CDATA[]]>'.repeat(200_001)}</a>`,
    1,
    'more than 200000 elements, comments and sections',
  ],
  [
    'a document type behind a comment',
    '<!-- > -->\n<!-- -->\n<!DOCTYPE a [<!ENTITY b "c">]><a/>',
    3,
    'a document type',
  ],
  ['a crowd', `<a>${'<b/>'.repeat(200_001)}</a>`, 1, 'more than 200000 elements, comments and sections'],
  [
    'an element of attributes',
    `<a ${Array.from({ length: 5_000 }, (_, at) => `b${at}=""`).join(' ')}/>`,
    1,
    'more than 40 attributes',
  ],
  ['a text without measure', `<a>${'x'.repeat(100_001)}</a>`, 1, 'longer than 100000 characters'],
])('refuses %s', (_, text, line, message) => {
  expect(read(text).fault).toEqual({ line, message: expect.stringContaining(message) });
});

it('refuses bytes that are not what the file says, and names the line', () => {
  const file = new Uint8Array([
    ...bytes('<?xml version="1.0" encoding="UTF-8"?>\n<a>'),
    0xe6,
    ...bytes('</a>'),
  ]);
  expect(readXml(file).fault).toEqual({
    line: 2,
    message: expect.stringContaining('says that it is UTF-8 and is not'),
  });
  const cut = new Uint8Array([0xff, 0xfe, ...utf16('<a/>'), 0]);
  expect(readXml(cut).fault?.message).toContain('save it as UTF-8');
});

it('refuses a file that is too large before it is read', () => {
  const file = bytes('<a>nothing of this is read');
  expect(readXml(file, { limits: { ...xmlLimits, bytes: 10 } })).toEqual({
    root: null,
    fault: { line: 1, message: 'the file has more than 10 bytes' },
  });
});

it('keeps what ended before a fault, and nothing that it cuts through', () => {
  const names = (text: string) => {
    const { root } = read(text);
    return root && childElements(root).map(({ attributes }) => attributes.get('n'));
  };
  expect(names('<a><b n="1"/><b n="2">x</b><b n="3">&oops;</b></a>')).toEqual(['1', '2']);
  expect(names('<a><b n="1"/><b n="2"><c></a>')).toEqual(['1']);
  expect(names('<a><b n="1"/><b n="2"></a>')).toEqual(['1']);
});

it('forgets the text of elements that nobody reads, however long it is', () => {
  const { root, fault } = readXml(bytes(`<a><file>${'A'.repeat(300_000)}</file></a>`), {
    unread: new Set(['file']),
  });
  expect(fault).toBeNull();
  expect(root && ownText(elementAt(root, 'file'))).toBe('');
});
