/** What makes an office somebody's own: cup, plant, photograph, coat-stand things. */
import { office } from '../art/palette.js';
import { circle, ellipse, fill, group, outline, rect, shaded, stroke } from '../art/svg.js';
import { prop, type Prop } from './prop.js';

const cup =
  ellipse(28, 64, 27, 4.5, '#2a1d12', 0.24) +
  stroke('M46 32C64 30 64 54 44 52', '#c8683f', 6.5) +
  shaded(
    'cup-body',
    'M6 22H48L45 58Q44 64 38 64H16Q10 64 9 58Z',
    '#e07f52',
    fill('M34 18H54V68H32Z', '#b95a31', 0.55) +
      stroke('M6 40C18 34 30 46 48 40', '#fbe6d4', 3.4) +
      stroke('M12 28V54', '#ffffff', 3, 0.35),
  ) +
  ellipse(27, 22, 21, 5.5, '#f6d9c4') +
  ellipse(27, 22.6, 17.5, 4, '#5a3522') +
  stroke('M18 14C14 8 22 6 18 0M30 14C26 8 34 6 30 0', '#ffffff', 3, 0.6);

const leaf = (x: number, y: number, length: number, angle: number, colour: string, vein: string): string =>
  group(
    `translate(${x} ${y}) rotate(${angle})`,
    fill(
      `M0 0C${-length * 0.34} ${-length * 0.3} ${-length * 0.3} ${-length * 0.75} 0 ${-length}C${length * 0.3} ${-length * 0.75} ${length * 0.34} ${-length * 0.3} 0 0Z`,
      colour,
    ) +
      stroke(
        `M0 0V${-length * 0.86}M0 ${-length * 0.3}l${length * 0.13} ${-length * 0.13}M0 ${-length * 0.5}l${-length * 0.13} ${-length * 0.13}M0 ${-length * 0.62}l${length * 0.11} ${-length * 0.11}`,
        vein,
        1.6,
        0.6,
      ),
  );

const plant =
  ellipse(52, 138, 34, 5, '#2a1d12', 0.22) +
  leaf(52, 96, 70, -52, office.sageDark, '#2a4031') +
  leaf(52, 96, 72, 50, '#3f6149', '#2a4031') +
  leaf(52, 96, 84, -24, office.sageDeep, office.sageDark) +
  leaf(52, 96, 86, 22, '#54785c', office.sageDark) +
  leaf(52, 98, 92, -2, '#7b9c7a', office.sageDark) +
  leaf(50, 100, 52, -76, '#6b8e6d', office.sageDark) +
  leaf(54, 100, 52, 74, office.sageDeep, office.sageDark) +
  shaded(
    'plant-pot',
    'M22 92H82L75 132Q74 138 68 138H36Q30 138 29 132Z',
    '#efe4d0',
    fill('M58 88H90V142H60Z', '#c9b794', 0.6) +
      stroke('M24 106l8 -6 8 6 8 -6 8 6 8 -6 8 6 8 -6', office.violetLight, 3),
  ) +
  rect(18, 86, 68, 10, '#f8f0e0', 4) +
  ellipse(52, 90, 26, 3, '#5a4630');

function windowFrame(id: string, sky: string, sash: string): string {
  return (
    rect(0, 0, 150, 170, '#f8f2e6', 4) +
    shaded(id, 'M8 8H142V158H8Z', '#cfe2ea', sky) +
    sash +
    rect(-6, 160, 162, 12, '#e6dac4', 3) +
    rect(-6, 160, 162, 4, '#fbf7ee', 2)
  );
}

const view =
  rect(8, 60, 134, 100, '#e8eee6') +
  fill('M8 118V110H26L36 98L46 110H58V84L64 66L70 84V110H88L98 100L108 110H124V96H142V160H8Z', '#b7a9a4') +
  fill('M8 132H30L40 120L50 132H80V124H104V134L116 122L128 134H142V160H8Z', office.brick, 0.75) +
  fill('M8 150C40 138 90 150 142 142V160H8Z', '#8aa48c');

