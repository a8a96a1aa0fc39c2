/** The studio's calls to the server, and the names under which their answers are remembered. */
import type {
  CheckAnswer,
  CommentList,
  CommentView,
  DraftList,
  DraftPart,
  DraftStatus,
  DraftView,
  MoveList,
  NewComment,
  NewDraft,
  OrganisationList,
  PresenceList,
  PublishingPlan,
  RevisionList,
  RevisionView,
  Saved,
  SaveRequest,
  SprintList,
  TransitionRequest,
} from '@mikrosprint/contracts';
import { draftTransitions } from '@mikrosprint/contracts';
import { api } from '../../api/client.js';
import { keys } from '../../api/queries.js';

export const studioKeys = {
  drafts: keys.studioDrafts,
  draft: keys.studioDraft,
  checks: (draftId: string) => [...keys.studioDraft(draftId), 'checks'] as const,
  comments: (draftId: string) => [...keys.studioDraft(draftId), 'comments'] as const,
  revisions: (draftId: string) => [...keys.studioDraft(draftId), 'revisions'] as const,
  revision: (draftId: string, revision: number) => ['studio-revision', draftId, revision] as const,
  moves: (draftId: string) => [...keys.studioDraft(draftId), 'moves'] as const,
  plan: (draftId: string) => [...keys.studioDraft(draftId), 'plan'] as const,
  organisations: ['studio', 'organisations'] as const,
  presence: (draftId: string) => [...keys.studioDraft(draftId), 'presence'] as const,
};

/** Milliseconds. A line that has gone dead says nothing; the same save is then asked for again. */
const longestSave = 20_000;
/** The most that a keepalive call may carry is the browser's to say: 64 KiB for all of them together. */
const heaviestLastWord = 60_000;

const at = (draftId: string, rest = ''): string => `studio/drafts/${draftId}${rest}`;

export interface PageEnd {
  beforeUpdatedAt: string;
  beforeDraftId: string;
}

export const studioApi = {
  list: (status: DraftStatus | null, end: PageEnd | null) => {
    const query = new URLSearchParams({ ...(status && { status }), ...end });
    return api.get<DraftList>(query.size === 0 ? 'studio/drafts' : `studio/drafts?${query}`);
  },
  begin: (request: NewDraft) => api.post<DraftView>('studio/drafts', request),
  /** What is published, to build on. */
  sprints: () => api.get<SprintList>('sprints'),
  /** Those I write for. */
  organisations: () => api.get<OrganisationList>('studio/organisations'),
  /** What publishing, or retiring, would mean. */
  plan: (draftId: string) => api.get<PublishingPlan>(at(draftId, '/plan')),
  open: (draftId: string) => api.get<DraftView>(at(draftId)),
  save: (draftId: string, changes: SaveRequest['changes']) => {
    const weight = document.hidden ? JSON.stringify(changes).length : 0;
    const keepalive = document.hidden && weight < heaviestLastWord;
    const signal = AbortSignal.timeout(longestSave);
    return api.post<Saved>(at(draftId, '/revisions'), { changes }, { keepalive, signal });
  },
  checks: (draftId: string) => api.get<CheckAnswer>(at(draftId, '/checks')),
  move: (draftId: string, request: TransitionRequest) => {
    const road = draftTransitions[request.transition].by === 'author' ? 'transitions' : 'verdicts';
    return api.post<DraftView>(at(draftId, `/${road}`), request);
  },
  moves: (draftId: string) => api.get<MoveList>(at(draftId, '/transitions')),
  revisions: (draftId: string, before: number | null) =>
    api.get<RevisionList>(at(draftId, before === null ? '/revisions' : `/revisions?before=${before}`)),
  revision: (draftId: string, revision: number) =>
    api.get<RevisionView>(at(draftId, `/revisions/${revision}`)),
  restore: (draftId: string, revision: number) =>
    api.post<Saved>(at(draftId, `/revisions/${revision}/restore`)),
  /** All of them: there is a page more as long as one comes back with something on it. */
  comments: async (draftId: string): Promise<CommentView[]> => {
    const all: CommentView[] = [];
    for (;;) {
      const last = all.at(-1);
      const path = last ? `/comments?after=${last.commentId}` : '/comments';
      const { comments } = await api.get<CommentList>(at(draftId, path));
      if (comments.length === 0) return all;
      all.push(...comments);
    }
  },
  comment: (draftId: string, comment: NewComment) => api.post<CommentView>(at(draftId, '/comments'), comment),
  setResolved: (draftId: string, commentId: string, resolved: boolean): Promise<void> => {
    const path = at(draftId, `/comments/${commentId}/resolved`);
    return resolved ? api.put(path) : api.delete(path);
  },
  hereAt: (draftId: string, part: DraftPart | null) =>
    api.put<PresenceList>(at(draftId, '/presence'), { part }),
  gone: (draftId: string) => api.delete(at(draftId, '/presence'), { keepalive: true }),
};
