import { useState } from 'react';
import type { CaseloadRow, Signal } from '@mikrosprint/contracts';

/** More than so many are counted, not named. */
const mostNamed = 3;

interface News {
  /** Those who are named, and how many more there are. */
  named: { row: CaseloadRow; signal: Signal }[];
  more: number;
}

const nameOf = ({ kind, since }: Signal): string => `${kind} ${since}`;

/** The signals that have come since the rows were fetched the time before: each is news once. */
export function newsBetween(before: readonly CaseloadRow[], now: readonly CaseloadRow[]): News {
  const known = new Map(before.map(({ citizenId, signals }) => [citizenId, new Set(signals.map(nameOf))]));
  const all = now.flatMap((row) => {
    const had = known.get(row.citizenId);
    const signal = had && row.signals.find((each) => !had.has(nameOf(each)));
    return signal ? [{ row, signal }] : [];
  });
  return { named: all.slice(0, mostNamed), more: Math.max(0, all.length - mostNamed) };
}

/** What the last refresh brought; it stays until the next one brings something, and is read aloud once. */
export function useNews(rows: readonly CaseloadRow[]): News {
  const [state, setState] = useState<{ rows: readonly CaseloadRow[]; news: News }>({
    rows,
    news: { named: [], more: 0 },
  });
  if (state.rows !== rows) {
    const news = newsBetween(state.rows, rows);
    setState({ rows, news: news.named.length > 0 ? news : state.news });
  }
  return state.news;
}
