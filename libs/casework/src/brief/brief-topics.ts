import {
  briefTopicRules,
  mostTopics,
  type BriefTopic,
  type BriefTopicRule,
  type Signal,
} from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';

export interface BriefFacts {
  signals: readonly Signal[];
  /** Open referrals. */
  referrals: readonly { title: LocalizedText; changedAt: string }[];
  /** Levels finished since the last meeting. */
  levelsSince: number;
}

const bySignal: Partial<Record<Signal['kind'], BriefTopicRule>> = {
  'asked-for-help': 'asked-for-help',
  'missed-booking': 'missed-booking',
  'deadline-passed': 'deadline-passed',
  'failed-repeatedly': 'failed-repeatedly',
  'wants-support': 'wants-support',
  finished: 'finished',
  inactive: 'inactive',
  'not-started': 'not-started',
};

function ofSignal(signal: Signal): BriefTopic[] {
  const rule = bySignal[signal.kind];
  if (rule === undefined) return [];
  const { levelTitle, sprintTitle, since, days, tries } = signal;
  return [{ rule, title: levelTitle ?? sprintTitle, since, count: days ?? tries }];
}

/**
 * At most five topics, in the order of `briefTopicRules`, each following from one fact; the longest waiting first within
 * a rule. What went well is said when there is room. No topic is weighed or scored.
 */
export function topicsOf({ signals, referrals, levelsSince }: BriefFacts): BriefTopic[] {
  const topics: BriefTopic[] = [
    ...signals.flatMap(ofSignal),
    ...referrals.map(({ title, changedAt }) => ({
      ...{ rule: 'referral-open' as const, title, since: changedAt, count: null },
    })),
    ...(levelsSince > 0
      ? [{ rule: 'went-well' as const, title: null, since: null, count: levelsSince }]
      : []),
  ];
  const rank = ({ rule }: BriefTopic): number => briefTopicRules.indexOf(rule);
  return topics
    .sort((one, other) => rank(one) - rank(other) || (one.since ?? '').localeCompare(other.since ?? ''))
    .slice(0, mostTopics);
}
