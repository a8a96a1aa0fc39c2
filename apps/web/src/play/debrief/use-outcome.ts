import type { RunOutcome } from '@mikrosprint/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { apiWire } from '../sync/api-wire.js';
import type { PlaySession, SessionView } from '../session.js';

/** What the finished run led to, as soon as the server has all of it; undefined until then, and while offline. */
export function useOutcome(session: PlaySession, view: SessionView): RunOutcome | undefined {
  const client = useQueryClient();
  const runId = session.runId();
  const isSaved = view.save === 'saved';
  const { data } = useQuery({
    queryKey: ['run-outcome', runId],
    queryFn: () => apiWire.outcome(runId),
    enabled: isSaved,
    staleTime: Infinity,
    retry: 2,
  });
  useEffect(() => {
    // Stars, skills, the map and the next step have changed everywhere.
    if (data) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'run-outcome' });
  }, [client, data]);
  return data;
}
