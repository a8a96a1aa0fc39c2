import i18next from 'i18next';
import type { ComponentType } from 'react';
import { queryClient } from '../api/queries.js';

/** The address of a proof of ours; its last part is the id. This file is in the entry, so it stays small. */
const address = /^\/verify\/([^/]+)$/;

let fetched: ComponentType | null = null;

/** The page, when it was fetched before the first drawing. */
export const fetchedVerifyPage = (): ComponentType | null => fetched;

/**
 * The server has written the answer into the page already. The program with its words and its own answer is fetched
 * before the first drawing, so that nobody sees the answer vanish and come back.
 */
export async function beforeWrittenPage(): Promise<void> {
  const [, id] = address.exec(location.pathname) ?? [];
  if (id === undefined || document.querySelector('.written') === null) return;
  const words = i18next.loadNamespaces(['verify']);
  const [{ askAhead }, { VerifyPage }] = await Promise.all([
    import('./data.js'),
    import('./VerifyPage.js'),
    words,
  ]);
  await askAhead(queryClient, decodeURIComponent(id));
  fetched = VerifyPage;
}
