import type { Locale } from '@mikrosprint/curriculum';
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
  why: string;
}

/**
 * An e-mail travels through other people's machines: it counts, and never names anybody or says what a message is
 * about.
 */
const words: Record<Locale, Words> = {
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
    why: 'Du får højst ét overblik om dagen. Du vælger selv hvornår under Indbakke i Mikrosprint.',
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
    why: 'You get at most one overview a day. You choose when under Inbox in Mikrosprint.',
  },
};

interface Reader {
  displayName: string;
  locale: Locale;
  /** Where the inbox is. */
  inboxUrl: string;
}

/** "You have a new message": nothing else. */
export function instantMail(reader: Reader): MailText {
  const say = words[reader.locale];
  return mail(reader, say.instantSubject, [say.instantLine], []);
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
  return mail(reader, subject, [say.since], lines);
}

/** Two requests of one citizen are one citizen. */
function citizensIn(items: readonly WaitingItem[], kind: WaitingItem['kind']): number {
  return new Set(items.filter((item) => item.kind === kind).map(({ citizenId, id }) => citizenId ?? id)).size;
}

function mail(reader: Reader, subject: string, paragraphs: string[], list: string[]): MailText {
  const say = words[reader.locale];
  const greeting = say.greeting(firstName(reader.displayName));
  const bullets = list.map((line) => `- ${line}`);
  const body = [
    greeting,
    ...paragraphs,
    ...(bullets.length > 0 ? [bullets.join('\n')] : []),
    `${say.open}: ${reader.inboxUrl}`,
    say.why,
  ];
  return {
    subject,
    body: `${body.join('\n\n')}\n`,
    html: html(reader, subject, [greeting, ...paragraphs], list),
  };
}

function html({ locale, inboxUrl }: Reader, subject: string, paragraphs: string[], list: string[]): string {
  const say = words[locale];
  const font = "font-family:'IBM Plex Sans',Helvetica,Arial,sans-serif";
  const items = list.map((line) => `<li style="margin:0 0 8px">${escaped(line)}</li>`).join('');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:32px 16px;background:#fbf7f0;color:#0f2a33;font-size:17px;line-height:1.5;${font}">
<div style="max-width:520px;margin:0 auto;background:#ffffff;border-radius:16px;padding:32px">
${paragraphs.map((text) => `<p style="margin:0 0 16px">${escaped(text)}</p>`).join('\n')}
${items === '' ? '' : `<ul style="margin:0 0 24px;padding-left:20px;font-weight:600">${items}</ul>`}
<p style="margin:0 0 24px"><a href="${escaped(inboxUrl)}" style="display:inline-block;background:#fbbf24;color:#0f2a33;font-weight:600;text-decoration:none;padding:12px 24px;border-radius:12px">${escaped(say.open)}</a></p>
<p style="margin:0;font-size:14px;color:#3f5a63">${escaped(say.why)}</p>
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
