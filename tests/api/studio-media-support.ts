// Files to send to the library of media, and how they are sent and read.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { MediaItem, MediaList } from '@mikrosprint/contracts';
import type { Answer, Client } from '../support/client.js';

export function upload(
  client: Client,
  name: string,
  bytes: Uint8Array | string,
  draftId?: string,
): Promise<Answer<MediaItem>> {
  const query = new URLSearchParams({ name, ...(draftId && { draftId }) });
  return client.post<MediaItem>(`/api/studio/media?${query}`, undefined, {
    raw: Buffer.from(bytes),
    headers: { 'content-type': 'application/octet-stream' },
  });
}

export const listed = async (client: Client, draftId?: string) => {
  const query = draftId === undefined ? '' : `?draftId=${draftId}`;
  return (await client.expect(client.get<MediaList>(`/api/studio/media${query}`))).items;
};
export const contentOf = (client: Client, mediaId: string) =>
  client.expect(client.get<Buffer>(`/api/studio/media/${mediaId}/content`));

let shade = 0;
/** A picture that nobody has sent yet. */
export const drawn = (width = 40, height = 30) => {
  shade += 1;
  return sharp({
    create: { width, height, channels: 3, background: { r: shade, g: (shade * 97) % 256, b: 200 } },
  });
};
export const recording = readFileSync(
  path.resolve(__dirname, '../fixtures/content/everything/audio/too-hot-sorry.mp3'),
);
export const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">${inside}</svg>`;
