import { StreamableFile } from '@nestjs/common';
import type { AwardFile } from './award-files.service.js';

/** A file that a browser saves instead of showing it. Its name has only letters, digits and hyphens. */
export function handedOver({ name, type, content }: AwardFile): StreamableFile {
  return new StreamableFile(content, {
    type,
    disposition: `attachment; filename="${name}"`,
    length: content.length,
  });
}
