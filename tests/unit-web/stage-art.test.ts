// The art is data: what a level names must exist, fit its texture and mean the same in every document it is put into.
import { readdirSync, readFileSync } from 'node:fs';
import { level, sprintSheet } from '@mikrosprint/curriculum';
import { packAtlas } from '../../apps/web/src/stage/art/atlas.js';
import { castMoods, drawRig, gazes, mouthShapes, partShows } from '../../apps/web/src/stage/cast/rig.js';
import { moodFace, moodPose } from '../../apps/web/src/stage/cast/moods.js';
import { rigFor, rigs } from '../../apps/web/src/stage/cast/rigs.js';
import { portraitUrl } from '../../apps/web/src/stage/portraits.js';
import { posterUrl } from '../../apps/web/src/stage/posters.js';
import { propLibrary } from '../../apps/web/src/stage/props/prop-library.js';
import { pieces } from '../../apps/web/src/stage/props/pieces.js';
import { sceneLibrary } from '../../apps/web/src/stage/scenes/scene-library.js';

const folder = new URL('../../content/gdpr/', `file://${__filename}`);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const levels = readdirSync(new URL('levels/', folder)).map((name) => level.parse(read(`levels/${name}`)));
const sheet = sprintSheet.parse(read('sprint.json'));

describe('what the shipped sprint names is drawn', () => {
  it.each(levels.map((entry) => [entry.id, entry.scene]))('the place of %s: %s', (_, scene) => {
    expect(Object.keys(sceneLibrary)).toContain(scene);
  });

  it.each(sheet.cast.map(({ id, rig }) => [id, rig]))('the person %s: %s', (_, rig) => {
    expect(Object.keys(rigs)).toContain(rig);
  });

  it('every thing in a room', () => {
    const named = levels.flatMap(({ steps }) =>
      steps.flatMap((step) =>
        step.mechanic === 'spot' && step.surface === 'room'
          ? [...step.targets, ...step.decoys].map(({ prop }) => prop)
          : [],
      ),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((prop) => prop === undefined || !(prop in propLibrary))).toEqual([]);
  });
});

describe('people', () => {
  it.each(Object.values(rigs).map((rig) => [rig.id, rig] as const))(
    '%s has one face for every moment',
    (_, rig) => {
      for (const mood of castMoods) {
        for (const gaze of gazes) {
          for (const mouth of mouthShapes) {
            for (const eyesClosed of [false, true]) {
              const face = { ...moodFace(rig, mood), gaze, mouth, eyesClosed };
              const shown = rig.parts.filter((part) => part.when !== undefined && partShows(part, face));
              expect(shown.filter(({ when }) => when?.eyes !== undefined)).toHaveLength(1);
              expect(shown.filter(({ when }) => when?.mouth !== undefined)).toHaveLength(1);
            }
          }
        }
      }
    },
  );

  it('look different from each other in every mood', () => {
    const drawn = Object.values(rigs).flatMap((rig) =>
      castMoods.map((mood) => drawRig(rig, moodPose(rig, mood), moodFace(rig, mood))),
    );
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('are found by a short name, and a stranger gets a stable stand-in', () => {
    expect(rigFor('bent').id).toBe('citizen-bent');
    expect(rigFor('somebody-new')).toBe(rigFor('somebody-new'));
  });

  it('have portraits that show the mood', () => {
    expect(portraitUrl('farid', 'pleased')).not.toBe(portraitUrl('farid', 'annoyed'));
    expect(portraitUrl('farid', 'pleased')).toMatch(/^data:image\/svg\+xml,/);
  });
});

describe('drawings', () => {
  const documents = [
    ...Object.keys(sceneLibrary).map((id): [string, string] => [
      `poster of ${id}`,
      decodeURIComponent(posterUrl(id)),
    ]),
    ...pieces.map(({ key, svg }): [string, string] => [`piece ${key}`, svg]),
    ...Object.values(propLibrary).map(({ id, svg }): [string, string] => [`thing ${id}`, svg]),
  ];

  it.each(documents)('%s has no broken number and refers only to what it defines', (_, svg) => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    const defined = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(used.filter((id) => !defined.has(id))).toEqual([]);
  });

  it('turn into something that exists when they are put right', () => {
    const promised = Object.values(propLibrary).flatMap(({ resolved }) =>
      resolved === undefined ? [] : [resolved],
    );
    expect(promised.filter((id) => !(id in propLibrary))).toEqual([]);
  });

  it('share a texture without overlapping', () => {
    const atlas = packAtlas(
      Object.values(propLibrary).map(({ id, box, svg }) => ({ key: id, box, svg })),
      2,
    );
    const frames = [...atlas.frames.values()];
    const overlapping = frames.filter((a, index) =>
      frames
        .slice(index + 1)
        .some(
          (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
        ),
    );
    expect(overlapping).toEqual([]);
    for (const frame of frames) expect(frame.x + frame.width).toBeLessThanOrEqual(atlas.width);
    expect(atlas.width).toBeLessThanOrEqual(2048);
  });
});
