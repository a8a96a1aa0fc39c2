import { checkContent, parseContent } from '@mikrosprint/curriculum';
import { sizeInName } from '../src/picture-name.js';
import { pictureSize, pictureType } from '../src/picture-size.js';
import { pictureProblem } from '../src/pictures.js';
import { filesOf, goodDocuments } from './support/content.js';

const bytes = (...parts: (number | string)[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'latin1')])),
  );
const u16 = (value: number) => [value >> 8, value & 255];
const le16 = (value: number) => [value & 255, value >> 8];
const le24 = (value: number) => [value & 255, (value >> 8) & 255, value >> 16];

const png = (width: number, height: number) =>
  bytes(
    0x89,
    'PNG\r\n',
    0x1a,
    '\n',
    0,
    0,
    0,
    13,
    'IHDR',
    0,
    0,
    ...u16(width),
    0,
    0,
    ...u16(height),
    8,
    6,
    0,
    0,
    0,
  );
const jpeg = (width: number, height: number) =>
  bytes(
    0xff, 0xd8, 0xff, 0xe0, ...u16(16), 'JFIF', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
    0xff, 0xc4, ...u16(4), 0, 0,
    0xff, 0xc2, ...u16(17), 8, ...u16(height), ...u16(width), 3, 0, 0, 0, 0, 0,
  ); // prettier-ignore
