import { createContext, useContext } from 'react';
import type { Person } from '@mikrosprint/contracts';

/** Who writes here. They stay while their session is over and they sign in again in place. */
export const AuthorContext = createContext<Person | null>(null);

export function useAuthor(): Person {
  const author = useContext(AuthorContext);
  if (!author) throw new Error('Only pages inside the studio have an author.');
  return author;
}
