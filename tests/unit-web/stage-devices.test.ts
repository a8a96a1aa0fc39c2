// What a work screen is shown on fits what is practised: an office program on a monitor, a page of everyday life on a laptop or a telephone.
import type { LearnerStep, LearnerStepOf } from '@mikrosprint/level-engine';
import { accentsOf } from '../../apps/web/src/stage/art/accents.js';
import { kitsOf } from '../../apps/web/src/stage/play/casting.js';
import { deviceOf } from '../../apps/web/src/stage/play/devices.js';
import { deviceKit } from '../../apps/web/src/stage/props/device-kit.js';
import { makePieces } from '../../apps/web/src/stage/props/pieces.js';
import { everydayArt } from '../../apps/web/src/stage/worlds/everyday/everyday-art.js';
import { bareStep } from './support/learner-step.js';

type AppKind = LearnerStepOf<'screen'>['app']['kind'];

const office: readonly AppKind[] = ['case', 'booking', 'ticket', 'mail', 'portal'];
const everyday: readonly AppKind[] = ['browser', 'phone', 'writer', 'call'];
const accents = accentsOf('everyday');
const drawn = { pieces: makePieces(accents), devices: deviceKit(accents) };

function screenOf(kind: AppKind): LearnerStep {
  return {
    ...bareStep,
    mechanic: 'screen',
    app: { title: { da: 'x' }, kind, address: null },
    from: { title: { da: 'x' }, kind: 'note', sender: null, paragraphs: [] },
    fields: [],
    submit: { da: 'x' },
    reaction: 'send',
    actor: null,
  };
}

describe('deviceOf', () => {
  it.each(office)('%s is an office program on the monitor, which is always at hand', (kind) => {
    expect(deviceOf(kind).piece).toBe('work-screen');
    expect(kitsOf(screenOf(kind))).toEqual([]);
  });

  it.each(everyday)('%s is a page with a device of its own, painted only when it is played', (kind) => {
    expect(deviceOf(kind).piece).toBe(kind);
    expect(kitsOf(screenOf(kind))).toEqual(['devices']);
  });

  it.each([...office, ...everyday])(
    '%s has a drawing of its size, with the rows of the form on it',
    (kind) => {
      const { kit, piece, sent, width, height, rows } = deviceOf(kind);
      const boxOf = (key: string) => drawn[kit].find((entry) => entry.key === key)?.box;
      expect(boxOf(piece)).toMatchObject({ width, height });
      if (sent !== undefined) expect(boxOf(sent)).toMatchObject({ width, height });
      expect(rows.x + rows.width).toBeLessThan(width);
      expect(rows.y + rows.height).toBeLessThan(height);
    },
  );
});

describe('the places of everyday life', () => {
  it.each(everydayArt.places.map((place) => [place.id, place] as const))(
    '%s hosts every task of the basic track, with room for the screen beside those who talk',
    (_, { workplace, board, holdsThings, colleague }) => {
      expect([board !== undefined, holdsThings]).toEqual([true, true]);
      const screen = workplace?.screen ?? { x: 0, width: Infinity };
      expect(screen.x + screen.width).toBeLessThan(colleague.x - 60);
    },
  );
});
