import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keepHere, keptHere } from '../../api/remembered.js';
import { usePerson } from '../../api/session.js';
import { answersIn, nothingSaid, saysSomething, type OwnAnswers } from './fit.js';

const name = 'own-fit';

/**
 * What somebody has said of themselves, and how to change it. It is kept on this device until they sign out, and sent
 * to nobody: one of the answers is about health.
 */
export function useOwnAnswers(): [OwnAnswers, (answers: OwnAnswers) => void] {
  const { id } = usePerson();
  const client = useQueryClient();
  const queryKey = [name, id];
  const { data } = useQuery({
    queryKey,
    queryFn: async () => answersIn(await keptHere(id, name)),
    staleTime: Infinity,
  });
  // A control follows the hand in the same turn; what is kept follows by and by.
  const [chosen, choose] = useState<OwnAnswers>();
  const change = (answers: OwnAnswers): void => {
    choose(answers);
    // What is being read just now is older than this.
    void client.cancelQueries({ queryKey });
    client.setQueryData(queryKey, answers);
    keepHere(id, name, saysSomething(answers) ? answers : undefined);
  };
  return [chosen ?? data ?? nothingSaid, change];
}
