import i18next from 'i18next';
import type { CaseloadView } from '@mikrosprint/contracts';
import { api } from '../../api/client.js';
import { keys, queryClient } from '../../api/queries.js';

/**
 * What the list needs comes at once and not one thing behind the other: its part of the program, its words, and its
 * rows. This file is in the entry, so it stays small.
 */
export const caseloadAddress = '/caseload';

export const caseloadQuery = {
  queryKey: keys.caseload,
  queryFn: () => api.get<CaseloadView>('caseload'),
};

/** The program with its words: a page whose words are there is drawn once. What fails here is told where it is drawn. */
export async function loadCaseload() {
  const words = i18next.loadNamespaces(['staff', 'caseload']).catch(() => undefined);
  const page = await import('./CaseloadPage.js');
  await words;
  return page;
}

export function askForCaseload(): void {
  void queryClient.prefetchQuery(caseloadQuery);
}
