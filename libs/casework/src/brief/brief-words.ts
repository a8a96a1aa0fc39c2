import type { BriefSince, BriefTopicRule, MeetingForm, ReferralStatus } from '@mikrosprint/contracts';
import type { Locale } from '@mikrosprint/curriculum';

interface BriefWords {
  heading: string;
  prepared(date: string): string;
  /** `null`: not active yet. */
  lastActive(date: string | null): string;
  since: Record<BriefSince['kind'], (date: string) => string>;
  topics: string;
  noTopics: string;
  progress: string;
  noSprint: string;
  levels(done: number, of: number, since: number): string;
  completed: string;
  referrals: string;
  noReferrals: string;
  status: Record<ReferralStatus, string>;
  next: string;
  noNext: string;
  form: Record<MeetingForm, string>;
  help: string;
  noHelp: string;
  answered: string;
  open: string;
  more(count: number): string;
  notes: string;
  care: string;
  topic: Record<BriefTopicRule, (title: string) => string>;
  reason: Record<BriefTopicRule, (date: string, count: number) => string>;
}

const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dage`);
const daysEn = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** The words on the paper. Each topic is a question to talk about, each reason the fact it follows from. */
export const briefWords: Record<Locale, BriefWords> = {
  da: {
    heading: 'Oplæg til samtale',
    prepared: (date) => `lavet ${date}`,
    lastActive: (date) => (date === null ? 'ikke aktiv endnu' : `sidst aktiv ${date}`),
    since: {
      meeting: (date) => `Siden jeres sidste møde ${date}`,
      brief: (date) => `Siden sidste oplæg ${date}`,
      beginning: () => 'Siden begyndelsen',
    },
    topics: 'Forslag til emner',
    noTopics: 'Ingen forslag: alt går, som det skal.',
    progress: 'Forløb',
    noSprint: 'Ikke tilmeldt et sprint endnu.',
    levels: (done, of, since) =>
      `${done} af ${of} baner${since > 0 ? `, ${since} ${since === 1 ? 'ny' : 'nye'}` : ''}`,
    completed: 'gennemført',
    referrals: 'Åbne henvisninger',
    noReferrals: 'Ingen åbne henvisninger.',
    status: {
      sent: 'sendt',
      accepted: 'sagt ja',
      started: 'begyndt',
      finished: 'færdig',
      dropped: 'stoppet',
    },
    next: 'Næste aftale',
    noNext: 'Ingen aftale.',
    form: { physical: 'fremmøde', phone: 'telefon', video: 'video' },
    help: 'Har bedt om hjælp',
    noHelp: 'Har ikke bedt om hjælp.',
    answered: 'besvaret',
    open: 'venter på svar',
    more: (count) => `og ${count} mere`,
    notes: 'Noter',
    care: 'Skriv ikke om helbred.',
    topic: {
      'asked-for-help': (title) => `Hjælp til ${title}`,
      'missed-booking': () => 'Den aftale, der ikke blev til noget',
      'deadline-passed': (title) => `En ny dato for ${title}`,
      'failed-repeatedly': (title) => `Det svære trin i ${title}`,
      'wants-support': () => 'Støtte til læsning eller dansk',
      finished: (title) => `Hvad er næste skridt efter ${title}?`,
      'referral-open': (title) => `Hvordan går det med ${title}?`,
      inactive: () => 'Hvad skal der til for at komme i gang igen?',
      'not-started': (title) => `Den første bane i ${title}`,
      'went-well': () => 'Det, der er gået godt',
    },
    reason: {
      'asked-for-help': (date) => `Bad om hjælp ${date}`,
      'missed-booking': (date) => `Kom ikke ${date}`,
      'deadline-passed': (_, count) => `Skulle være færdig for ${days(count)} siden`,
      'failed-repeatedly': (date, count) => `${count} forsøg siden ${date}`,
      'wants-support': (date) => `Har selv fortalt det ${date}`,
      finished: (date) => `Blev færdig ${date}`,
      'referral-open': (date) => `Henvist, sidst ændret ${date}`,
      inactive: (_, count) => `Ikke aktiv i ${days(count)}`,
      'not-started': (_, count) => `Tilmeldt for ${days(count)} siden`,
      'went-well': (_, count) =>
        count === 1 ? '1 bane klaret siden sidst' : `${count} baner klaret siden sidst`,
    },
  },
  en: {
    heading: 'Conversation brief',
    prepared: (date) => `made ${date}`,
    lastActive: (date) => (date === null ? 'not active yet' : `last active ${date}`),
    since: {
      meeting: (date) => `Since your last meeting ${date}`,
      brief: (date) => `Since the last brief ${date}`,
      beginning: () => 'Since the beginning',
    },
    topics: 'Suggested topics',
    noTopics: 'No suggestions: all is well.',
    progress: 'Progress',
    noSprint: 'Not enrolled in a sprint yet.',
    levels: (done, of, since) => `${done} of ${of} levels${since > 0 ? `, ${since} new` : ''}`,
    completed: 'finished',
    referrals: 'Open referrals',
    noReferrals: 'No open referrals.',
    status: {
      sent: 'sent',
      accepted: 'accepted',
      started: 'started',
      finished: 'finished',
      dropped: 'dropped',
    },
    next: 'Next appointment',
    noNext: 'No appointment.',
    form: { physical: 'in person', phone: 'phone', video: 'video' },
    help: 'Asked for help',
    noHelp: 'Has not asked for help.',
    answered: 'answered',
    open: 'waiting for an answer',
    more: (count) => `and ${count} more`,
    notes: 'Notes',
    care: 'Do not write about health.',
    topic: {
      'asked-for-help': (title) => `Help with ${title}`,
      'missed-booking': () => 'The appointment that did not happen',
      'deadline-passed': (title) => `A new date for ${title}`,
      'failed-repeatedly': (title) => `The hard step in ${title}`,
      'wants-support': () => 'Support with reading or Danish',
      finished: (title) => `What comes after ${title}?`,
      'referral-open': (title) => `How is ${title} going?`,
      inactive: () => 'What would it take to get going again?',
      'not-started': (title) => `The first level of ${title}`,
      'went-well': () => 'What has gone well',
    },
    reason: {
      'asked-for-help': (date) => `Asked for help ${date}`,
      'missed-booking': (date) => `Did not come ${date}`,
      'deadline-passed': (_, count) => `Was due ${daysEn(count)} ago`,
      'failed-repeatedly': (date, count) => `${count} tries since ${date}`,
      'wants-support': (date) => `Chose to tell ${date}`,
      finished: (date) => `Finished ${date}`,
      'referral-open': (date) => `Referred, last changed ${date}`,
      inactive: (_, count) => `Not active for ${daysEn(count)}`,
      'not-started': (_, count) => `Enrolled ${daysEn(count)} ago`,
      'went-well': (_, count) =>
        count === 1 ? '1 level done since last time' : `${count} levels done since last time`,
    },
  },
};
