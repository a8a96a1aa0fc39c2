// The art is data: what a level names must exist, fit its texture and mean the same in every document it is put into.
import { readdirSync, readFileSync } from 'node:fs';
import { level, sprintSheet, type Level, type SprintSheet } from '@mikrosprint/curriculum';
import { packAtlas } from '../../apps/web/src/stage/art/atlas.js';
import { castMoods, drawRig, gazes, mouthShapes, partShows } from '../../apps/web/src/stage/cast/rig.js';
import { moodFace, moodPose } from '../../apps/web/src/stage/cast/moods.js';
import { portraitUrl } from '../../apps/web/src/stage/portraits.js';
import { posterUrl } from '../../apps/web/src/stage/posters.js';
import { accentsOf } from '../../apps/web/src/stage/art/accents.js';
import { boardKit } from '../../apps/web/src/stage/props/board-kit.js';
import { deviceKit } from '../../apps/web/src/stage/props/device-kit.js';
import { numbersKit } from '../../apps/web/src/stage/props/numbers-kit.js';
import { paperKit } from '../../apps/web/src/stage/props/paper-kit.js';
import { makePieces } from '../../apps/web/src/stage/props/pieces.js';
import { svgDocument } from '../../apps/web/src/stage/art/svg.js';
import { designBox } from '../../apps/web/src/stage/scenes/scene.js';
import { directory, knownWorld } from '../../apps/web/src/stage/worlds/directory.js';
import { everydayArt } from '../../apps/web/src/stage/worlds/everyday/everyday-art.js';
import { gdprOfficeArt } from '../../apps/web/src/stage/worlds/gdpr-office/gdpr-office-art.js';
import { hotelArt } from '../../apps/web/src/stage/worlds/hotel/hotel-art.js';
import { findRig, placeIn, propIn, rigIn } from '../../apps/web/src/stage/worlds/in-world.js';
import { workshopArt } from '../../apps/web/src/stage/worlds/workshop/workshop-art.js';
import type { WorldArt } from '../../apps/web/src/stage/worlds/world-art.js';

type Cast = SprintSheet['cast'];

const worlds: readonly WorldArt[] = [gdprOfficeArt, hotelArt, workshopArt, everydayArt];
const content = new URL('../../content/', `file://${__filename}`);

function artOf(world: string): WorldArt {
  const art = worlds.find(({ id }) => id === world);
  if (art === undefined) throw new Error(`Nobody has drawn the world ${world}.`);
  return art;
}

/** What ships in a folder of content/, and the world it is played in. */
function shipped(name: string): { name: string; art: WorldArt; levels: Level[]; cast: Cast } {
  const folder = new URL(`${name}/`, content);
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  const levels = readdirSync(new URL('levels/', folder)).map((file) => level.parse(read(`levels/${file}`)));
  const { cast, world } = sprintSheet.parse(read('sprint.json'));
  return { name, art: artOf(world), levels, cast };
}

const sprints = readdirSync(content, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => shipped(name));

const places = worlds.flatMap((world) => world.places.map((place) => [place.id, place] as const));
const people = worlds.flatMap((world) => world.rigs.map((rig) => [rig.id, rig] as const));
const things = worlds.flatMap((world) =>
  world.props.map((prop) => [`${world.id} ${prop.id}`, prop] as const),
);

describe('what the shipped sprints name is drawn', () => {
  it.each(
    sprints.flatMap(({ name, art, levels }) =>
      levels.map(({ id, scene }) => [`${name}/${id}`, scene, art] as const),
    ),
  )('the place of %s: %s', (_, scene, art) => {
    expect(art.places.map(({ id }) => id)).toContain(scene);
  });

  it.each(
    sprints.flatMap(({ name, art, cast }) => cast.map(({ id, rig }) => [`${name}/${id}`, rig, art] as const)),
  )('the person %s: %s', (_, rig, art) => {
    expect(art.rigs.map(({ id }) => id)).toContain(rig);
  });

  it.each(sprints.map(({ name, art, levels }) => [name, art, levels] as const))(
    'every thing in the rooms of %s',
    (_, art, levels) => {
      const named = levels.flatMap(({ steps }) =>
        steps.flatMap((step) =>
          step.mechanic === 'spot' && step.surface === 'room'
            ? [...step.targets, ...step.decoys].map(({ prop }) => prop)
            : [],
        ),
      );
      const drawn = new Set(art.props.map(({ id }) => id));
      expect(named.filter((prop) => prop === undefined || !drawn.has(prop))).toEqual([]);
    },
  );
});

