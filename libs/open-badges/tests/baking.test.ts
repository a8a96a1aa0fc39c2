import { crc32, deflateSync } from 'node:zlib';
import { largestProof } from '@mikrosprint/contracts';
import { bakePng, isPng, unbakePng } from '../src/baking/png.js';
import { bakeSvg, unbakeSvg } from '../src/baking/svg.js';
import { NotBakeable } from '../src/baking/unbaked.js';

const json = JSON.stringify({ name: 'Æøå ]]> & <b> "quoted" 🏅', nested: { odd: '\uffff\u2028' } });
const token = 'eyJhbGciOiJFUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl';

function chunk(type: string, data: Uint8Array | string, { sum }: { sum?: number } = {}): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data)]);
  const made = Buffer.alloc(content.length + 8);
  made.writeUInt32BE(content.length - 4, 0);
  content.copy(made, 4);
  made.writeUInt32BE(sum ?? crc32(content), content.length + 4);
  return made;
}
const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const header = chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex'));
const pixels = chunk('IDAT', deflateSync(Buffer.alloc(2)));
const end = chunk('IEND', '');
const png = (...more: Buffer[]) => Buffer.concat([signature, header, ...more, pixels, end]);
const baked = (text: string) => chunk('iTXt', `openbadgecredential\0\0\0\0\0${text}`);
const read = (text: string) => ({ ok: true, text });
const refused = (reason: string) => ({ ok: false, reason });

describe('a PNG', () => {
  test.each([json, token])('gives back what was baked in, whatever the text', (text) => {
    const picture = bakePng(png(), text);
    expect(isPng(picture)).toBe(true);
    expect(unbakePng(picture)).toEqual(read(text));
  });

  test('carries exactly one text, right behind its header, and is otherwise the same picture', () => {
    const twice = Buffer.from(bakePng(bakePng(png(chunk('tEXt', 'Author\0me')), 'first'), 'second'));
    expect(unbakePng(twice)).toEqual(read('second'));
    expect(twice).toEqual(
      Buffer.concat([signature, header, baked('second'), chunk('tEXt', 'Author\0me'), pixels, end]),
    );
  });

  test('with a text that another program compressed is read too', () => {
    const compressed = Buffer.concat([
      Buffer.from('openbadgecredential\0\u0001\0da\0bevis\0', 'latin1'),
      deflateSync(json),
    ]);
    expect(unbakePng(png(chunk('iTXt', compressed)))).toEqual(read(json));
  });

  const bomb = Buffer.concat([
    Buffer.from('openbadgecredential\0\u0001\0\0\0', 'latin1'),
    deflateSync(Buffer.alloc(largestProof + 1)),
  ]);
  const gigantic = Buffer.concat([Buffer.from('7fffffff', 'hex'), Buffer.from('iTXt')]);
  test.each<[string, Uint8Array, string]>([
    ['no credential', png(), 'nothing-baked-in'],
    ['one of the old versions', png(chunk('tEXt', 'openbadges\0https://a.example/1')), 'old-version'],
    ['another file', Buffer.from('GIF89a'), 'broken-png'],
    ['nothing', Buffer.alloc(0), 'broken-png'],
    ['only a signature', signature, 'broken-png'],
    ['a cut end', png(baked(json)).subarray(0, -20), 'broken-png'],
    ['a cut chunk', Buffer.concat([signature, header, baked(json).subarray(0, 30)]), 'broken-png'],
    ['a length past the end', Buffer.concat([signature, header, gigantic]), 'broken-png'],
    ['a wrong check sum', png(chunk('iTXt', `openbadgecredential\0\0\0\0\0{}`, { sum: 1 })), 'broken-png'],
    ['two credentials', png(baked('{}'), baked('{"a":1}')), 'broken-png'],
    ['a credential without its separators', png(chunk('iTXt', 'openbadgecredential\0\0\0')), 'broken-png'],
    ['an unknown compression', png(chunk('iTXt', 'openbadgecredential\0\u0001\u0007\0\0x')), 'broken-png'],
    ['a text that grows without end', png(chunk('iTXt', bomb)), 'broken-png'],
    [
      'bytes that are no text',
      png(chunk('iTXt', Buffer.from([...Buffer.from('openbadgecredential\0\0\0\0\0'), 0xff]))),
      'broken-png',
    ],
    ['too much of everything', Buffer.concat([png(), Buffer.alloc(largestProof)]), 'too-large'],
  ])('with %s is refused with a clear reason', (_, bytes, reason) => {
    expect(unbakePng(bytes)).toEqual(refused(reason));
  });

  test('that is not sound is not baked', () => {
    expect(() => bakePng(Buffer.from('not a picture'), token)).toThrow(NotBakeable);
  });
});

