/** What the public pages ask the server. Nobody needs an account for them, and nothing that is shown here is kept. */
import type { QueryClient } from '@tanstack/react-query';
import type {
  AskRecipient,
  RecipientAnswer,
  SharedProof,
  Verification,
  VerificationReport,
} from '@mikrosprint/contracts';
import { api, ApiProblem } from '../api/client.js';
import { keys } from '../api/queries.js';

export const verificationQuery = (id: string) => ({
  queryKey: keys.verification(id),
  queryFn: () => api.get<Verification>(`verify/${encodeURIComponent(id)}`),
});

export const sharedProofQuery = (token: string) => ({
  queryKey: keys.sharedProof(token),
  queryFn: () => api.get<SharedProof>(`shared-awards/${encodeURIComponent(token)}`),
  // Every opening is counted for whoever shared it: looking away and back is not another one.
  staleTime: Infinity,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
});

export const askRecipientOf = (id: string, who: AskRecipient): Promise<RecipientAnswer> =>
  api.post<RecipientAnswer>(`verify/${encodeURIComponent(id)}/recipient`, who);

/** What somebody wants checked: words they put in, or a file. */
export type Handed = { kind: 'text'; text: string } | { kind: 'file'; file: File };

/** As the contract has it, in bytes; larger ones are not sent at all. */
export const largestProof = 2 * 1024 * 1024;
/** As the contract calls it. */
const recipientHeader = 'x-recipient-email';
/** A longer text travels as a file does: bodies of ordinary calls are kept small. In characters. */
const longText = 50_000;

export function checkProof(handed: Handed, email: string): Promise<VerificationReport> {
  const text = handed.kind === 'text' ? handed.text.trim() : '';
  if (handed.kind === 'text' && text.length <= longText) {
    return api.post<VerificationReport>('verify', { text, ...(email !== '' && { email }) });
  }
  const file = handed.kind === 'file' ? handed.file : new Blob([text]);
  return api.upload<VerificationReport>('verify', file, {
    headers: email === '' ? {} : { [recipientHeader]: email },
  });
}

/** An address that is no id at all is as unknown as one that is not ours. */
export const isUnknown = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.code === 'not-found' || error.code === 'validation');

/** The answer for the page that the server has written already: it is asked for before the page is drawn. */
export const askAhead = (client: QueryClient, id: string): Promise<void> =>
  client.prefetchQuery(verificationQuery(id));
