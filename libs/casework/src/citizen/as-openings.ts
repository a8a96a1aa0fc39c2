import { openingMinutes } from './opening-minutes.js';

interface Look {
  at: Date;
  actorId: string;
  purpose: string;
  route: string;
}

/**
 * The log has a line for every route that was read; whoever opened a page, its notes and the brief for one talk has
 * looked once. Takes the lines newest first and keeps of each opening the one it began with; `at` is a time. Another
 * line of the same route is another opening, because each route is logged once per opening.
 */
export function asOpenings<T extends Look>(newestFirst: readonly T[]): T[] {
  const openings: { first: T; routes: Set<string> }[] = [];
  for (const look of [...newestFirst].reverse()) {
    const same = openings.find(
      ({ first, routes }) =>
        first.actorId === look.actorId &&
        first.purpose === look.purpose &&
        !routes.has(look.route) &&
        look.at.getTime() - first.at.getTime() <= openingMinutes * 60_000,
    );
    if (same === undefined) openings.push({ first: look, routes: new Set([look.route]) });
    else same.routes.add(look.route);
  }
  return openings.map(({ first }) => first).reverse();
}
