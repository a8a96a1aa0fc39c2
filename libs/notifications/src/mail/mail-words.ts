import type { NotificationGroup, UiLocale } from '@mikrosprint/contracts';

/**
 * An e-mail travels through other people's machines: it counts, and never names anybody or says what a message is
 * about.
 */
export interface MailWords {
  greeting: (name: string) => string;
  instantSubject: string;
  /** One or several that waited for the end of quiet hours. */
  instantLine: (count: number) => string;
  overviewSubject: string;
  messagesSubject: string;
  since: string;
  /** What a member of staff is told: people for what is about citizens, otherwise pieces of news. */
  line: Readonly<Record<Exclude<NotificationGroup, 'reminders'>, (count: number) => string>>;
  /** What a citizen is told, and staff about what is only theirs. */
  messages: (count: number) => string;
  overflow: (count: number) => string;
  open: string;
  whyOverview: string;
  whyInstant: string;
  whyReminder: string;
  stopEmail: string;
  stopReminders: string;
}

const one = (count: number, single: string, several: string) =>
  count === 1 ? `1 ${single}` : `${count} ${several}`;

/** Ukrainian counts in three ways: 1 and 21, 2 to 4, 5 to 20. */
const ukrainianPlural = new Intl.PluralRules('uk-UA');

function counted(count: number, [single, few, many]: [single: string, few: string, many: string]): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one: single, few };
  return `${count} ${forms[ukrainianPlural.select(count)] ?? many}`;
}

