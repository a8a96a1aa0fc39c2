/** The calls to the server for files that come in and go out. */
import type {
  ExportFormat,
  ImportApplied,
  ImportProposal,
  ImportTarget,
  ItemStatistics,
  LeftOutEntry,
} from '@mikrosprint/contracts';
import type { Locale } from '@mikrosprint/curriculum';
import { api, ApiProblem } from '../../api/client.js';
import { fileOf } from '../../api/hand-over.js';

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

export interface ResultsFound {
  name: string;
  content: Blob;
  /** Levels and tasks that too few have met, and levels that the file has no room for. */
  left: { tooFew: number; tooMany: number };
}

type Version = Pick<ItemStatistics, 'sprintId' | 'major' | 'minor'>;

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
    return { ...(await fileOf(answer, 'sprint')), left: leftOf(answer.headers.get(leftOutHeader)) };
  },
  results: async ({ sprintId, major, minor }: Version): Promise<ResultsFound> => {
    const query = new URLSearchParams({
      major: String(major),
      ...(minor !== null && { minor: String(minor) }),
    });
    const answer = await api.answer(`insight/sprints/${sprintId}/results.xapi.json?${query}`);
    const left = answer.headers.get(leftOutHeader);
    const none = { tooFew: 0, tooMany: 0 };
    return {
      ...(await fileOf(answer, 'sprint')),
      left: left === null ? none : (JSON.parse(left) as typeof none),
    };
  },
};

function leftOf(header: string | null): LeftOutEntry[] {
  return header === null ? [] : (JSON.parse(header) as LeftOutEntry[]);
}
