import { zipSync } from 'fflate';
import { behind, inComment, madeArchive } from '../../../libs/curriculum/tests/exchange/archive-bytes.js';
import { packageOf, packed } from '../../../libs/curriculum/tests/exchange/h5p-package.js';

/* Files that no import may take, each with what it is told. */

export interface HostileFile {
  what: string;
  name: string;
  bytes: Uint8Array;
  code: string;
}

const encoder = new TextEncoder();
const text = (words: string) => encoder.encode(words);
const sheet = { name: 'sprint.json', content: '{"title":{"da":"Prøve"}}' };
const zipped = (...entries: Parameters<typeof madeArchive>[0][number][]) => madeArchive(entries);
const level = (name: string, content: string) => ({ name: `levels/${name}.json`, content });
const note = (name: string) => ({ name: `noter/${name}.txt`, content: 'x' });
/** Two bytes a sign, the smaller half first, with the mark that says so. */
const utf16 = (words: string) => new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le'));
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);
const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

const archives: [what: string, bytes: Uint8Array, code?: string][] = [
  ['an archive that breaks off', zipped(sheet).subarray(0, 60)],
  ['an archive that is only its mark', text('PK\u0003\u0004')],
  ['an archive of nothing', zipped()],
  ['an archive without a sheet', zipped(level('a', '{}'))],
  ['two sprints in one', zipped({ ...sheet, name: 'a/sprint.json' }, { ...sheet, name: 'b/sprint.json' })],
  ['a path that climbs out', zipped(sheet, { name: '../../etc/passwd', content: 'x' })],
  ['a path from the root', zipped(sheet, { name: '/etc/cron.d/x', content: 'x' })],
  ['a path of another system', zipped(sheet, { name: 'C:\\Windows\\x.dll', content: 'x' })],
  ['a path with a nought in it', zipped(sheet, { name: 'a\0b.json', content: '{}' })],
  ['a symbolic link', zipped(sheet, { name: 'levels/a.json', content: '/etc/passwd', mode: 0o120777 })],
  ['the same name twice', zipped(sheet, level('a', '{}'), level('a', '{}'))],
  [
    'names that are one on some systems',
    zipped(sheet, level('a', '{}'), { name: 'LEVELS/A.json', content: '{}' }),
  ],
  ['an encrypted file', zipped({ ...sheet, flags: 1 })],
  ['a packing that nobody knows', zipped({ ...sheet, method: 99 })],
  ['two archives with a list each', behind(zipped({ ...sheet, content: '{}' }), zipped(sheet))],
  ['an archive in the comment of another', inComment(zipped({ ...sheet, content: '{}' }), zipped(sheet))],
  ['a path on a drive', zipped(sheet, { name: 'C:/Windows/win.ini', content: 'x' })],
  ['letters that are composed and letters that are one', zipped(sheet, note('\u00e5'), note('a\u030a'))],
  ['a file that is a folder too', zipped(sheet, { name: 'levels', content: 'x' }, level('a', '{}'))],
  ['a size that stands in records of zip64', zipped({ ...sheet, says: { size: 0xffffffff } })],
  ['an end that sends to records of zip64', madeArchive([sheet], { start: 0xffffffff })],
  ['a file that only its own header says is encrypted', zipped({ ...sheet, header: { flags: 1 } })],
  ['a file called otherwise in its own header', zipped({ ...sheet, header: { name: 'other.json' } })],
  ['a key twice in a sheet', zipped({ ...sheet, content: '{"title":{"da":"a"},"title":{"da":"b"}}' })],
  ['a number past all numbers', zipped(sheet, level('a', '{"id":"a","minutes":1e999}'))],
  ['a key that changes objects', zipped(sheet, level('a', '{"__proto__":{"polluted":true}}'))],
  ['a checksum that lies', zipped({ ...sheet, says: { crc: 1 } })],
  ['a size that lies', zipped({ ...sheet, says: { size: 5 } })],
  ['a bomb', zipSync({ 'sprint.json': zeros(60) })],
  [
    'a bomb of many files',
    zipSync(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`a${at}`, zeros(4)]))),
  ],
  [
    'too many files',
    zipSync(Object.fromEntries(Array.from({ length: 1500 }, (_, at) => [`f${at}`, text('x')]))),
  ],
  ['files that share their bytes', zipped(sheet, { ...level('a', '{}'), says: { headerAt: 0 } })],
  ['a sheet that is no JSON', zipped({ ...sheet, content: '{"title":' })],
  ['a sheet that is a list', zipped({ ...sheet, content: '[]' })],
  ['a sheet in no text', zipped({ ...sheet, content: new Uint8Array([0xff, 0xfe, 0x00, 0xd8]) })],
  ['a level without end', zipped(sheet, level('a', `{"a":${nested(5_000, '[', ']')}}`))],
  ['a level deeper than is kept', zipped(sheet, level('a', `{"a":${nested(50, '[', ']')}}`))],
  ['signs that no database keeps', zipped(sheet, level('a', '{"id":"a","title":{"da":"\\u0000"}}'))],
  ['half a pair of signs', zipped(sheet, level('a', '{"id":"\\ud800"}'))],
  ['a level that no draft can have', zipped(sheet, level('a--b', '{}'))],
  [
    'a recording that is none',
    zipped(sheet, { name: 'audio/hello.mp3', content: '<script>alert(1)</script>' }),
  ],
  [
    'a picture that is a page',
    zipped(sheet, { name: 'pictures/x.svg', content: '<html><script>alert(1)</script></html>' }),
  ],
  [
    'more levels than a draft has',
    zipped(sheet, ...Array.from({ length: 41 }, (_, at) => level(`l${at}`, '{}'))),
    'import-too-large',
  ],
];

