import { useMutation, useQuery } from '@tanstack/react-query';
import type { DecideSuggestion, SuggestionList } from '@mikrosprint/contracts';
import { api } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import { useLookAgain } from '../referrals/data.js';

export const useSuggestions = (citizenId: string) =>
  useQuery({
    queryKey: keys.suggestions(citizenId),
    queryFn: () => api.get<SuggestionList>(`caseload/${citizenId}/suggestions`),
  });

/** `onDone` is said before the list looks again: by then the suggestion, and who asked for it, may be gone. */
export function useDecide(citizenId: string, onDone: (choice: DecideSuggestion) => void) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: ({ sprintId, choice }: { sprintId: string; choice: DecideSuggestion }) =>
      api.post(`caseload/${citizenId}/suggestions/${sprintId}`, choice),
    onSuccess: (_answer, { choice }) => onDone(choice),
    onSettled: lookAgain,
  });
}
