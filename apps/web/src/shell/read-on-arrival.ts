import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { InboxItem } from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys, queryClient } from '../api/queries.js';

const pathOf = (link: string): string => link.split(/[?#]/, 1)[0] ?? link;

/**
 * Whoever opens the page that a message leads to has read it, whichever way they came. What arrives while the page is
 * open is new: nobody has gone there for it.
 */
export function useReadOnArrival(items: readonly InboxItem[] | undefined): void {
  const { pathname } = useLocation();
  const arrivedAt = useRef<string | null>(null);
  useEffect(() => {
    if (!items || arrivedAt.current === pathname) return;
    arrivedAt.current = pathname;
    const read = items.filter(({ readAt, link }) => readAt === null && pathOf(link) === pathname);
    if (read.length === 0) return;
    void Promise.all(read.map(({ id }) => api.post(`inbox/${id}/read`)))
      .then(() => queryClient.invalidateQueries({ queryKey: keys.inbox }))
      // Read another time: nothing depends on it.
      .catch(() => undefined);
  }, [items, pathname]);
}