const windowOpen = windowFrame(
  'window-open-glass',
  view,
  rect(71, 8, 8, 152, '#f2e9d8') +
    fill('M79 8L118 -6V150L79 158Z', '#f8f2e6') +
    fill('M86 14L112 4V142L86 150Z', '#dbe9ee', 0.9) +
    stroke('M90 20L108 60', '#ffffff', 3, 0.7) +
    fill('M12 8C26 50 8 90 30 158H8V8Z', '#ffffff', 0.75) +
    stroke('M20 14C30 60 14 96 28 150', '#d9d2c3', 2),
);
const windowClosed = windowFrame(
  'window-closed-glass',
  view,
  rect(71, 8, 8, 152, '#f2e9d8') +
    rect(8, 80, 134, 6, '#f2e9d8') +
    stroke('M20 60L50 18M90 66L128 16', '#ffffff', 3.4, 0.6) +
    rect(82, 88, 5, 16, office.steel, 2),
);

const chair =
  ellipse(56, 138, 46, 6, '#2a1d12', 0.22) +
  stroke('M22 88L14 136M92 88L100 136M34 92L36 134M80 92L78 134', '#7a5230', 6) +
  shaded(
    'chair-back',
    outline([
      [18, 10],
      [56, 2],
      [96, 10],
      [100, 44],
      [94, 64],
      [56, 68],
      [18, 64],
      [13, 44],
    ]),
    office.violet,
    fill('M68 0H110V74H74Z', office.violetDeep, 0.6) +
      stroke('M24 18C40 12 70 12 88 18', office.violetLight, 3, 0.7),
  ) +
  stroke('M26 62V84M86 62V84', '#7a5230', 6) +
  shaded(
    'chair-seat',
    outline([
      [12, 80],
      [56, 74],
      [100, 80],
      [104, 92],
      [56, 100],
      [8, 92],
    ]),
    office.violet,
    fill('M8 90H110V104H8Z', office.violetDark, 0.55),
  );

function drawer(id: string, inside: string): string {
  return (
    ellipse(55, 88, 54, 5, '#2a1d12', 0.22) +
    shaded(`${id}-case`, 'M4 2H106V86H4Z', office.oak, fill('M70 0H110V90H74Z', office.oakShade, 0.55)) +
    rect(10, 8, 90, 22, office.oakLight, 3) +
    rect(46, 16, 18, 5, office.steelDark, 2.5) +
    inside
  );
}
const keyInDrawer = drawer(
  'drawer-open',
  fill('M2 40H108L112 66H-2Z', '#5a3c22') +
    fill('M8 42H102L105 58H5Z', '#3f2a18') +
    fill('M20 44H52L51 56H16Z', '#f4ecdc') +
    rect(-3, 58, 116, 28, office.oakLight, 4) +
    rect(-3, 58, 116, 5, '#f3dab6', 2) +
    circle(55, 71, 7, office.steelLight) +
    circle(55, 71, 2.2, '#2b2b2b') +
    group(
      'translate(55 72)',
      stroke('M0 0V12', office.sun, 3.4) +
        `<circle cx="0" cy="17" r="6" fill="none" stroke="${office.sun}" stroke-width="3.4"/>` +
        stroke('M0 22C4 30 -4 32 2 38', '#8a5a00', 2) +
        rect(-5, 36, 13, 10, office.violet, 3),
    ),
);
const drawerLocked = drawer(
  'drawer-shut',
  rect(10, 36, 90, 44, office.oakLight, 3) +
    rect(46, 52, 18, 5, office.steelDark, 2.5) +
    circle(55, 68, 5, office.steelLight) +
    stroke('M55 66v4', '#2b2b2b', 2),
);

