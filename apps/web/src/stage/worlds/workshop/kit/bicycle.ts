/** Bicycles and their parts, seen from the side. One unit is about 6.5 mm; the ground is y = 0, the front is right. */
import { circle, ellipse, fill, group, rect, stroke } from '../../../art/svg.js';
import { shop } from '../palette.js';

function ring(x: number, y: number, radius: number, colour: string, width: number, opacity = 1): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${colour}" stroke-width="${width}"${opacity === 1 ? '' : ` opacity="${opacity}"`}/>`;
}

/** A wheel with tyre, rim, spokes and hub. */
export function wheel(x: number, y: number, radius: number, tyre: string = shop.rubber): string {
  const spokes = Array.from({ length: 14 }, (_, index) => {
    const angle = (index / 14) * Math.PI * 2 + 0.12;
    const lean = angle + (index % 2 === 0 ? 0.5 : -0.5);
    const hub = radius * 0.09;
    return `M${(x + Math.cos(lean) * hub).toFixed(1)} ${(y + Math.sin(lean) * hub).toFixed(1)}L${(x + Math.cos(angle) * radius * 0.84).toFixed(1)} ${(y + Math.sin(angle) * radius * 0.84).toFixed(1)}`;
  }).join('');
  return (
    stroke(spokes, shop.steel, Math.max(0.8, radius * 0.017), 0.95) +
    ring(x, y, radius * 0.93, tyre, radius * 0.14) +
    ring(x, y, radius * 0.835, shop.steelPale, radius * 0.055) +
    ring(x, y, radius * 0.8, shop.steelDeep, radius * 0.016, 0.8) +
    circle(x, y, radius * 0.11, shop.steelDeep) +
    circle(x, y, radius * 0.055, shop.steelPale)
  );
}

export interface BicycleLook {
  frame: string;
  shade: string;
  /** A crossbar, a low step, or a child's bicycle with a low step and small wheels. */
  style: 'diamond' | 'step';
  tyre?: string;
  basket?: boolean;
  guards?: boolean;
  saddle?: string;
}

const rear = { x: -78, y: -50 } as const;
const front = { x: 80, y: -50 } as const;

function frameOf({ frame, shade, style }: BicycleLook): string {
  const top = style === 'diamond' ? 'M-31 -104L50 -108' : 'M-22 -74Q10 -76 54 -98';
  const tubes = `M-12 -42L57 -92${style === 'diamond' ? 'M-12 -42L-33 -112' : 'M-12 -42L-35 -120'}`;
  return (
    stroke(`M-78 -50L-12 -42M-78 -50L-30 -100`, shade, 4.6) +
    stroke(tubes, frame, 7) +
    stroke(top, frame, 6.4) +
    stroke(top, '#ffffff', 1.6, 0.45) +
    stroke('M-8 -47L52 -90', '#ffffff', 1.5, 0.35) +
    stroke('M47 -118L58 -88', shade, 8) +
    stroke('M58 -88Q64 -66 80 -50', frame, 5)
  );
}

function drive(): string {
  return (
    stroke('M-78 -56L-12 -54M-78 -45L-12 -31', shop.graphite, 1.8) +
    circle(-12, -42, 13, shop.graphite) +
    ring(-12, -42, 10.4, shop.steelLight, 2) +
    circle(-12, -42, 4, shop.steelPale) +
    stroke('M-12 -42L2 -22', shop.steelDeep, 4) +
    rect(-6, -23, 17, 5, shop.graphite, 2) +
    circle(-78, -50, 6.4, shop.graphite)
  );
}

function cockpit(saddle: string): string {
  return (
    stroke('M-33 -112L-36 -122', shop.steelLight, 4.6) +
    fill(
      'M-58 -130C-52 -134 -30 -131 -12 -129C-12 -125 -22 -124 -32 -122C-42 -119 -58 -120 -58 -130Z',
      saddle,
    ) +
    stroke('M47 -118L43 -130', shop.steelLight, 4.6) +
    stroke('M43 -130C52 -136 58 -134 58 -130', shop.steelLight, 4) +
    stroke('M43 -130C34 -132 26 -130 18 -127', shop.graphite, 6.2) +
    circle(56, -121, 4.4, shop.sunWarm)
  );
}