const others: HostileFile[] = [
  { what: 'nothing at all', name: 'tom.gift', bytes: new Uint8Array(), code: 'import-empty' },
  { what: 'nothing but spaces', name: 'tom.txt', bytes: text(' \n\t\n'), code: 'import-empty' },
  { what: 'a program', name: 'setup.gift', bytes: text('MZ\u0000\u0001\u0002 {=a}'), code: 'import-unknown' },
  { what: 'a PDF', name: 'plan.gift', bytes: text('%PDF-1.7\nHvad? {=a ~b}'), code: 'import-unknown' },
  {
    what: 'a picture',
    name: 'foto.csv',
    bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
    code: 'import-unknown',
  },
  {
    what: 'a text too long to be one',
    name: 'bog.txt',
    bytes: text('Der var engang. '.repeat(5_000)),
    code: 'import-too-large',
  },
  {
    what: 'a text larger than any',
    name: 'stor.gift',
    bytes: new Uint8Array(17 * 1024 * 1024).fill(97),
    code: 'import-too-large',
  },
  {
    what: 'more than is read at all',
    name: 'stor.zip',
    bytes: new Uint8Array(41 * 1024 * 1024).fill(80),
    code: 'import-too-large',
  },
  {
    what: 'GIFT that is wrong throughout',
    name: 'a.gift',
    bytes: text('Hvad? {=a\n\nHvor? }x{\n'),
    code: 'import-empty',
  },
  {
    what: 'XML with a document type',
    name: 'a.xml',
    bytes: text('<!DOCTYPE quiz [<!ENTITY a "x">]><quiz>&a;</quiz>'),
    code: 'import-broken',
  },
  {
    what: 'XML that laughs a billion times',
    name: 'a.xml',
    bytes: text('<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><quiz>&b;</quiz>'),
    code: 'import-broken',
  },
  {
    what: 'XML that asks for a file',
    name: 'a.xml',
    bytes: text('<?xml version="1.0"?><!DOCTYPE q SYSTEM "file:///etc/passwd"><quiz/>'),
    code: 'import-broken',
  },
  {
    what: 'XML that hides a document type in another encoding',
    name: 'a.xml',
    bytes: utf16('<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE q [<!ENTITY a "x">]><quiz>&a;</quiz>'),
    code: 'import-broken',
  },
  {
    what: 'XML that takes its entities from elsewhere',
    name: 'a.xml',
    bytes: text('<!DOCTYPE quiz [<!ENTITY % d SYSTEM "http://a.example/d.dtd"> %d;]><quiz>&x;</quiz>'),
    code: 'import-broken',
  },
  {
    what: 'XML that includes a file',
    name: 'a.xml',
    bytes: text(
      '<quiz xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd" parse="text"/></quiz>',
    ),
    code: 'import-broken',
  },
  {
    what: 'XML of a hundred thousand attributes',
    name: 'a.xml',
    bytes: text(`<quiz ${Array.from({ length: 100_000 }, (_, at) => `a${at}="x"`).join(' ')}/>`),
    code: 'import-broken',
  },
  {
    what: 'GIFT in one line of a megabyte of signs',
    name: 'a.gift',
    bytes: text('{~=#:'.repeat(200_000)),
    code: 'import-empty',
  },
  {
    what: 'a spreadsheet whose first cell has no end',
    name: 'a.csv',
    bytes: text(`"${'spørgsmål;'.repeat(100_000)}`),
    code: 'import-empty',
  },
  {
    what: 'a spreadsheet of ten thousand columns',
    name: 'a.csv',
    bytes: text(`spørgsmål;${'forkert;'.repeat(10_000)}\n`),
    code: 'import-empty',
  },
  {
    what: 'XML without end',
    name: 'a.xml',
    bytes: text(`<quiz>${nested(10_000, '<a>', '</a>')}</quiz>`),
    code: 'import-broken',
  },
  {
    what: 'XML that breaks off',
    name: 'a.xml',
    bytes: text('<?xml version="1.0"?><quiz><question'),
    code: 'import-broken',
  },
  {
    what: 'XML of something else',
    name: 'a.xml',
    bytes: text('<?xml version="1.0"?><svg/>'),
    code: 'import-broken',
  },
  {
    what: 'a spreadsheet without questions',
    name: 'a.csv',
    bytes: text('navn;alder\nBo;40\n'),
    code: 'import-empty',
  },
  {
    what: 'H5P without content',
    name: 'a.h5p',
    bytes: zipped({ name: 'h5p.json', content: '{"mainLibrary":"H5P.TrueFalse"}' }),
    code: 'import-broken',
  },
  { what: 'H5P that is no archive', name: 'a.h5p', bytes: text('PK hello'), code: 'import-broken' },
  { what: 'H5P that says not what it is', name: 'a.h5p', bytes: packed('[]', '{}'), code: 'import-broken' },
  {
    what: 'H5P whose content is a list',
    name: 'a.h5p',
    bytes: packageOf('H5P.MultiChoice', []),
    code: 'import-broken',
  },
  {
    what: 'H5P within H5P without end',
    name: 'a.h5p',
    bytes: packageOf('H5P.Column', `{"content":${'[{"content":'.repeat(5_000)}1${'}]'.repeat(5_000)}}`),
    code: 'import-broken',
  },
  {
    what: 'H5P whose content is no JSON',
    name: 'a.h5p',
    bytes: packageOf('H5P.MultiChoice', '{'),
    code: 'import-broken',
  },
];

export const hostileFiles: HostileFile[] = [
  ...archives.map(([what, bytes, code = 'import-broken']) => ({ what, name: 'pakke.zip', bytes, code })),
  ...others,
];
