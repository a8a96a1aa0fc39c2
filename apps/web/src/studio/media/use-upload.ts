import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MediaItem } from '@mikrosprint/contracts';
import { mediaApi, mediaKeys, useBeside } from './media-api.js';

export interface Refused {
  name: string;
  error: unknown;
}

/** Sends files to the library, one after the other; one that is refused keeps nobody else out. */
export function useUpload() {
  const draftId = useBeside();
  const client = useQueryClient();
  const [left, setLeft] = useState(0);
  const [refused, setRefused] = useState<Refused[]>([]);

  async function send(file: Blob, name: string): Promise<MediaItem> {
    const item = await mediaApi.upload(file, name, draftId);
    client.setQueryData<MediaItem[]>(mediaKeys.list(draftId), (before = []) => [
      item,
      ...before.filter(({ mediaId }) => mediaId !== item.mediaId),
    ]);
    return item;
  }

  /** The files that are in the library now, in the order they were given. */
  async function upload(files: readonly File[]): Promise<MediaItem[]> {
    setRefused([]);
    setLeft(files.length);
    const kept: MediaItem[] = [];
    for (const file of files) {
      try {
        kept.push(await send(file, file.name));
      } catch (error) {
        setRefused((before) => [...before, { name: file.name, error }]);
      }
      setLeft((before) => before - 1);
    }
    return kept;
  }

  return { upload, send, busy: left > 0, left, refused };
}
