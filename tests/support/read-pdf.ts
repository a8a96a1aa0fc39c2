import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A tag with its own words, what stands for its picture, and the tags in it, in the order in which they are read. */
export interface PdfTag {
  tag: string;
  text: string;
  alt?: string;
  parts: PdfTag[];
}

export interface PdfReading {
  title: string;
  language: string;
  isMarked: boolean;
  pages: { tags: PdfTag; links: string[] }[];
}

const script = path.join(process.cwd(), 'tests/support/pdf-reader.mjs');

/** Opens a PDF with the reader of Firefox and tells what somebody hears who does not see it. */
export async function readPdf(content: Uint8Array): Promise<PdfReading> {
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'pipe'] });
  const told: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => told.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  child.stdin.end(content);
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`This is not a PDF that can be read: ${Buffer.concat(complaints)}`);
  return JSON.parse(Buffer.concat(told).toString()) as PdfReading;
}

/** Every tag that says something, as `H1: words`, in reading order; pictures as `Figure: what stands for them`. */
export function readAloud({ pages }: PdfReading): string[] {
  const lines = (one: PdfTag): string[] => {
    const words = one.alt ?? one.text;
    return [...(words === '' ? [] : [`${one.tag}: ${words}`]), ...one.parts.flatMap(lines)];
  };
  return pages.flatMap(({ tags }) => lines(tags));
}