function guardsOf(colour: string): string {
  return (
    stroke('M-129 -50A51 51 0 0 1 -42 -87', colour, 3.6) + stroke('M53 -94A51 51 0 0 1 124 -76', colour, 3.6)
  );
}

const basketShape =
  fill('M66 -130H112L106 -98H72Z', shop.birchShade) +
  fill('M66 -130H112L111 -124H67Z', shop.birchDark) +
  stroke(
    'M75 -124L78 -99M84 -124V-99M94 -124V-99M103 -124L100 -99M68 -116H110M70 -107H108',
    shop.birchDark,
    1.4,
    0.7,
  );

/** A whole bicycle. `flip` makes it face left. */
export function bicycle(x: number, y: number, scale: number, look: BicycleLook, flip = false): string {
  const shade = ellipse(0, 1, 128, 6, shop.shadow, 0.2);
  const drawn =
    shade +
    wheel(rear.x, rear.y, 50, look.tyre) +
    wheel(front.x, front.y, 50, look.tyre) +
    (look.guards === false ? '' : guardsOf(look.shade)) +
    frameOf(look) +
    drive() +
    cockpit(look.saddle ?? shop.graphite) +
    (look.basket === true ? basketShape : '');
  return group(`translate(${x} ${y}) scale(${flip ? -scale : scale} ${scale})`, drawn);
}

/** A repair stand that holds a bicycle by its seat post, wheels off the ground. */
export function bicycleOnStand(x: number, y: number, scale: number, look: BicycleLook, flip = false): string {
  const stand =
    ellipse(-26, 62, 74, 8, shop.shadow, 0.22) +
    stroke('M-26 50L-82 62M-26 50L30 62M-26 50L-30 66', shop.steelDark, 7) +
    stroke('M-26 54V-150', shop.steelDark, 10) +
    stroke('M-28 50V-140', shop.steel, 3, 0.8) +
    rect(-36, -92, 20, 12, shop.orange, 3) +
    rect(-36, -160, 20, 14, shop.graphite, 4);
  const clamp =
    rect(-46, -124, 30, 16, shop.orange, 4) +
    rect(-46, -124, 30, 5, shop.orangeLight, 3) +
    circle(-20, -116, 5, shop.graphite);
  return (
    group(`translate(${x} ${y}) scale(${flip ? -scale : scale} ${scale})`, stand) +
    bicycle(x, y, scale, look, flip).replace('opacity="0.2"', 'opacity="0"') +
    group(`translate(${x} ${y}) scale(${flip ? -scale : scale} ${scale})`, clamp)
  );
}

/** A bare frame with fork, as it hangs on a wall. */
export function bareFrame(x: number, y: number, scale: number, look: BicycleLook, angle = 0): string {
  return group(
    `translate(${x} ${y}) rotate(${angle}) scale(${scale})`,
    frameOf(look) +
      stroke('M-33 -112L-36 -122', shop.steelLight, 4.6) +
      circle(-12, -42, 7, shop.steelDeep) +
      circle(-12, -42, 3, shop.steelPale),
  );
}

export const bikes = {
  orange: { frame: shop.orange, shade: shop.orangeDeep, style: 'diamond' },
  green: { frame: shop.green, shade: shop.greenDeep, style: 'step', basket: true },
  steel: { frame: shop.steel, shade: shop.steelDeep, style: 'diamond', saddle: '#7a4a2a' },
  yellow: { frame: shop.yellow, shade: '#b98a10', style: 'step' },
  blue: { frame: shop.blue, shade: '#1f5c86', style: 'diamond' },
  red: { frame: shop.red, shade: '#8d231c', style: 'step', basket: true, saddle: '#7a4a2a' },
} as const satisfies Record<string, BicycleLook>;