describe('worlds', () => {
  it.each(worlds.map((world) => [world.id, world] as const))(
    '%s is in the directory as it is drawn',
    (id, world) => {
      const ids = (list: readonly { id: string }[]): string[] => list.map((entry) => entry.id).sort();
      expect(ids(world.places)).toEqual([...directory[id].places].sort());
      expect(ids(world.rigs)).toEqual([...directory[id].rigs].sort());
      expect(new Set(ids(world.props)).size).toBe(world.props.length);
    },
  );

  it.each(worlds.map((world) => [world.id, world] as const))(
    '%s has a place for every mechanic',
    (_, world) => {
      for (const furniture of [
        'holdsThings',
        'sortingTable',
        'workplace',
        'board',
        'queue',
        'desk',
      ] as const) {
        expect([furniture, world.places.some((place) => place[furniture] !== undefined)]).toEqual([
          furniture,
          true,
        ]);
      }
    },
  );

  it('stand in for what nobody has drawn', () => {
    expect(knownWorld('no-such-world')).toBe('gdpr-office');
    expect(placeIn(gdprOfficeArt, 'no-such-place').id).toBe('office-desk');
    expect(propIn(gdprOfficeArt, 'no-such-thing').id).toBe('closed-binder');
    expect(rigIn(gdprOfficeArt, 'bent').id).toBe('citizen-bent');
    expect(rigIn(gdprOfficeArt, 'somebody-new')).toBe(rigIn(gdprOfficeArt, 'somebody-new'));
  });

  it('lend each other their people', async () => {
    expect((await findRig('farid', 'hotel')).id).toBe('farid');
  });
});

describe('people', () => {
  it.each(people)('%s has one face for every moment', (_, rig) => {
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
  });

  it('look different from each other in every mood', () => {
    const drawn = people.flatMap(([, rig]) =>
      castMoods.map((mood) => drawRig(rig, moodPose(rig, mood), moodFace(rig, mood))),
    );
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('have portraits that show the mood', async () => {
    const pleased = await portraitUrl('farid', 'pleased');
    expect(pleased).not.toBe(await portraitUrl('farid', 'annoyed'));
    expect(pleased).toMatch(/^data:image\/svg\+xml,/);
  });
});

const pieces = worlds.flatMap(({ id: world }) =>
  [makePieces, boardKit, paperKit, numbersKit, deviceKit].flatMap((kit) => kit(accentsOf(world))),
);

describe('drawings', () => {
  const documents = [
    ...places.map(([id, place]): [string, string] => [
      `place ${id}`,
      svgDocument(designBox, place.back + place.front + place.light),
    ]),
    ...pieces.map(({ key, svg }): [string, string] => [`piece ${key}`, svg]),
    ...things.map(([id, { svg }]): [string, string] => [`thing ${id}`, svg]),
  ];

  it.each(documents)('%s has no broken number and refers only to what it defines', (_, svg) => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    const defined = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(used.filter((id) => !defined.has(id))).toEqual([]);
  });

  it('turn into something that exists when they are put right', () => {
    for (const { props } of worlds) {
      const drawn = new Set(props.map(({ id }) => id));
      expect(props.flatMap(({ resolved }) => resolved ?? []).filter((id) => !drawn.has(id))).toEqual([]);
    }
  });

  it('are known by their place when a poster is asked for', async () => {
    expect(await posterUrl('counter', 'hotel')).toBe(await posterUrl('counter', 'gdpr-office'));
  });

  it.each(worlds.map((world) => [world.id, world] as const))(
    'of %s share a texture without overlapping',
    (_, world) => {
      const atlas = packAtlas(
        world.props.map(({ id, box, svg }) => ({ key: id, box, svg })),
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
    },
  );
});
