/** Windows and what one sees through them. */
import { office } from '../art/palette.js';
import { circle, ellipse, fill, linearGradient, polygon, rect } from '../art/svg.js';

/** Copenhagen over the roofs in the morning: haze, the town hall's tower, chimneys, a crane. Fills the given box. */
export function cityView(id: string, x: number, y: number, width: number, height: number): string {
  const sky = linearGradient(
    `${id}-sky`,
    [0, 0, 0, 1],
    [
      { at: 0, colour: '#b9d6e2' },
      { at: 0.55, colour: '#e9ecdd' },
      { at: 1, colour: '#fbe6bd' },
    ],
  );
  const px = (share: number): number => x + width * share;
  const py = (share: number): number => y + height * share;
  const roofs = (base: number, wallColour: string, roofColour: string, seed: number): string => {
    let houses = '';
    for (let index = 0; index < 8; index += 1) {
      const spread = ((index * 37 + seed * 53) % 17) / 17;
      const start = (index + spread * 0.3) / 8 - 0.04;
      const wide = 0.13 + spread * 0.05;
      const eaves = base - spread * 0.07;
      const ridge = eaves - 0.055 - spread * 0.02;
      houses += fill(`M${px(start)} ${py(1)}V${py(eaves)}H${px(start + wide)}V${py(1)}Z`, wallColour);
      houses += fill(
        `M${px(start - 0.008)} ${py(eaves)}L${px(start + wide * 0.22)} ${py(ridge)}H${px(start + wide * 0.78)}L${px(start + wide + 0.008)} ${py(eaves)}Z`,
        roofColour,
      );
      houses += rect(px(start + wide * 0.62), py(ridge - 0.035), width * 0.018, height * 0.05, roofColour);
      houses += [0.2, 0.5, 0.8]
        .map((share) =>
          rect(
            px(start + wide * share) - width * 0.009,
            py(eaves + 0.035),
            width * 0.018,
            height * 0.045,
            '#fff3d2',
            0,
            0.75,
          ),
        )
        .join('');
    }
    return houses;
  };
  const towerX = px(0.62);
  const unit = height / 100;
  const tower =
    rect(towerX - unit * 4, py(0.3), unit * 8, height * 0.5, '#b09a95') +
    fill(`M${towerX - unit * 5} ${py(0.3)}h${unit * 10}l${-unit * 2} ${-unit * 6}h${-unit * 6}Z`, '#8f9f90') +
    fill(
      `M${towerX - unit * 2.4} ${py(0.24)}L${towerX} ${py(0.06)}L${towerX + unit * 2.4} ${py(0.24)}Z`,
      '#7f927f',
    ) +
    circle(towerX, py(0.38), unit * 2.4, '#f7eccb');
  return (
    sky +
    `<clipPath id="${id}-view"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath><g clip-path="url(#${id}-view)">` +
    rect(x, y, width, height, `url(#${id}-sky)`) +
    circle(px(0.2), py(0.42), unit * 9, '#fff6d8', 0.9) +
    circle(px(0.2), py(0.42), unit * 18, '#fff3cc', 0.35) +
    ellipse(px(0.72), py(0.16), width * 0.2, unit * 3, '#ffffff', 0.55) +
    ellipse(px(0.4), py(0.25), width * 0.14, unit * 2.2, '#ffffff', 0.45) +
    roofs(0.7, '#d5cfc6', '#bdb4b0', 1) +
    tower +
    roofs(0.81, '#d9bfa6', '#a98474', 4) +
    roofs(0.94, '#e3c9a4', office.brick, 7) +
    '</g>'
  );
}

/** A tall window with a deep frame and a sill. */
export function tallWindow(id: string, x: number, y: number, width: number, height: number): string {
  const middle = x + width / 2;
  return (
    rect(x - 20, y - 18, width + 40, height + 34, '#fffaf0', 3) +
    rect(x - 20, y - 18, width + 40, height + 34, '#e9dec9', 3, 0.5) +
    rect(x - 12, y - 12, width + 24, height + 24, '#fdf8ee', 2) +
    cityView(id, x, y, width, height) +
    polygon(
      [x + width * 0.08, y + height, x + width * 0.32, y, x + width * 0.42, y, x + width * 0.18, y + height],
      '#ffffff',
      0.22,
    ) +
    rect(middle - 4, y, 8, height, '#fbf5ea') +
    rect(x, y + height * 0.36, width, 7, '#fbf5ea') +
    rect(middle + 4, y, 2, height, '#cfc2aa', 0, 0.7) +
    rect(x, y, width, 4, '#bfb299', 0, 0.5) +
    rect(x - 30, y + height + 8, width + 60, 14, '#f8f1e4', 3) +
    rect(x - 30, y + height + 19, width + 60, 4, '#cdbfa5', 2)
  );
}
