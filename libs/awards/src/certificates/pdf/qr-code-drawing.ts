import { create as createQrCode } from 'qrcode';

/** A QR code as plain squares, sharp in any size; the reader can miss 15 % of it. */
export function drawQrCode(
  document: PDFKit.PDFDocument,
  text: string,
  { x, y, size, colour }: { x: number; y: number; size: number; colour: string },
): void {
  const { modules } = createQrCode(text, { errorCorrectionLevel: 'M' });
  const dot = size / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.data[row * modules.size + column] === 1) {
        document.rect(x + column * dot, y + row * dot, dot + 0.05, dot + 0.05);
      }
    }
  }
  document.fill(colour);
}
