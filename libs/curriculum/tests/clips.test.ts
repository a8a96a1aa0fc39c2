import { parseContent } from '@mikrosprint/curriculum';
import { clipProblem, soundType } from '../src/clips.js';
import { filesOf, goodDocuments } from './support/content.js';

const bytes = (...parts: (number | string)[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)])));

describe('the kind of a recording is read from its bytes', () => {
  it.each([
    ['an mp3 with a tag', bytes('ID3', 4, 0), 'audio/mpeg'],
    ['an mp3 that begins with a frame', bytes(0xff, 0xfb, 0x90), 'audio/mpeg'],
    ['an ogg', bytes('OggS', 0), 'audio/ogg'],
    ['an m4a', bytes(0, 0, 0, 0x20, 'ftypM4A '), 'audio/mp4'],
    ['a webm', bytes(0x1a, 0x45, 0xdf, 0xa3), 'audio/webm'],
    ['a page that calls itself a sound', bytes('<html>'), null],
    ['nothing', bytes(), null],
  ])('%s', (_what, given, type) => {
    expect(soundType(given)).toBe(type);
    expect(clipProblem(given) === null).toBe(type !== null);
  });

  it('and one that is too large is refused', () => {
    const large = new Uint8Array(2 * 1024 * 1024 + 1);
    large.set(bytes('OggS'));
    expect(clipProblem(large)).toBe('larger than 2 MB');
  });
});

describe('a recording in content', () => {
  const sound = bytes('OggS', 1, 2, 3);
  const withClip = (audio: Record<string, Uint8Array>) => {
    const files = filesOf(goodDocuments());
    const [name = '', level = new Uint8Array()] =
      [...files].find(([file]) => file.includes('/levels/')) ?? [];
    const changed = JSON.parse(new TextDecoder().decode(level)) as { brief: { text: object } };
    changed.brief.text = { ...changed.brief.text, clips: { da: 'brief.ogg' } };
    files.set(name, new TextEncoder().encode(JSON.stringify(changed)));
    const folder = name.split('/')[0] ?? '';
    for (const [clip, content] of Object.entries(audio)) files.set(`${folder}/audio/${clip}`, content);
    return parseContent(files);
  };

  it('is published under the name of its content', () => {
    const { sprints, problems } = withClip({ 'brief.ogg': sound });
    expect(problems).toEqual([]);
    const [[name, clip] = []] = [...(sprints[0]?.clips ?? [])];
    expect(name).toMatch(/^[0-9a-f]{64}\.ogg$/);
    expect(clip).toEqual({ type: 'audio/ogg', bytes: sound });
    expect(sprints[0]?.sprint.levels.map(({ brief }) => brief.text.clips?.da)).toContain(name);
  });

  it('changes the fingerprint of the sprint when it is spoken anew', () => {
    const hash = (audio: Uint8Array) => withClip({ 'brief.ogg': audio }).sprints[0]?.hash;
    expect(hash(sound)).toBe(hash(bytes('OggS', 1, 2, 3)));
    expect(hash(sound)).not.toBe(hash(bytes('OggS', 9)));
  });

  it('that is missing, or is no recording, is named with its place', () => {
    expect(withClip({}).problems).toEqual([
      expect.objectContaining({ message: expect.stringContaining('audio/brief.ogg is missing') as string }),
    ]);
    const told = withClip({ 'brief.ogg': bytes('<svg/>') }).problems.map(({ message }) => message);
    expect(told).toContain('this is not an mp3, ogg, m4a or webm recording');
  });
});
