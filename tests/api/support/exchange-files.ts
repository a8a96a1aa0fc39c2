import {
  leftOutHeader,
  type DraftView,
  type ImportApplied,
  type ImportProposal,
  type ImportTarget,
  type LeftOutEntry,
} from '@mikrosprint/contracts';
import type { Answer, Client } from '../../support/client.js';
import { open } from '../studio-support.js';

/** Sends a file to the studio, as the page does. */
export const upload = (
  client: Client,
  name: string,
  file: string | Uint8Array,
  query = '',
): Promise<Answer<ImportProposal>> =>
  client.post<ImportProposal>(`/api/studio/imports?name=${encodeURIComponent(name)}${query}`, undefined, {
    raw: Buffer.from(file),
    headers: { 'content-type': 'application/octet-stream' },
  });

/** Says where a file goes. */
export const apply = (
  client: Client,
  importId: string,
  target: ImportTarget,
): Promise<Answer<ImportApplied>> =>
  client.post<ImportApplied>(`/api/studio/imports/${importId}/apply`, target);

/** A new draft of what is in a file. */
export async function newDraftFrom(
  provider: Client,
  name: string,
  file: string | Uint8Array,
): Promise<DraftView> {
  const { importId, title } = await provider.expect(upload(provider, name, file));
  const { draftId } = await provider.expect(apply(provider, importId, { to: 'draft', title }));
  return open(provider, draftId);
}

export interface Exported {
  bytes: Buffer;
  name: string;
  type: string;
  left: LeftOutEntry[];
}

/** A draft as a file. */
export async function exported(client: Client, draftId: string, format: string): Promise<Exported> {
  const answer = await client.get<Buffer | string>(`/api/studio/drafts/${draftId}/export?format=${format}`);
  if (answer.status !== 200)
    throw new Error(`export answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  const { headers, body } = answer;
  const [, name = ''] = /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '') ?? [];
  const left = JSON.parse(headers.get(leftOutHeader) ?? '[]') as LeftOutEntry[];
  return { bytes: Buffer.from(body), name, type: headers.get('content-type') ?? '', left };
}
