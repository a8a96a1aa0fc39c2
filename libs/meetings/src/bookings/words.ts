import type { MeetingForm, MessageText, UiLocale } from '@mikrosprint/contracts';

/** What is told about a meeting, and what stands in a calendar. Never what it is about. */
interface Message {
  title: MessageText;
  body: MessageText;
}

interface Meeting {
  startsAt: Date;
  form: MeetingForm;
  /** The name of a workshop; null is a conversation. */
  title: string | null;
}

type InAll = Record<UiLocale, string>;

export const formWords: Record<MeetingForm, InAll> = {
  physical: { da: 'fremmøde', en: 'in person', uk: 'особиста зустріч' },
  phone: { da: 'telefon', en: 'by phone', uk: 'телефоном' },
  video: { da: 'video', en: 'by video', uk: 'відео' },
};

const tags: Record<UiLocale, string> = { da: 'da-DK', en: 'en-GB', uk: 'uk-UA' };
const days = Object.fromEntries(
  Object.entries(tags).map(([locale, tag]) => [
    locale,
    new Intl.DateTimeFormat(tag, {
      timeZone: 'Europe/Copenhagen',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
    }),
  ]),
) as Record<UiLocale, Intl.DateTimeFormat>;
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
});

/** "tirsdag den 24. november kl. 09:00" */
function when({ startsAt }: Pick<Meeting, 'startsAt'>): InAll {
  const time = clock.format(startsAt);
  return {
    da: `${days.da.format(startsAt)} kl. ${time}`,
    en: `${days.en.format(startsAt)} at ${time}`,
    uk: `${days.uk.format(startsAt)}, ${time}`,
  };
}

/** One sentence in three languages, out of what is the same in all of them and what is not. */
function say(words: (locale: UiLocale) => string): MessageText {
  return { da: words('da'), en: words('en'), uk: words('uk') };
}

const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Tirsdag den 24. november kl. 09:00, telefon" */
function whenAndHow(meeting: Meeting): MessageText {
  const at = when(meeting);
  return say((locale) => {
    const what = meeting.title === null ? formWords[meeting.form][locale] : `“${meeting.title}”`;
    return `${first(at[locale])}, ${what}`;
  });
}

/** To the caseworker: what their citizen has done. */
export function citizenDid(what: 'booked' | 'moved' | 'cancelled', name: string, meeting: Meeting): Message {
  const title: Record<typeof what, MessageText> = {
    booked: {
      da: `${name} har booket en tid`,
      en: `${name} has booked a time`,
      uk: `${name}: заброньовано час`,
    },
    moved: {
      da: `${name} har flyttet jeres aftale`,
      en: `${name} has moved your appointment`,
      uk: `${name}: зустріч перенесено`,
    },
    cancelled: {
      da: `${name} har meldt afbud`,
      en: `${name} has cancelled`,
      uk: `${name}: зустріч скасовано`,
    },
  };
  return { title: title[what], body: whenAndHow(meeting) };
}

/** To the citizen: their caseworker cannot be there after all. */
export function cancelledForYou(meeting: Meeting): Message {
  const at = when(meeting);
  return {
    title: {
      da: 'Din aftale er aflyst',
      en: 'Your appointment is cancelled',
      uk: 'Твою зустріч скасовано',
    },
    body: {
      da: `Det gælder ${at.da}. Du kan vælge en ny tid, når det passer dig.`,
      en: `It is the one on ${at.en}. You can choose a new time when it suits you.`,
      uk: `Це зустріч: ${at.uk}. Ти можеш вибрати новий час, коли тобі зручно.`,
    },
  };
}

/** To the citizen: somebody else follows them, and the meeting stands. */
export function nowWith(name: string, meeting: Meeting): Message {
  const at = when(meeting);
  return {
    title: {
      da: `Din aftale er nu med ${name}`,
      en: `Your appointment is now with ${name}`,
      uk: `Твоя зустріч тепер з: ${name}`,
    },
    body: {
      da: `Tiden er den samme: ${at.da}.`,
      en: `The time is the same: ${at.en}.`,
      uk: `Час той самий: ${at.uk}.`,
    },
  };
}

/** To the citizen: somebody else follows them, who is not free then. */
export function cancelledByHandover(meeting: Meeting): Message {
  const at = when(meeting);
  return {
    title: {
      da: 'Din aftale er aflyst, fordi du har fået en ny jobkonsulent',
      en: 'Your appointment is cancelled because you have a new adviser',
      uk: 'Твою зустріч скасовано, бо в тебе новий консультант',
    },
    body: {
      da: `Det gælder ${at.da}. Vælg en ny tid blandt dem, der er ledige.`,
      en: `It is the one on ${at.en}. Choose a new time among those that are free.`,
      uk: `Це зустріч: ${at.uk}. Вибери новий час із вільних.`,
    },
  };
}

/** To the new caseworker: a meeting came along with the citizen. */
export function tookOver(name: string, meeting: Meeting): Message {
  return {
    title: {
      da: `Du har overtaget en aftale med ${name}`,
      en: `You have taken over an appointment with ${name}`,
      uk: `Тобі передано зустріч: ${name}`,
    },
    body: whenAndHow(meeting),
  };
}

/** To both, on the morning of the day. `name` is the other one's. */
export function todayMessage(name: string, meeting: Meeting): Message {
  return {
    title: {
      da: `I dag kl. ${clock.format(meeting.startsAt)}: aftale med ${name}`,
      en: `Today at ${clock.format(meeting.startsAt)}: appointment with ${name}`,
      uk: `Сьогодні о ${clock.format(meeting.startsAt)}: зустріч з: ${name}`,
    },
    body: whenAndHow(meeting),
  };
}

/** What a calendar entry is called, in the language of its owner. */
export function calendarSummary(meeting: Pick<Meeting, 'form'>, locale: UiLocale): string {
  const word: InAll = { da: 'Aftale', en: 'Appointment', uk: 'Зустріч' };
  return `${word[locale]} (${formWords[meeting.form][locale]})`;
}
