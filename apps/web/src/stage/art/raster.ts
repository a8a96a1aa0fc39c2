/** SVG text to pixels. The browser draws it once; the stage then only copies pixels, with either renderer. */
import { svgUrl } from './svg.js';

export async function rasterise(svg: string, width: number, height: number): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = svgUrl(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width);
  canvas.height = Math.ceil(height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser gives no drawing surface.');
  const bitmap = await paintedAside(image);
  context.drawImage(bitmap ?? image, 0, 0, canvas.width, canvas.height);
  bitmap?.close();
  return canvas;
}

/** Where the browser can, it paints in another thread, so that no frame has to wait for a whole room. */
async function paintedAside(image: HTMLImageElement): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(image);
  } catch {
    // Some browsers make no bitmap of a drawing; then it is painted here.
    return null;
  }
}
