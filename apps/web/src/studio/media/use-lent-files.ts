import { useEffect, useState } from 'react';
import type { MediaItem } from '@mikrosprint/contracts';
import { clipsNamed, picturesNamed, type Level } from '@mikrosprint/curriculum';
import type { LentFile } from '../../i18n/lent-files.js';
import { contentOf, useBeside, useLibrary, type Beside } from './media-api.js';

type Lent = Readonly<Record<string, LentFile>>;
const nothing: Lent = {};

/** What a level names and only the studio may show: for the frame of the preview, which knows of no one signed in. */
export function useLentFiles(level: Level | null | undefined): Lent {
  const draftId = useBeside();
  const { data: library } = useLibrary(draftId);
  const [lent, setLent] = useState(nothing);
  const named = level ? [...picturesNamed(level), ...clipsNamed(level)].map(({ name }) => name) : [];
  const wanted = [...new Set(named)].sort().join(' ');
  useEffect(() => {
    const names = new Set(wanted.split(' '));
    const items = library?.filter(({ name }) => names.has(name)) ?? [];
    if (items.length === 0) {
      setLent(nothing);
      return;
    }
    let isOver = false;
    void fetchAll(items, draftId).then((files) => {
      if (!isOver) setLent(files);
    });
    return () => {
      isOver = true;
    };
  }, [wanted, library, draftId]);
  return lent;
}

/** Those that could be fetched; of the others the player shows the words. */
async function fetchAll(items: readonly MediaItem[], draftId: Beside): Promise<Lent> {
  const files = await Promise.all(
    items.map(async ({ mediaId, name, width, height }) => {
      const url = await contentOf(mediaId, draftId).catch(() => null);
      const size = width === null || height === null ? null : { width, height };
      return url === null ? null : ([name, { url, size }] as const);
    }),
  );
  return Object.fromEntries(files.filter((file) => file !== null));
}
