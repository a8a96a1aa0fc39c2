import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReviewAnswer, ReviewAnswerRequest, ReviewToday } from '@mikrosprint/contracts';
import { api, ApiProblem } from '../api/client.js';
import { keys, queryClient } from '../api/queries.js';

/** Asked for at each visit: what is due changes with every answer, and with the day. */
export function useToday(another: boolean) {
  return useQuery({
    queryKey: [...keys.review, another],
    queryFn: () => api.get<ReviewToday>(another ? 'review/today?another=yes' : 'review/today'),
    staleTime: 0,
    gcTime: 0,
  });
}

/** The question has been answered elsewhere, or the content has changed meanwhile: there is nothing left to save. */
const moot: readonly string[] = ['already-answered', 'not-found', 'action-refused'];

/** What became of an answer; null when it was no longer wanted. */
export type Saved = ReviewAnswer | null;

/** Sends an answer. The same one may be sent again: it counts once. */
export function useAnswer(onSaved: (saved: Saved) => void) {
  return useMutation({
    mutationFn: (request: ReviewAnswerRequest) => api.post<ReviewAnswer>('review/answers', request),
    onSuccess: (answer) => {
      onSaved(answer);
      // The first page offers what is left, and the week has a day more.
      void queryClient.invalidateQueries({ queryKey: keys.home });
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem && moot.includes(problem.code)) onSaved(null);
    },
  });
}

/** A failure that trying again can help. */
export function isWorthRetrying(problem: unknown): boolean {
  return problem !== null && !(problem instanceof ApiProblem && moot.includes(problem.code));
}
