/** The calls to the server for files that come in and go out. */
import type {
  ExportFormat,
  ImportApplied,
  ImportProposal,
  ImportTarget,
  LeftOutEntry,
} from '@mikrosprint/contracts';
import type { Locale } from '@mikrosprint/curriculum';
import { api, ApiProblem } from '../../api/client.js';

/** As the contract has it; larger files are not sent at all. */
const heaviestImport = 40 * 1024 * 1024;
/** As the contract calls it. */
const leftOutHeader = 'left-out';

export interface ExportedFile {
  name: string;
  content: Blob;
  /** What the file has no place for. */
  left: LeftOutEntry[];
}

export const exchangeApi = {
  propose: async (file: File, language: Locale): Promise<ImportProposal> => {
    if (file.size > heaviestImport) throw new ApiProblem('import-too-large', 413);
    const query = new URLSearchParams({ name: file.name.slice(-200), language });
    return api.upload<ImportProposal>(`studio/imports?${query}`, file);
  },
  apply: (importId: string, target: ImportTarget) =>
    api.post<ImportApplied>(`studio/imports/${importId}/apply`, target),
  discard: (importId: string) => api.delete(`studio/imports/${importId}`),
  export: async (draftId: string, format: ExportFormat, language: Locale): Promise<ExportedFile> => {
    const answer = await api.answer(`studio/drafts/${draftId}/export?format=${format}&language=${language}`);
    const [, name = 'sprint'] =
      /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
    return { name, content: await answer.blob(), left: leftOf(answer.headers.get(leftOutHeader)) };
  },
};

function leftOf(header: string | null): LeftOutEntry[] {
  return header === null ? [] : (JSON.parse(header) as LeftOutEntry[]);
}