export const mailWords: Readonly<Record<UiLocale, MailWords>> = {
  da: {
    greeting: (name) => `Hej ${name}`,
    instantSubject: 'Du har en ny besked i Mikrosprint',
    instantLine: (count) =>
      count === 1
        ? 'Du har en ny besked i Mikrosprint. Log ind for at læse den.'
        : `Du har ${count} nye beskeder i Mikrosprint. Log ind for at læse dem.`,
    overviewSubject: 'Dit overblik fra Mikrosprint',
    messagesSubject: 'Du har nye beskeder i Mikrosprint',
    since: 'Det er der sket, siden du sidst fik et overblik:',
    line: {
      help: (people) => one(people, 'borger beder om hjælp', 'borgere beder om hjælp'),
      'booking-today': (count) => one(count, 'påmindelse om en aftale', 'påmindelser om aftaler'),
      messages: (people) => one(people, 'borger har skrevet til dig', 'borgere har skrevet til dig'),
      appointments: (people) => one(people, 'borgers aftale er ændret', 'borgeres aftaler er ændret'),
      progress: (people) =>
        one(people, 'borger er blevet færdig med et sprint', 'borgere er blevet færdige med et sprint'),
      referrals: (people) =>
        one(people, 'borger har nyt om henvisning eller frist', 'borgere har nyt om henvisning eller frist'),
      handover: (people) => one(people, 'borger er givet videre', 'borgere er givet videre'),
      courses: (count) => one(count, 'nyhed om et kursus, du er med i', 'nyheder om kurser, du er med i'),
    },
    messages: (count) => one(count, 'ny besked til dig', 'nye beskeder til dig'),
    overflow: (count) => `og ${count} til, som du ikke fik mail om med det samme`,
    open: 'Åbn Mikrosprint',
    whyOverview:
      'Du får højst ét overblik om dagen. Du vælger selv hvornår under Indstillinger i Mikrosprint.',
    whyInstant: 'Du vælger selv, hvad du får mail om, under Indstillinger i Mikrosprint.',
    whyReminder: 'Du vælger selv, om du vil have påmindelser, under Indstillinger i Mikrosprint.',
    stopEmail: 'Stop alle mails til dig',
    stopReminders: 'Slå påmindelser fra',
  },
  en: {
    greeting: (name) => `Hello ${name}`,
    instantSubject: 'You have a new message in Mikrosprint',
    instantLine: (count) =>
      count === 1
        ? 'You have a new message in Mikrosprint. Sign in to read it.'
        : `You have ${count} new messages in Mikrosprint. Sign in to read them.`,
    overviewSubject: 'Your overview from Mikrosprint',
    messagesSubject: 'You have new messages in Mikrosprint',
    since: 'This has happened since your last overview:',
    line: {
      help: (people) => one(people, 'citizen is asking for help', 'citizens are asking for help'),
      'booking-today': (count) => one(count, 'reminder of an appointment', 'reminders of appointments'),
      messages: (people) => one(people, 'citizen has written to you', 'citizens have written to you'),
      appointments: (people) =>
        one(people, 'citizen’s appointment has changed', 'citizens’ appointments have changed'),
      progress: (people) => one(people, 'citizen has finished a sprint', 'citizens have finished a sprint'),
      referrals: (people) =>
        one(
          people,
          'citizen has news of a referral or deadline',
          'citizens have news of referrals or deadlines',
        ),
      handover: (people) => one(people, 'citizen has been handed over', 'citizens have been handed over'),
      courses: (count) =>
        one(count, 'piece of news about a course you work on', 'pieces of news about courses you work on'),
    },
    messages: (count) => one(count, 'new message for you', 'new messages for you'),
    overflow: (count) => `and ${count} more that you got no e-mail about at once`,
    open: 'Open Mikrosprint',
    whyOverview: 'You get at most one overview a day. You choose when under Settings in Mikrosprint.',
    whyInstant: 'You choose what you get e-mail about under Settings in Mikrosprint.',
    whyReminder: 'You choose whether you want reminders under Settings in Mikrosprint.',
    stopEmail: 'Stop all e-mail to you',
    stopReminders: 'Turn reminders off',
  },
  uk: {
    greeting: (name) => `Привіт, ${name}`,
    instantSubject: 'У тебе нове повідомлення в Mikrosprint',
    instantLine: (count) =>
      count === 1
        ? 'У тебе нове повідомлення в Mikrosprint. Увійди, щоб прочитати його.'
        : `У тебе ${counted(count, ['нове повідомлення', 'нові повідомлення', 'нових повідомлень'])} в Mikrosprint. Увійди, щоб прочитати їх.`,
    overviewSubject: 'Твій огляд від Mikrosprint',
    messagesSubject: 'У тебе нові повідомлення в Mikrosprint',
    since: 'Ось що нового після попереднього огляду:',
    line: {
      help: (people) =>
        counted(people, [
          'учасник просить про допомогу',
          'учасники просять про допомогу',
          'учасників просять про допомогу',
        ]),
      'booking-today': (count) =>
        counted(count, ['нагадування про зустріч', 'нагадування про зустрічі', 'нагадувань про зустрічі']),
      messages: (people) =>
        `${counted(people, ['учасник', 'учасники', 'учасників'])} з новими повідомленнями`,
      appointments: (people) =>
        `${counted(people, ['учасник', 'учасники', 'учасників'])} зі змінами в зустрічах`,
      progress: (people) =>
        counted(people, [
          'учасник завершив спринт',
          'учасники завершили спринт',
          'учасників завершили спринт',
        ]),
      referrals: (people) =>
        `${counted(people, ['учасник', 'учасники', 'учасників'])} з новинами про направлення чи терміни`,
      handover: (people) => `${counted(people, ['учасник', 'учасники', 'учасників'])} з новим консультантом`,
      courses: (count) =>
        counted(count, ['новина про твої курси', 'новини про твої курси', 'новин про твої курси']),
    },
    messages: (count) =>
      counted(count, [
        'нове повідомлення для тебе',
        'нові повідомлення для тебе',
        'нових повідомлень для тебе',
      ]),
    overflow: (count) => `і ще ${count}, про які лист не прийшов одразу`,
    open: 'Відкрити Mikrosprint',
    whyOverview:
      'Огляд приходить щонайбільше раз на день. Коли саме, вибираєш ти на сторінці «Налаштування» в Mikrosprint.',
    whyInstant: 'Про що отримувати листи, вибираєш ти на сторінці «Налаштування» в Mikrosprint.',
    whyReminder: 'Чи потрібні тобі нагадування, вибираєш ти на сторінці «Налаштування» в Mikrosprint.',
    stopEmail: 'Більше не надсилати мені листів',
    stopReminders: 'Вимкнути нагадування',
  },
};
