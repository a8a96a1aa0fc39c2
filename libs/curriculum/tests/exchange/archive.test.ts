import { deflateSync, strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import fc from 'fast-check';
import { readArchive, writeArchive } from '../../src/exchange/archive.js';
import { behind, bytesOf, inComment, joined, madeArchive, type MadeEntry } from './archive-bytes.js';

const kilobyte = 1024;
const plain: MadeEntry = { name: 'a.txt', content: 'hello' };

function textsIn(bytes: Uint8Array, options?: Parameters<typeof readArchive>[1]) {
  const reading = readArchive(bytes, options);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return Object.fromEntries([...reading.files].map(([path, file]) => [path, new TextDecoder().decode(file)]));
}

function problemsIn(bytes: Uint8Array, options?: Parameters<typeof readArchive>[1]): string[] {
  const reading = readArchive(bytes, options);
  expect(Object.keys(reading).sort()).toEqual(['ok', 'problems']);
  return reading.ok ? [] : reading.problems.map(({ path, message }) => `${path}: ${message}`);
}

describe('an archive is read', () => {
  it('with what other programs put into one: folders, a comment, stored and compressed files', () => {
    const bytes = madeArchive(
      [
        { name: 'content/', mode: 0o40755 },
        { name: 'content/a.json', content: '{}', mode: 0o100644 },
        { name: 'b.txt', content: 'stored', method: 0 },
        { name: 'empty', content: '' },
        { name: 'inner.zip', content: madeArchive([plain]), method: 0 },
      ],
      { comment: 'made by hand' },
    );
    const { 'inner.zip': inner, ...others } = textsIn(bytes);
    expect(others).toEqual({ 'content/a.json': '{}', 'b.txt': 'stored', empty: '' });
    expect(inner).toMatch(/^PK/);
  });

  it('as another program writes it, with the sizes before the content or after it', () => {
    expect(textsIn(zipSync({ levels: { 'æ.json': strToU8('[1]') } }))).toEqual({ 'levels/æ.json': '[1]' });
    const pieces: Uint8Array[] = [];
    const stream = new Zip((_, piece) => pieces.push(piece));
    const file = new ZipDeflate('a.txt');
    stream.add(file);
    file.push(strToU8('hello'), true);
    stream.end();
    expect(textsIn(joined(...pieces))).toEqual({ 'a.txt': 'hello' });
  });

  it('with names of old programs, which are code page 437, or UTF-8 that does not say so', () => {
    const old = new Uint8Array([0x91, 0x86, 0x2e, 0x78]);
    expect(Object.keys(textsIn(madeArchive([{ name: old, flags: 0 }])))).toEqual(['æå.x']);
    expect(Object.keys(textsIn(madeArchive([{ name: 'ø.x', flags: 0 }])))).toEqual(['ø.x']);
  });

  it('with names in one form, however they were typed', () => {
    expect(Object.keys(textsIn(madeArchive([{ name: 'a\u030a.txt' }])))).toEqual(['å.txt']);
  });

  it('and only what is asked for is unpacked', () => {
    const damaged: MadeEntry = { name: 'film.mp4', content: 'x'.repeat(20), packed: bytesOf('not deflated') };
    const options = { only: new Set(['a.txt']), limits: { entryBytes: 10, totalBytes: 10 } };
    expect(textsIn(madeArchive([plain, damaged]), options)).toEqual({ 'a.txt': 'hello' });
  });

  it('empty, too', () => {
    expect(textsIn(madeArchive([]))).toEqual({});
  });
});

const link = { mode: 0o120777 };
const zeros = new Uint8Array(200 * kilobyte);

/** Many bytes that cannot be compressed, always the same ones. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return state & 0xff;
  });
}

function cutOff(bytes: Uint8Array, length: number): Uint8Array {
  return bytes.slice(0, length);
}

/** A file inside the bytes of another, both named: as the bombs are made that need no ratio. */
function overlapping(): Uint8Array {
  const outer: MadeEntry = { name: 'outer', content: madeArchive([plain]), method: 0 };
  return madeArchive([outer, { ...plain, says: { headerAt: 30 + 'outer'.length } }]);
}

const paths: [string, string, string][] = [
  ['a way out', '../a.txt', 'leads out of the archive'],
  ['a way out from inside', 'levels/../../a.txt', 'leads out of the archive'],
  ['an absolute path', '/etc/passwd', 'is absolute'],
  ['a drive', 'C:/a.txt', 'names a drive'],
  ['a backslash', 'levels\\a.txt', 'has a backslash'],
  ['a NUL', 'a.txt\0.png', 'control character'],
  ['a line break', 'a\n.txt', 'control character'],
  ['no name', '', 'has no name'],
  ['only a slash', '/', 'has no name'],
  ['an empty part', 'a//b', 'has an empty part'],
  ['a dot', './a.txt', 'has an empty part'],
  ['a long path', 'a'.repeat(201), 'longer than 200 characters'],
  ['a deep path', 'a/'.repeat(8) + 'a', 'deeper than 8 folders'],
  ['a name that changes objects', 'a/__proto__/b', 'no file may be called'],
];

const headers: [string, MadeEntry, string][] = [
  ['encrypted', { ...plain, flags: 0x0801 }, 'is encrypted'],
  ['strongly encrypted', { ...plain, flags: 0x0840 }, 'is encrypted'],
  ['encrypted in its own header only', { ...plain, header: { flags: 1 } }, 'is encrypted'],
  ['a symbolic link', { ...plain, ...link }, 'is a symbolic link'],
  ['a device', { ...plain, mode: 0o020666 }, 'neither a file nor a folder'],
  ['a folder by its mark only', { ...plain, mode: 0o040755 }, 'marked as a folder'],
  ['a folder with content', { name: 'a/', content: 'x' }, 'is a folder and has content'],
  ['packed otherwise', { ...plain, method: 12 }, 'is packed by method 12'],
  ['a bomb by its ratio', { name: 'bomb', content: zeros }, 'compressed more than 100 times'],
  ['too large', { name: 'noise', content: noise(300 * kilobyte) }, 'is larger than 256 KB'],
  ['said to be 4 GB', { ...plain, says: { size: 0xffffffff } }, 'is larger than 4 GB'],
  ['larger than it says', { name: 'lie', content: zeros, says: { size: 10 } }, 'is larger than the list'],
  ['smaller than it says', { ...plain, says: { size: 6 } }, 'is smaller than the list'],
  ['stored in two sizes', { ...plain, method: 0, says: { size: 4 } }, 'yet has two sizes'],
  ['another by its checksum', { ...plain, says: { crc: 1 } }, 'its checksum is another'],
  ['longer than the archive', { ...plain, says: { packedSize: 500 } }, 'is cut off'],
  ['past the end', { ...plain, says: { headerAt: 5_000 } }, 'is not where the list'],
  ['at a place without a header', { ...plain, header: { signature: 1 } }, 'is not where the list'],
  [
    'called otherwise in its header',
    { ...plain, header: { name: 'b.txt' } },
    'is called or packed otherwise',
  ],
  ['packed otherwise in its header', { ...plain, header: { method: 0 } }, 'is called or packed otherwise'],
  ['no deflated data', { ...plain, packed: bytesOf('\u0007\u0007\u0007') }, 'cannot be unpacked'],
  ['deflated data cut off', { ...plain, packed: deflateSync(noise(99)).slice(0, 50) }, 'cannot be unpacked'],
];

const hidden = madeArchive([{ name: 'hidden.txt', content: 'what other programs read' }]);

const wholes: [string, Uint8Array, string][] = [
  ['nothing', new Uint8Array(), 'not a zip archive'],
  ['a text', bytesOf('Dear sir or madam, '.repeat(20)), 'not a zip archive'],
  ['an archive cut off in its file', cutOff(madeArchive([plain]), 33), 'is cut off: its end is missing'],
  ['an archive cut off in its list', cutOff(madeArchive([plain]), 60), 'is cut off: its end is missing'],
  ['an archive without its beginning', madeArchive([plain, plain]).slice(10), 'something stands before'],
  ['an archive behind a program', joined(bytesOf('MZ'), madeArchive([plain])), 'something stands before'],
  ['an archive with something behind it', joined(madeArchive([plain]), bytesOf('x')), 'its end is missing'],
  ['a list that lies elsewhere', madeArchive([plain], { start: 5 }), 'something stands before'],
  ['a million files claimed', madeArchive([plain], { count: 0xffff }), 'a zip64 archive'],
  ['60,000 files claimed', madeArchive([plain], { count: 60_000 }), 'names 60000 files; at most 1000'],
  ['more files claimed than listed', madeArchive([plain], { count: 2 }), 'says that it has 2 files'],
  ['fewer files claimed than listed', madeArchive([plain, plain], { count: 1 }), 'says that it has 1 files'],
  ['parts of an archive', madeArchive([plain], { disk: 1 }), 'split over several files'],
  ['a list of 4 GB', madeArchive([plain], { size: 0xffffffff }), 'a zip64 archive'],
  ['a wrong name', madeArchive([{ name: new Uint8Array([0xff, 0xfe]) }]), 'not the UTF-8 it says'],
  ['two files in the same bytes', overlapping(), 'shares its bytes with another file'],
  ['two archives one behind the other', behind(hidden, madeArchive([plain])), 'it is two archives in one'],
  ['an archive in a comment', inComment(hidden, madeArchive([plain])), 'it is two archives in one'],
  ['a file that no list names', behind(hidden.slice(0, 60), madeArchive([plain])), 'two archives in one'],
];

const twice: [string, string, string][] = [
  ['the same name', 'a.txt', 'a.txt'],
  ['capitals', 'levels/a.txt', 'Levels/A.TXT'],
  ['composed letters', 'å.txt', 'a\u030a.txt'],
  ['capitals that are two letters', 'straße', 'STRASSE'],
  ['a folder of the same name', 'levels', 'levels/'],
];

describe('a hostile or broken archive is refused with its reason and nothing else:', () => {
  it.each(paths)('%s', (_, name, message) => {
    const problems = problemsIn(madeArchive([plain, { name, content: 'x' }]));
    expect(problems).toEqual([expect.stringContaining(message)]);
  });

  it.each(headers)('a file that is %s', (_, entry, message) => {
    const problems = problemsIn(madeArchive([{ name: 'first' }, entry]), {
      limits: { entryBytes: 256 * kilobyte },
    });
    expect(problems).toEqual([expect.stringContaining(message)]);
  });

  it.each(wholes)('%s', (_, bytes, message) => {
    expect(problemsIn(bytes)).toEqual([expect.stringContaining(message)]);
  });

  it.each(twice)('a name twice, by %s', (_, one, other) => {
    const names = [one, other].map((name) => ({ name }));
    expect(problemsIn(madeArchive(names))).toEqual([expect.stringContaining('is there twice')]);
  });

  it('a file that lies about its size, before the next one is looked at', () => {
    const lie = { content: zeros, says: { size: 10 } };
    expect(problemsIn(madeArchive(['a', 'b'].map((name) => ({ name, ...lie }))))).toEqual([
      'a: is larger than the list of the archive says',
    ]);
  });

  it('a file that others lie in', () => {
    expect(problemsIn(madeArchive([{ name: 'A' }, { name: 'a/b' }]))).toEqual([
      'a/b: lies in "a", which is a file',
    ]);
  });

  it('too many files, too large together, or too large as it arrives', () => {
    const many = madeArchive([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
    expect(problemsIn(many, { limits: { entries: 2 } })).toEqual([': names 3 files; at most 2 are read']);
    const large = madeArchive(['a', 'b'].map((name) => ({ name, content: noise(3 * kilobyte) })));
    expect(problemsIn(large, { limits: { totalBytes: 5 * kilobyte } })).toEqual([
      ': the files together are larger than 5 KB',
    ]);
    expect(problemsIn(large, { limits: { compressedBytes: 2_048 } })).toEqual([
      ': the archive is larger than 2 KB',
    ]);
  });

  it('with at most a handful of problems told, however many there are', () => {
    const entries = Array.from({ length: 300 }, (_, index) => ({ name: `../${index}` }));
    const problems = problemsIn(madeArchive(entries));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe(': and 280 more problems like these');
  });

  it('with names that cannot disturb who reads the problem', () => {
    const [problem = ''] = problemsIn(madeArchive([{ name: `\u001b[2J${'x'.repeat(500)}` }]));
    expect(problem).toMatch(/^\\u001b\[2Jx+…: the path is longer/);
    expect(problem.length).toBeLessThan(150);
  });

  it('whatever the bytes are', () => {
    const good = madeArchive([plain, { name: 'b/c', content: noise(500) }]);
    const spoiled = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(spoiled, (changes) => {
        const bytes = good.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const reading = readArchive(bytes);
        // What is read in spite of it has kept its content: only dates and the like have changed.
        if (reading.ok) expect([...reading.files.values()].map(({ length }) => length)).toEqual([5, 500]);
        else expect(reading.problems.length).toBeGreaterThan(0);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(problemsIn(bytes).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('an archive is written', () => {
  const files = new Map([
    ['z.json', bytesOf('{"z":1}'.repeat(50))],
    ['audio/a.ogg', noise(300)],
    ['levels/10.json', bytesOf('[]')],
    ['levels/å.json', bytesOf('[]')],
  ]);

  it('and read back the same', () => {
    expect(readArchive(writeArchive(files))).toEqual({ ok: true, files });
  });

  it('to the same bytes, whatever the order of the files', () => {
    expect(writeArchive(new Map([...files].reverse()))).toEqual(writeArchive(files));
    const [, , , , , , , , , , time, , date] = writeArchive(files);
    expect([time, date]).toEqual([0, 0x21]);
  });

  it.each(['../a', '/a', 'a//b', '', '__proto__'])('never with the path "%s"', (path) => {
    expect(() => writeArchive(new Map([[path, bytesOf('x')]]))).toThrow(RangeError);
  });

  it('never with two files that are one, or one in the other', () => {
    const pair = (one: string, other: string) => new Map([one, other].map((path) => [path, bytesOf('x')]));
    expect(() => writeArchive(pair('a', 'A'))).toThrow(RangeError);
    expect(() => writeArchive(pair('a', 'A/b'))).toThrow(RangeError);
  });
});
