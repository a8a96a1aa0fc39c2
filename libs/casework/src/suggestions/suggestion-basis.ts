import { copenhagenTime, type SuggestionBasis } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';
import { dayAfter } from '../assignments/assignment-rules.js';
import { windowMonths } from './sprint-paths.service.js';
import {
  rejectedForDays,
  staysAway,
  type OpenSprint,
  type Refusal,
  type SuggestionFacts,
} from './suggestion-rules.js';

interface Dated {
  title: LocalizedText;
  at: Date;
}

const newestFirst = (lines: Dated[]): { title: LocalizedText; at: string }[] =>
  lines
    .sort((one, other) => Number(other.at) - Number(one.at) || one.title.da.localeCompare(other.title.da))
    .map(({ title, at }) => ({ title, at: at.toISOString() }));

/** What the rules have looked at, for whoever asks why: the facts as they stand, in an order of their own. */
export function basisOf(facts: SuggestionFacts, sprints: readonly OpenSprint[], now: Date): SuggestionBasis {
  const { taken, refused, lastActivityAt } = facts;
  return {
    finished: newestFirst(
      taken.flatMap(({ title, completedAt: at }) => (at === null ? [] : [{ title, at }])),
    ),
    underWay: newestFirst(
      taken.flatMap(({ title, startedAt: at, completedAt }) =>
        at === null || completedAt !== null ? [] : [{ title, at }],
      ),
    ),
    lastActivityAt: lastActivityAt?.toISOString() ?? null,
    windowMonths,
    setAside: latestOf(refused.filter((no) => staysAway(no, now)))
      .flatMap(({ sprintId, at, reason }) => {
        const sprint = sprints.find(({ id }) => id === sprintId);
        const until = dayAfter(copenhagenTime(at).day, rejectedForDays);
        return sprint === undefined ? [] : [{ title: sprint.title, until, reason }];
      })
      .sort(
        (one, other) => other.until.localeCompare(one.until) || one.title.da.localeCompare(other.title.da),
      ),
  };
}

/** Said no to twice, the latest counts. */
function latestOf(refused: readonly Refusal[]): Refusal[] {
  const latest = new Map<string, Refusal>();
  for (const no of refused) {
    const before = latest.get(no.sprintId);
    if (before === undefined || before.at < no.at) latest.set(no.sprintId, no);
  }
  return [...latest.values()];
}
