import { badgeSvg, designOf } from '@mikrosprint/badge-art';
import { textIn, type Locale } from '@mikrosprint/curriculum';
import sharp from 'sharp';
import type { Achievement } from '../credentials/achievement.js';

/** Pixels of a side: what networks for work and wallets ask for. */
const side = 512;

/** The badge of an award, or the emblem of a certificate, as a drawing with its words in it. */
export function svgOf({ emblem, title, criteria }: Achievement, locale: Locale = 'da'): string {
  return badgeSvg(designOf(emblem), { title: textIn(title, locale), description: textIn(criteria, locale) });
}

/** The drawing as a picture; it is made beside the event loop. */
export function pngOf(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 144 })
    .resize(side, side, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png({ compressionLevel: 9, palette: false })
    .toBuffer();
}
