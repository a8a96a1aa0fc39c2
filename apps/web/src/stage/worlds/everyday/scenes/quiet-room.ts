/** The quiet booth at the back of the library: felt on the walls, one lamp, a plant, and books behind the glass. */
import { circle, ellipse, fill, polygon, radialGradient, rect, shaded, stroke } from '../../../art/svg.js';
import { paintedBox, type StageScene } from '../../../scenes/scene.js';
import { bookcase, bookRow } from '../kit/books.js';
import { plan } from '../kit/layout.js';
import { brickPillar, floor, grain, lampLight, table } from '../kit/room.js';
import { archWindow } from '../kit/street.js';
import { pottedPlant } from '../kit/things.js';
import { town } from '../palette.js';

const floorY = 404;
const { x: left, y: top, width } = paintedBox;

/** Panels of felt that swallow the noise, in two greens; the seams are sewn. */
const felt =
  rect(left, top, width, floorY - top, '#2f6f70') +
  Array.from({ length: 11 }, (_, column) =>
    Array.from({ length: 4 }, (_row, row) => {
      const x = left + 8 + column * 118;
      const y = -190 + row * 146;
      return (
        rect(
          x,
          y,
          108,
          136,
          (column + row) % 3 === 0 ? '#3f8683' : (column + row) % 3 === 1 ? '#37797a' : '#46908c',
          10,
        ) +
        rect(x, y, 108, 6, '#ffffff', 4, 0.1) +
        rect(x, y + 128, 108, 8, town.tealDark, 4, 0.3)
      );
    }).join(''),
  ).join('') +
  rect(left, floorY - 18, width, 18, town.tealDark);

/** The glass side with a wooden frame: one sees the shelves outside, and is seen. */
const glassWall =
  rect(846, -110, 450, floorY + 110, town.plaster) +
  bookcase([900, -20, 190, 5, 76], 5) +
  bookcase([1110, -20, 190, 5, 76], 11) +
  rect(846, -110, 450, floorY + 110, '#cfe6e3', 0, 0.38) +
  polygon([880, floorY, 980, -110, 1040, -110, 940, floorY], '#ffffff', 0.35) +
  polygon([1060, floorY, 1160, -110, 1186, -110, 1086, floorY], '#ffffff', 0.28) +
  rect(834, -110, 18, floorY + 110, town.oakLight) +
  rect(846, -110, 6, floorY + 110, town.oakShade) +
  rect(1090, -110, 12, floorY + 110, town.oak) +
  rect(846, 250, 450, 8, '#ffffff', 0, 0.5);

/** A small window to the yard, where it has stopped raining. */
const yard = archWindow('quiet-window', [78, 30, 150, 168], 'clearing');

const shelf =
  rect(330, 206, 320, 10, town.oakLight, 2) +
  rect(330, 214, 320, 5, town.oakDark) +
  bookRow(340, 206, 112, 56, 8) +
  rect(474, 158, 56, 48, '#fffdf6', 4) +
  circle(502, 182, 16, town.coralLight) +
  stroke('M502 172v10l7 5', town.ink, 3) +
  pottedPlant(576, 206, 0.56, '#fffdf6', '#d8cfbb') +
  rect(612, 188, 30, 18, town.amber, 3);

/** A picture without words: a wave and a sun. */
const picture =
  rect(384, 6, 216, 128, town.shadow, 4, 0.2) +
  rect(378, 0, 216, 128, town.oakLight, 4) +
  shaded(
    'quiet-picture',
    'M390 12H582V116H390Z',
    '#f9e7c9',
    circle(520, 62, 26, town.coral) +
      fill('M390 84C430 62 462 96 500 78C534 62 556 82 582 72V116H390Z', town.tealLight) +
      fill('M390 100C430 84 470 110 520 94C548 86 566 94 582 92V116H390Z', town.tealDeep),
  );

/** A lamp on a long arm, fixed to the wall. */
const lamp =
  radialGradient('quiet-pool', [
    { at: 0, colour: town.lamp, opacity: 0.85 },
    { at: 0.45, colour: town.lamp, opacity: 0.28 },
    { at: 1, colour: town.lamp, opacity: 0 },
  ]) +
  circle(704, 130, 190, 'url(#quiet-pool)') +
  rect(684, -8, 12, 40, town.graphite, 4) +
  stroke('M690 14C720 18 736 40 716 74', town.graphite, 5) +
  shaded(
    'quiet-shade',
    'M672 118C674 84 694 72 712 74C732 76 746 92 744 122Q708 132 672 118Z',
    town.amber,
    fill('M716 70H760V134H720Z', town.amberDeep, 0.6),
  ) +
  ellipse(708, 121, 34, 7, '#fff7dd');

const back =
  felt +
  floor('quiet', floorY, { near: '#8d9a8c', far: '#a9b3a2', line: '#6a7668' }, 210) +
  glassWall +
  yard +
  picture +
  shelf +
  lamp +
  brickPillar('quiet-pillar', -70, 66, floorY, 6);

const onTable =
  ellipse(714, 372, 20, 4, town.shadow, 0.16) +
  rect(698, 346, 32, 26, '#fffdf6', 4) +
  stroke('M730 352q10 6 0 12', '#fffdf6', 4) +
  ellipse(714, 347, 15, 3.6, '#6b4526');

export const quietRoom: StageScene = {
  ...plan,
  id: 'quiet-room',
  back,
  front:
    table(
      'quiet-table',
      {
        light: '#fbeed6',
        top: '#efd8b2',
        far: '#cfae7d',
        edge: town.oakShade,
        front: town.oak,
        frontDark: town.oakDark,
      },
      grain,
    ) + onTable,
  light: lampLight('quiet-glow', [674, 120, 742, 120, 880, 470, 500, 470], 0.2),
  foreground: '',
  workplace: plan.workplace && { ...plan.workplace, shelf: { x: 400, y: 176 }, window: { x: 152, y: 110 } },
  windows: [{ x: 80, y: 20, width: 146, height: 170 }],
};
