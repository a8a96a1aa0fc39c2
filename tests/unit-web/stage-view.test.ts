// The camera keeps what matters in view at every shape of screen, and never shows past the painted edge.
import { pick } from '../../apps/web/src/stage/play/world.js';
import { viewOf } from '../../apps/web/src/stage/play/stage-camera.js';
import { castingFor, placeFor } from '../../apps/web/src/stage/play/casting.js';
import { paintedBox } from '../../apps/web/src/stage/scenes/scene.js';
import { gdprOfficeArt } from '../../apps/web/src/stage/worlds/gdpr-office/gdpr-office-art.js';
import { hotelArt } from '../../apps/web/src/stage/worlds/hotel/hotel-art.js';
import { everydayArt } from '../../apps/web/src/stage/worlds/everyday/everyday-art.js';
import { workshopArt } from '../../apps/web/src/stage/worlds/workshop/workshop-art.js';
import type { WorldArt } from '../../apps/web/src/stage/worlds/world-art.js';
import { gridIn } from '../../apps/web/src/stage/play/grid.js';
import { momentOf } from '../../apps/web/src/stage/play/moment.js';
import { signPlaces } from '../../apps/web/src/stage/play/signs.js';
import { Taps } from '../../apps/web/src/stage/play/taps.js';
import { dotsOf } from '../../apps/web/src/stage/play/patience.js';
import type { LearnerLevel, LearnerStep, RunState } from '@mikrosprint/level-engine';
import { bareStep } from './support/learner-step.js';

const worlds: readonly WorldArt[] = [gdprOfficeArt, hotelArt, workshopArt, everydayArt];
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
  const spot: LearnerStep = {
    ...bareStep,
    mechanic: 'spot',
    surface: 'room',
    document: null,
    things: [],
    targetCount: 0,
  };
  const talk: LearnerStep = { ...bareStep, mechanic: 'dialogue', actor: 'citizen-bent', mood: 3, nodes: [] };

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

describe('a shift', () => {
  const card: LearnerStep = {
    ...bareStep,
    id: 'case',
    mechanic: 'recall',
    task: { kind: 'choice', options: [] },
  };
  const shift: LearnerStep = {
    ...bareStep,
    id: 'queue',
    mechanic: 'shift',
    arrivals: [
      {
        id: 'bent',
        number: 1,
        actor: 'citizen-bent',
        wants: { da: 'x' },
        patience: 6,
        why: null,
        step: card,
      },
    ],
  };
  const level = { steps: [shift] } as unknown as LearnerLevel;
  const base = { status: 'open', mistakes: 0, hinted: false, revealed: false, points: 0, max: 100 } as const;
  const recall = {
    ...base,
    mechanic: 'recall',
    tried: [],
    chosen: null,
    matched: {},
    lastMiss: null,
  } as const;
  const stateWith = (
    current: string | null,
    status: 'open' | 'done',
    kind: RunState['fx']['kind'],
  ): RunState =>
    ({
      ...{ order: ['queue'], current: 0, finished: false, fx: { seq: 3, kind, subject: null, to: null } },
      steps: {
        queue: {
          ...{ ...base, mechanic: 'shift', current, waiting: [], patience: {}, helped: [], outOfTurn: [] },
          ...{ orderBonus: 0, cases: { bent: { ...recall, status } } },
        },
      },
    }) as unknown as RunState;

  it('is its queue until somebody is helped', () => {
    expect(momentOf(level, stateWith(null, 'open', 'enter'))).toMatchObject({ key: 'queue', arrival: null });
  });

  it('is played as the case of whoever is helped, and answered under its own step', () => {
    const moment = momentOf(level, stateWith('bent', 'open', 'bad'));
    expect(moment).toMatchObject({
      key: 'queue bent',
      stepId: 'queue',
      step: { id: 'case', mechanic: 'recall' },
    });
    expect(moment?.state.steps['case']).toMatchObject({ mechanic: 'recall', status: 'open' });
    expect(moment?.state.fx.kind).toBe('bad');
  });

  it('finishes a case as a step is finished', () => {
    expect(momentOf(level, stateWith('bent', 'done', 'good'))?.state.fx.kind).toBe('step-done');
    expect(momentOf(level, stateWith('bent', 'done', 'neutral'))?.state.fx.kind).toBe('neutral');
  });

  it('shows patience in dots that fall to none and never below', () => {
    expect([6, 4, 3, 2, 1, 0, -1].map((left) => dotsOf(left, 6))).toEqual([3, 2, 2, 1, 1, 0, 0]);
  });
});

describe('gridIn', () => {
  const size = { width: 150, height: 104 };
  it.each([3, 4, 5, 6, 7, 8])('lays %d cards out without one touching another', (count) => {
    const area = { x: 10, y: 20, width: 600, height: 280 };
    const { scale, middles } = gridIn(area, { count, size, gap: { x: 20, y: 20 }, largest: 1.5 });
    const [width, height] = [size.width * scale, size.height * scale];
    expect(middles).toHaveLength(count);
    middles.forEach((a, index) => {
      expect(a.x - width / 2).toBeGreaterThanOrEqual(area.x);
      expect(a.y + height / 2).toBeLessThanOrEqual(area.y + area.height);
      for (const b of middles.slice(index + 1))
        expect(Math.abs(a.x - b.x) >= width || Math.abs(a.y - b.y) >= height).toBe(true);
    });
  });
});

describe('signPlaces', () => {
  it('puts no number on another, however close the things stand', () => {
    const row = Array.from({ length: 6 }, (_, index) => ({ x: index * 62, y: 100, width: 60, height: 60 }));
    const places = signPlaces(row, 24);
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(40);
  });
});

describe('Taps', () => {
  const at = (x: number) => ({ x, y: 0 });
  it('knows a tap from a drag and from a page that scrolled', () => {
    const taps = new Taps();
    taps.follow('down', at(0), false);
    expect(taps.follow('up', at(4), false)).toBe(true);
    taps.follow('down', at(0), false);
    taps.follow('move', at(40), false);
    expect(taps.follow('up', at(2), false)).toBe(false);
    taps.follow('down', at(0), false);
    expect(taps.follow('up', at(0), true)).toBe(false);
  });
});
