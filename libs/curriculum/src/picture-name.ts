/** The size, in CSS pixels, that the published name of a picture says; null for a name that its author gave. */
export function sizeInName(name: string): { width: number; height: number } | null {
  const [, width, height] = /^[0-9a-f]{64}-([1-9]\d{0,3})x([1-9]\d{0,3})\.\w+$/u.exec(name) ?? [];
  return width === undefined ? null : { width: Number(width), height: Number(height) };
}