const webp = (chunk: string, ...inside: number[]) =>
  bytes('RIFF', 30, 0, 0, 0, 'WEBP', chunk, 20, 0, 0, 0, ...inside, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
const lossy = (width: number, height: number) =>
  webp('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, ...le16(width), ...le16(height));
const extended = (width: number, height: number) =>
  webp('VP8X', 16, 0, 0, 0, ...le24(width - 1), ...le24(height - 1));
const lossless = (width: number, height: number) => {
  const bits = (width - 1) | ((height - 1) << 14);
  return webp('VP8L', 0x2f, bits & 255, (bits >> 8) & 255, (bits >> 16) & 255, (bits >> 24) & 255);
};
const svg = (text: string) => bytes(text);

describe('what kind of picture it is, and how large, is read from its bytes', () => {
  it.each([
    ['a png', png(640, 480), 'image/png'],
    ['a jpeg', jpeg(640, 480), 'image/jpeg'],
    ['a webp with a photograph', lossy(640, 480), 'image/webp'],
    ['a webp without loss', lossless(640, 480), 'image/webp'],
    ['a webp with more in it', extended(640, 480), 'image/webp'],
    ['an svg', svg('<svg width="640" height="480"/>'), 'image/svg+xml'],
    [
      'an svg after its first line',
      svg('<?xml version="1.0"?>\n<!-- a --><svg viewBox="0 0 640 480"/>'),
      'image/svg+xml',
    ],
  ])('%s', (_what, given, type) => {
    expect(pictureType(given)).toBe(type);
    expect(pictureSize(given)).toEqual({ width: 640, height: 480 });
    expect(pictureProblem(given)).toBeNull();
  });

  it.each([
    ['a page that calls itself a picture', bytes('<html><svg width="1" height="1"/></html>')],
    ['a program', bytes('MZ', 0x90, 0, 3)],
    ['a recording', bytes('RIFF', 0, 0, 0, 0, 'WAVE')],
    ['a gif', bytes('GIF89a', 1, 0, 1, 0)],
    ['nothing', bytes()],
  ])('%s is none', (_what, given) => {
    expect(pictureType(given)).toBeNull();
    expect(pictureSize(given)).toBeNull();
    expect(pictureProblem(given)).toBe('this is not a webp, png, jpg or svg picture');
  });

  it.each([
    ['a png that breaks off', png(640, 480).subarray(0, 20)],
    ['a png of no size', png(0, 480)],
    ['a jpeg without a frame', bytes(0xff, 0xd8, 0xff, 0xe0, ...u16(16))],
    ['a jpeg whose segments say nonsense', bytes(0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0, 0, 0, 0, 0, 0)],
    ['a webp that breaks off', lossy(640, 480).subarray(0, 22)],
    ['an svg that tells nothing', svg('<svg/>')],
  ])('%s does not tell its size', (_what, given) => {
    expect(pictureSize(given)).toBeNull();
    expect(pictureProblem(given)).toBe('the picture does not tell its width and height');
  });

  it('and one that is too large is refused', () => {
    const heavy = new Uint8Array(1024 * 1024 + 1);
    heavy.set(png(640, 480));
    expect(pictureProblem(heavy)).toBe('larger than 1 MB');
    expect(pictureProblem(png(4097, 10))).toBe('larger than 4096 pixels');
  });
});

describe('a picture in content', () => {
  const picture = { file: 'dock.png', alt: { da: 'En dok.', en: 'A dock.' } };
  const encoder = new TextEncoder();
  const withPicture = (
    stepPicture: object | null,
    pictures: Record<string, Uint8Array>,
    read: typeof checkContent = parseContent,
  ) => {
    const files = filesOf(goodDocuments());
    const [name = '', level = new Uint8Array()] =
      [...files].find(([file]) => file.includes('/levels/')) ?? [];
    const changed = JSON.parse(new TextDecoder().decode(level)) as { steps: { picture?: object }[] };
    const [step] = changed.steps;
    if (step && stepPicture) step.picture = stepPicture;
    files.set(name, encoder.encode(JSON.stringify(changed)));
    const folder = name.split('/')[0] ?? '';
    for (const [file, content] of Object.entries(pictures)) files.set(`${folder}/pictures/${file}`, content);
    return read(files);
  };
  const shown = ({ sprints }: ReturnType<typeof parseContent>) =>
    sprints[0]?.sprint.levels.flatMap(({ steps }) => steps.flatMap((step) => step.picture ?? []));

  it('is published under the name of its content, which says its size', () => {
    const parsed = withPicture(picture, { 'dock.png': png(640, 480) });
    expect(parsed.problems).toEqual([]);
    const [[name = '', published] = []] = [...(parsed.sprints[0]?.pictures ?? [])];
    expect(name).toMatch(/^[0-9a-f]{64}-640x480\.png$/);
    expect(published).toEqual({ type: 'image/png', bytes: png(640, 480) });
    expect(shown(parsed)).toEqual([{ ...picture, file: name }]);
    expect(sizeInName(name)).toEqual({ width: 640, height: 480 });
    expect(sizeInName('dock.png')).toBeNull();
  });

  it('keeps its published name when it is published again', () => {
    const [name = ''] = withPicture(picture, { 'dock.png': png(640, 480) }).sprints[0]?.pictures.keys() ?? [];
    const again = withPicture({ ...picture, file: name }, { [name]: png(640, 480) });
    expect([...(again.sprints[0]?.pictures.keys() ?? [])]).toEqual([name]);
  });

  it("may have any number in its name: it is nobody's telephone", () => {
    const numbered = { ...picture, file: '35646895.png' };
    const found = withPicture(numbered, { '35646895.png': png(640, 480) }, checkContent);
    expect(found.problems).toEqual([]);
  });

  it('changes the fingerprint; a sprint without one keeps the fingerprint it had', () => {
    const hash = (stepPicture: object | null, files: Record<string, Uint8Array>) =>
      withPicture(stepPicture, files).sprints[0]?.hash;
    const one = hash(picture, { 'dock.png': png(640, 480) });
    expect(one).not.toBe(hash(picture, { 'dock.png': png(640, 481) }));
    expect(hash(null, {})).toBe(hash(null, { 'dock.png': png(640, 480) }));
    expect(hash(null, {})).not.toBe(one);
  });

  it.each([
    ['a file that is not there', picture, {}, 'pictures/dock.png is missing'],
    [
      'a file that is no picture',
      picture,
      { 'dock.png': bytes('<html>') },
      'this is not a webp, png, jpg or svg picture',
    ],
    [
      'no words for those who do not see it',
      { file: 'dock.png' },
      { 'dock.png': png(1, 1) },
      'steps[0].picture.alt: is missing (object)',
    ],
    [
      'a name that leads elsewhere',
      { ...picture, file: '../dock.png' },
      {},
      'steps[0].picture.file: the name of a .webp, .png, .jpg or .svg file',
    ],
  ])('%s is named', (_what, stepPicture, files, message) => {
    expect(
      withPicture(stepPicture, files as Record<string, Uint8Array>).problems.map((one) => one.message),
    ).toContain(message);
  });
});
