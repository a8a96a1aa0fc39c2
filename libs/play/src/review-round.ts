/** About three minutes. */
export const questionsInARound = 6;
const questionsPerMinute = 2;

/**
 * How many questions to offer now. One round a day: what is left of the one that was begun, a whole one when none was;
 * another only when it is asked for.
 */
export function roundSize(answeredToday: number, due: number, wantsAnother: boolean): number {
  const inThisRound = answeredToday % questionsInARound;
  const isBetweenRounds = answeredToday > 0 && inThisRound === 0;
  if (isBetweenRounds && !wantsAnother) return 0;
  return Math.min(due, questionsInARound - inThisRound);
}

/** Honest minutes, rounded up. */
export function minutesFor(questions: number): number {
  return Math.ceil(questions / questionsPerMinute);
}

/**
 * The order in which cards are asked: what has waited longest first, and of those that are due on the same day one from
 * each level in turn, the levels of different sprints beside each other. Mixing is what makes one tell things apart.
 */
export function inAskingOrder<C extends { dueOn: string; sprintId: string; levelId: string }>(
  cards: readonly C[],
): C[] {
  const days = [...new Set(cards.map(({ dueOn }) => dueOn))].sort();
  return days.flatMap((day) => {
    const due = cards.filter(({ dueOn }) => dueOn === day);
    const bySprint = groupsBy(due, ({ sprintId }) => sprintId);
    return inTurn(bySprint.map((ofSprint) => inTurn(groupsBy(ofSprint, ({ levelId }) => levelId))));
  });
}

function groupsBy<C>(cards: readonly C[], keyOf: (card: C) => string): C[][] {
  const groups = new Map<string, C[]>();
  for (const card of cards) groups.set(keyOf(card), [...(groups.get(keyOf(card)) ?? []), card]);
  return [...groups.values()];
}

/** The first of each list, then the second of each, and so on. */
function inTurn<C>(lists: readonly (readonly C[])[]): C[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => index).flatMap((index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  );
}
