import { StreamableFile } from '@nestjs/common';
import type { CvFile } from '../cv-files.service.js';

const types = {
  pdf: { type: 'application/pdf', name: 'cv.pdf' },
  json: { type: 'application/json; charset=utf-8', name: 'cv.json' },
  text: { type: 'text/plain; charset=utf-8', name: 'cv.txt' },
};

export const fileTypes = ['application/pdf', 'application/json', 'text/plain'];

/** The file to be kept. Its name says nothing of whose it is: it lies in a folder of downloads for long. */
export function handedOut({ format, content }: CvFile): StreamableFile {
  const { type, name } = types[format];
  return new StreamableFile(content, {
    ...{ type, disposition: `attachment; filename="${name}"`, length: content.length },
  });
}
