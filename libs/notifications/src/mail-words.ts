import type { UiLocale } from '@mikrosprint/contracts';
import type { WaitingItem } from './digest-rules.js';

export interface MailText {
  subject: string;
  body: string;
  html: string;
}

interface Words {
  greeting: (name: string) => string;
  instantSubject: string;
  instantLine: string;
  overviewSubject: string;
  messagesSubject: string;
  since: string;
  askingForHelp: (people: number) => string;
  finished: (people: number) => string;
  messages: (count: number) => string;
  open: string;
  whyOverview: string;
  whyInstant: string;
}

/** Ukrainian counts in three ways: 1 and 21, 2 to 4, 5 to 20. */
const ukrainianPlural = new Intl.PluralRules('uk-UA');

function counted(count: number, [one, few, many]: [one: string, few: string, many: string]): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few };
  return `${count} ${forms[ukrainianPlural.select(count)] ?? many}`;
}

/**
 * An e-mail travels through other people's machines: it counts, and never names anybody or says what a message is
 * about.
 */
const words: Record<UiLocale, Words> = {
  da: {
    greeting: (name) => `Hej ${name}`,
    instantSubject: 'Du har en ny besked i Mikrosprint',
    instantLine: 'Du har en ny besked i Mikrosprint. Log ind for at læse den.',
    overviewSubject: 'Dit overblik fra Mikrosprint',
    messagesSubject: 'Du har nye beskeder i Mikrosprint',
    since: 'Det er der sket, siden du sidst fik et overblik:',
    askingForHelp: (people) =>
      people === 1 ? '1 borger beder om hjælp' : `${people} borgere beder om hjælp`,
    finished: (people) =>
      people === 1
        ? '1 borger er blevet færdig med et sprint'
        : `${people} borgere er blevet færdige med et sprint`,
    messages: (count) => (count === 1 ? '1 ny besked til dig' : `${count} nye beskeder til dig`),
    open: 'Åbn Mikrosprint',
    whyOverview:
      'Du får højst ét overblik om dagen. Du vælger selv hvornår under Indstillinger i Mikrosprint.',
    whyInstant: 'Du vælger selv, hvad du får mail om, under Indstillinger i Mikrosprint.',
  },
  en: {
    greeting: (name) => `Hello ${name}`,
    instantSubject: 'You have a new message in Mikrosprint',
    instantLine: 'You have a new message in Mikrosprint. Sign in to read it.',
    overviewSubject: 'Your overview from Mikrosprint',
    messagesSubject: 'You have new messages in Mikrosprint',
    since: 'This has happened since your last overview:',
    askingForHelp: (people) =>
      people === 1 ? '1 citizen is asking for help' : `${people} citizens are asking for help`,
    finished: (people) =>
      people === 1 ? '1 citizen has finished a sprint' : `${people} citizens have finished a sprint`,
    messages: (count) => (count === 1 ? '1 new message for you' : `${count} new messages for you`),
    open: 'Open Mikrosprint',
    whyOverview: 'You get at most one overview a day. You choose when under Settings in Mikrosprint.',
    whyInstant: 'You choose what you get e-mail about under Settings in Mikrosprint.',
  },
  uk: {
    greeting: (name) => `Привіт, ${name}`,
    instantSubject: 'У тебе нове повідомлення в Mikrosprint',
    instantLine: 'У тебе нове повідомлення в Mikrosprint. Увійди, щоб прочитати його.',
    overviewSubject: 'Твій огляд від Mikrosprint',
    messagesSubject: 'У тебе нові повідомлення в Mikrosprint',
    since: 'Ось що нового після попереднього огляду:',
    askingForHelp: (people) =>
      counted(people, [
        'учасник просить про допомогу',
        'учасники просять про допомогу',
        'учасників просять про допомогу',
      ]),
    finished: (people) =>
      counted(people, ['учасник завершив спринт', 'учасники завершили спринт', 'учасників завершили спринт']),
    messages: (count) =>
      counted(count, [
        'нове повідомлення для тебе',
        'нові повідомлення для тебе',
        'нових повідомлень для тебе',
      ]),
    open: 'Відкрити Mikrosprint',
    whyOverview:
      'Огляд приходить щонайбільше раз на день. Коли саме, вибираєш ти на сторінці «Налаштування» в Mikrosprint.',
    whyInstant: 'Про що отримувати листи, вибираєш ти на сторінці «Налаштування» в Mikrosprint.',
  },
};