const svg = (content = '', attributes = '') =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"${attributes}><title>A &amp; B</title>${content}<path d="M0 0"/></svg>`;
const ours = ' xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"';
const bytes = (text: string) => Buffer.from(text);

describe('an SVG', () => {
  test.each([json, token])('gives back what was baked in, whatever the text', (text) => {
    const result = unbakeSvg(bytes(bakeSvg(svg(), text)));
    expect(result.ok && (text === token ? result.text : JSON.parse(result.text))).toEqual(
      text === token ? text : JSON.parse(text),
    );
  });

  test('carries exactly one text, as the first child, and is otherwise the same picture', () => {
    const twice = bakeSvg(bakeSvg(svg(), json), token);
    expect(twice).toBe(
      `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"${ours}><openbadges:credential verify="${token}"/><title>A &amp; B</title><path d="M0 0"/></svg>`,
    );
  });

  test('of one empty tag, and with signs in its attributes, is baked all the same', () => {
    const odd = `<svg xmlns='http://www.w3.org/2000/svg' aria-label='"5 &lt; 6"&#10;' />`;
    expect(unbakeSvg(bytes(bakeSvg(odd, token)))).toEqual(read(token));
    expect(bakeSvg(odd, token)).toContain('aria-label="&quot;5 &lt; 6&quot;&#10;"');
  });

  test('of another program, with another prefix, is read and replaced', () => {
    const other = svg(
      '<ob:credential verify="a.b.c"></ob:credential>',
      ' xmlns:ob="https://purl.imsglobal.org/ob/v3p0"',
    );
    expect(unbakeSvg(bytes(other))).toEqual(read('a.b.c'));
    expect(unbakeSvg(bytes(bakeSvg(other, token)))).toEqual(read(token));
  });

  const laughs = `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`;
  const element = (text: string) => `<openbadges:credential>${text}</openbadges:credential>`;
  test.each<[string, string, string]>([
    ['no credential', svg(), 'nothing-baked-in'],
    ['an empty credential', svg(element(' '), ours), 'nothing-baked-in'],
    ['one of the old versions', svg('<o:assertion/>', ' xmlns:o="http://openbadges.org"'), 'old-version'],
    ['a document type that laughs', laughs + svg(element('&b;'), ours), 'broken-svg'],
    [
      'a file of this machine',
      `<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg(element('&x;'), ours)}`,
      'broken-svg',
    ],
    ['an unknown entity', svg(element('&xxe;'), ours), 'broken-svg'],
    ['a tag that never ends', svg('<g>'), 'broken-svg'],
    ['an unbound prefix', svg(element('{}')), 'broken-svg'],
    ['two credentials', svg(element('{}') + element('{}'), ours), 'broken-svg'],
    [
      'one in each place',
      svg('<openbadges:credential verify="a.b.c">{}</openbadges:credential>', ours),
      'broken-svg',
    ],
    ['an element in the credential', svg(element('<script/>{}'), ours), 'broken-svg'],
    ['elements without end', svg('<g>'.repeat(100_000)), 'broken-svg'],
    ['elements without number', svg('<g/>'.repeat(100_000)), 'broken-svg'],
    [
      'an element of attributes',
      svg(`<g ${Array.from({ length: 500 }, (_, at) => `a${at}="1"`).join(' ')}/>`),
      'broken-svg',
    ],
    ['another root', '<html/>', 'broken-svg'],
    ['no XML', 'svg', 'broken-svg'],
    ['too much of everything', svg(' '.repeat(largestProof)), 'too-large'],
  ])('with %s is refused with a clear reason', (_, text, reason) => {
    expect(unbakeSvg(bytes(text))).toEqual(refused(reason));
  });

  test('that is not sound is not baked', () => {
    expect(() => bakeSvg('<svg>', token)).toThrow(NotBakeable);
  });
});