const bag =
  ellipse(60, 96, 58, 5, '#2a1d12', 0.22) +
  stroke('M38 24C38 2 82 2 82 24', '#3d2c20', 6) +
  shaded(
    'bag-body',
    'M10 20H110Q118 20 118 28V88Q118 96 110 96H10Q2 96 2 88V28Q2 20 10 20Z',
    '#7b5638',
    fill('M82 16H122V100H78Z', '#553822', 0.55) + rect(0, 20, 124, 4, '#a97d57'),
  ) +
  fill('M2 30H118V52Q60 70 2 52Z', '#8d6543') +
  stroke('M2 52Q60 70 118 52', '#553822', 2.4) +
  rect(52, 50, 16, 18, '#d9b06a', 3) +
  rect(56, 55, 8, 5, '#7b5638', 1.5) +
  fill('M78 2L104 -2L108 24H80Z', '#fbf6ea') +
  stroke('M84 6h16M84 12h13', '#b9ab8b', 2);

/** Two people at the sea; a family photograph is nobody's data breach. */
const photo =
  fill('M40 60L58 74H46Z', '#4a3323') +
  ellipse(34, 73, 30, 4, '#2a1d12', 0.22) +
  rect(2, 2, 64, 68, '#8a5f38', 3) +
  rect(2, 2, 64, 4, '#b88a5c', 2) +
  shaded(
    'photo-glass',
    'M9 9H59V63H9Z',
    '#bfe0ea',
    rect(9, 34, 50, 8, '#7fb3bf') +
      fill('M9 42C24 38 44 44 59 40V63H9Z', '#ecd6a8') +
      circle(50, 17, 5, '#fff2c4') +
      fill('M14 63C14 46 34 46 34 63Z', office.violet) +
      circle(24, 38, 7.5, '#c98f6a') +
      fill('M16 38C15 28 33 28 32 38C29 33 20 33 16 38Z', '#3b2a20') +
      fill('M34 63C34 50 52 50 52 63Z', '#e07f52') +
      circle(43, 43, 6.4, '#f0c3a2') +
      fill('M36.5 44C35 34 51 34 49.5 44C46 39 40 39 36.5 44Z', '#d9a441'),
  ) +
  stroke('M14 14L24 30', '#ffffff', 3, 0.4);

const umbrella =
  ellipse(30, 150, 24, 4, '#2a1d12', 0.22) +
  stroke('M30 22V150', '#4a3323', 3.4) +
  shaded(
    'umbrella-cloth',
    outline([
      [30, 12],
      [38, 40],
      [44, 96],
      [40, 122],
      [30, 128],
      [20, 122],
      [16, 96],
      [22, 40],
    ]),
    office.violetDeep,
    fill('M32 8H60V132H34Z', office.violetDark, 0.7) +
      stroke('M26 30C22 60 22 90 25 118M36 40C40 70 39 96 35 118', office.violetLight, 1.6, 0.5),
  ) +
  rect(19, 84, 22, 6, office.sun, 3) +
  stroke('M30 20V10C30 -2 46 -2 46 8', '#6e4423', 5);

export const furnishings: readonly Prop[] = [
  prop('coffee-cup', 62, 68, cup),
  prop('plant', 120, 142, group('translate(8 0)', plant)),
  prop('window-open', 156, 174, group('translate(6 2)', windowOpen), 'window-closed'),
  prop('window-closed', 156, 174, group('translate(6 2)', windowClosed)),
  prop('visitor-chair', 112, 144, chair),
  prop('key-in-drawer', 116, 124, group('translate(3 0)', keyInDrawer), 'drawer-locked'),
  prop('drawer-locked', 116, 124, group('translate(3 0)', drawerLocked)),
  prop('laptop-bag', 120, 102, group('translate(0 4)', bag)),
  prop('family-photo', 68, 78, photo),
  prop('umbrella', 60, 160, group('translate(0 6)', umbrella)),
];
