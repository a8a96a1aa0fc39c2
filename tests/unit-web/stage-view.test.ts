// The camera keeps what matters in view at every shape of screen, and never shows past the painted edge.
import { pick } from '../../apps/web/src/stage/play/world.js';
import { viewOf } from '../../apps/web/src/stage/play/stage-camera.js';
import { castingFor, placeFor } from '../../apps/web/src/stage/play/casting.js';
import { paintedBox } from '../../apps/web/src/stage/scenes/scene.js';
import { gdprOfficeArt } from '../../apps/web/src/stage/worlds/gdpr-office/gdpr-office-art.js';
import type { WorldArt } from '../../apps/web/src/stage/worlds/world-art.js';
import type { LearnerStep } from '@mikrosprint/level-engine';

const worlds: readonly WorldArt[] = [gdprOfficeArt];
const places = worlds.flatMap((world) => world.places);

const screens = [
  [960, 540],
  [1280, 720],
  [360, 310],
  [720, 620],
  [320, 200],
  [740, 220],
  [1600, 500],
] as const;

function seen(focus: { x: number; y: number; width: number; height: number }, width: number, height: number) {
  const { zoom, x, y } = viewOf(focus, width, height);
  const [halfWidth, halfHeight] = [width / zoom / 2, height / zoom / 2];
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

describe('viewOf', () => {
  const focuses = places.flatMap((place) => [
    ['talk', place.id, place.talkFocus] as const,
    ['card', place.id, place.cardFocus] as const,
  ]);

  it.each(focuses)('%s at %s stays in view on a phone and on a desktop', (_, __, focus) => {
    for (const [width, height] of screens.slice(0, 4)) {
      const view = seen(focus, width, height);
      expect(view.left).toBeLessThanOrEqual(focus.x + 0.01);
      expect(view.right).toBeGreaterThanOrEqual(focus.x + focus.width - 0.01);
      expect(view.top).toBeLessThanOrEqual(focus.y + 0.01);
      expect(view.bottom).toBeGreaterThanOrEqual(focus.y + focus.height - 0.01);
    }
  });

  it.each(screens)('never looks past the painted edge at %d x %d', (width, height) => {
    for (const place of places) {
      const view = seen(place.talkFocus, width, height);
      expect(view.left).toBeGreaterThanOrEqual(paintedBox.x - 0.01);
      expect(view.top).toBeGreaterThanOrEqual(paintedBox.y - 0.01);
      expect(view.right).toBeLessThanOrEqual(paintedBox.x + paintedBox.width + 0.01);
      expect(view.bottom).toBeLessThanOrEqual(paintedBox.y + paintedBox.height + 0.01);
    }
  });
});

describe('places', () => {
  it.each(places.map((place) => [place.id, place] as const))(
    '%s shows the card and the face of whoever asks side by side',
    (_, { card, cardFocus, guest }) => {
      const halfCard = 170;
      expect(cardFocus.x).toBeLessThanOrEqual(card.x - halfCard);
      expect(cardFocus.x + cardFocus.width).toBeGreaterThanOrEqual(card.x + halfCard);
      const halfHead = 50 * guest.scale;
      expect(Math.abs(card.x - guest.x)).toBeGreaterThan(halfCard + halfHead);
      expect(guest.x - halfHead).toBeGreaterThan(cardFocus.x);
      expect(guest.x + halfHead).toBeLessThan(cardFocus.x + cardFocus.width);
      const crown = guest.y - 540 * guest.scale;
      expect(crown).toBeGreaterThan(cardFocus.y - 30);
    },
  );

  it.each(places.map((place) => [place.id, place] as const))(
    '%s has room for two people',
    (_, { guest, colleague }) => {
      expect(Math.abs(guest.x - colleague.x)).toBeGreaterThan(110);
    },
  );
});

describe('pick', () => {
  const things = [
    { id: 'screen', x: 0, y: 0, width: 100, height: 80 },
    { id: 'note', x: 80, y: 60, width: 30, height: 30 },
    { id: 'cup', x: 200, y: 60, width: 20, height: 20 },
  ];

  it('takes what lies in front', () => expect(pick(things, { x: 90, y: 70 }, 10)?.id).toBe('note'));
  it('reaches a small thing from nearby', () => expect(pick(things, { x: 192, y: 66 }, 10)?.id).toBe('cup'));
  it('takes nothing from far away', () => expect(pick(things, { x: 150, y: 70 }, 10)).toBeNull());
});

describe('placeFor and castingFor', () => {
  const base = {
    id: 'a',
    prompt: { da: 'x' },
    intro: null,
    hint: null,
    feedback: null,
    source: null,
    clock: null,
  };
  const spot: LearnerStep = {
    ...base,
    mechanic: 'spot',
    surface: 'room',
    document: null,
    things: [],
    targetCount: 0,
  };
  const talk: LearnerStep = { ...base, mechanic: 'dialogue', actor: 'citizen-bent', mood: 3, nodes: [] };

  it('moves a task to a place that has the furniture for it', () => {
    expect(placeFor(gdprOfficeArt, 'exam-room', spot).id).toBe('office-desk');
    expect(placeFor(gdprOfficeArt, 'exam-room', talk).id).toBe('exam-room');
    expect(placeFor(gdprOfficeArt, 'no-such-place', talk).id).toBe('office-desk');
  });

  it('brings the colleague only to a talk that somebody else is in', () => {
    const at = (step: LearnerStep) => ({ step, arrival: null });
    expect(castingFor('farid', at(talk))).toEqual({ guest: 'citizen-bent', colleague: 'farid' });
    expect(castingFor('farid', at({ ...talk, actor: 'farid' }))).toEqual({ guest: 'farid', colleague: null });
    expect(castingFor('farid', at(spot))).toEqual({ guest: 'farid', colleague: null });
  });
});