interface Reader {
  displayName: string;
  locale: UiLocale;
  /** Where the inbox is. */
  inboxUrl: string;
}

/** "You have a new message": nothing else. */
export function instantMail(reader: Reader): MailText {
  const say = words[reader.locale];
  return mail(reader, { subject: say.instantSubject, lead: say.instantLine, list: [], why: say.whyInstant });
}

/** Counts per kind. Only a caseworker's messages are about citizens; everyone else's are simply messages. */
export function digestMail(reader: Reader, items: readonly WaitingItem[]): MailText {
  const say = words[reader.locale];
  const asking = citizensIn(items, 'help-requested');
  const finished = citizensIn(items, 'sprint-completed');
  const others = items.filter(({ kind }) => kind !== 'help-requested' && kind !== 'sprint-completed').length;
  const lines = [
    ...(asking > 0 ? [say.askingForHelp(asking)] : []),
    ...(finished > 0 ? [say.finished(finished)] : []),
    ...(others > 0 ? [say.messages(others)] : []),
  ];
  const subject = asking + finished > 0 ? say.overviewSubject : say.messagesSubject;
  return mail(reader, { subject, lead: say.since, list: lines, why: say.whyOverview });
}

/** Two requests of one citizen are one citizen. */
function citizensIn(items: readonly WaitingItem[], kind: WaitingItem['kind']): number {
  return new Set(items.filter((item) => item.kind === kind).map(({ citizenId, id }) => citizenId ?? id)).size;
}

interface Content {
  subject: string;
  lead: string;
  list: string[];
  why: string;
}

function mail(reader: Reader, content: Content): MailText {
  const say = words[reader.locale];
  const { subject, lead, list, why } = content;
  const bullets = list.map((line) => `- ${line}`).join('\n');
  const paragraphs = [
    say.greeting(firstName(reader.displayName)),
    lead,
    bullets,
    `${say.open}: ${reader.inboxUrl}`,
    why,
  ];
  const body = `${paragraphs.filter((text) => text !== '').join('\n\n')}\n`;
  return { subject, body, html: html(reader, content) };
}

function html({ displayName, locale, inboxUrl }: Reader, { subject, lead, list, why }: Content): string {
  const say = words[locale];
  const font = "font-family:'IBM Plex Sans',Helvetica,Arial,sans-serif";
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escaped(text)}</p>`;
  const items = list.map((line) => `<li style="margin:0 0 8px">${escaped(line)}</li>`).join('');
  const button =
    'display:inline-block;background:#fbbf24;color:#0f2a33;font-weight:600;text-decoration:none;padding:12px 24px;border-radius:12px';
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:32px 16px;background:#fbf7f0;color:#0f2a33;font-size:17px;line-height:1.5;${font}">
<div style="max-width:520px;margin:0 auto;background:#ffffff;border-radius:16px;padding:32px">
${paragraph(say.greeting(firstName(displayName)))}
${paragraph(lead)}
${items === '' ? '' : `<ul style="margin:0 0 24px;padding-left:20px;font-weight:600">${items}</ul>`}
<p style="margin:0 0 24px"><a href="${escaped(inboxUrl)}" style="${button}">${escaped(say.open)}</a></p>
<p style="margin:0;font-size:14px;color:#3f5a63">${escaped(why)}</p>
</div></body></html>
`;
}

function firstName(displayName: string): string {
  return displayName.split(' ')[0] ?? displayName;
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
