import { groupOfKind, type MessageText, type NotificationGroup, type UiLocale } from '@mikrosprint/contracts';
import type { WaitingItem } from '../digests/digest-rules.js';
import { mailWords } from './mail-words.js';

export interface MailText {
  subject: string;
  body: string;
  html: string;
}

export interface Reader {
  displayName: string;
  locale: UiLocale;
  isCitizen: boolean;
  /** Where the inbox is. */
  inboxUrl: string;
  /** Where one press ends these e-mails. */
  stopUrl: string;
}

/** "You have a new message": nothing else. */
export function instantMail(reader: Reader, count = 1): MailText {
  const say = mailWords[reader.locale];
  return mail(reader, {
    subject: count === 1 ? say.instantSubject : say.messagesSubject,
    lead: say.instantLine(count),
    list: [],
    why: say.whyInstant,
    stop: say.stopEmail,
  });
}

/**
 * Counts by what they are about. Of what is their own a citizen is only told how many there are; what staff are told is
 * about citizens, who are counted and never named. `overflow` of the items are told in one line at the end.
 */
export function digestMail(
  reader: Reader,
  items: readonly WaitingItem[],
  overflow: readonly WaitingItem[] = [],
): MailText {
  const say = mailWords[reader.locale];
  const told = items.filter((item) => !overflow.includes(item));
  const lines =
    told.length === 0 && overflow.length > 0 ? [say.messages(overflow.length)] : linesOf(reader, told);
  if (told.length > 0 && overflow.length > 0) lines.push(say.overflow(overflow.length));
  return mail(reader, {
    subject: items.every((item) => isOwn(reader, item)) ? say.messagesSubject : say.overviewSubject,
    lead: say.since,
    list: lines,
    why: say.whyOverview,
    stop: say.stopEmail,
  });
}

/** A reminder is about nobody: its words may travel. */
export function reminderMail(
  reader: Reader,
  { title, body }: { title: MessageText; body: MessageText },
): MailText {
  const say = mailWords[reader.locale];
  return mail(reader, {
    subject: inLanguage(title, reader.locale),
    lead: inLanguage(body, reader.locale),
    list: [],
    why: say.whyReminder,
    stop: say.stopReminders,
  });
}

const inLanguage = (text: MessageText, locale: UiLocale): string => text[locale] ?? text.da;

function linesOf(reader: Reader, items: readonly WaitingItem[]): string[] {
  const say = mailWords[reader.locale];
  const own = items.filter((item) => isOwn(reader, item));
  const byGroup = new Map<NotificationGroup, Set<string>>();
  for (const { id, kind, citizenId } of items.filter((item) => !own.includes(item))) {
    const group = groupOfKind[kind];
    // Two requests of one citizen are one citizen.
    byGroup.set(group, (byGroup.get(group) ?? new Set()).add(citizenId ?? id));
  }
  const groups = Object.keys(say.line) as (keyof typeof say.line)[];
  const about = groups.flatMap((group) => {
    const count = byGroup.get(group)?.size ?? 0;
    return count === 0 ? [] : [say.line[group](count)];
  });
  return own.length === 0 ? about : [...about, say.messages(own.length)];
}

/** What a citizen is told of themselves; a caseworker who is one too is also told of others. */
const isOwn = ({ isCitizen }: Reader, { citizenId }: WaitingItem): boolean => isCitizen && citizenId === null;

interface Content {
  subject: string;
  lead: string;
  list: string[];
  why: string;
  stop: string;
}

function mail(reader: Reader, content: Content): MailText {
  const say = mailWords[reader.locale];
  const { subject, lead, list, why, stop } = content;
  const paragraphs = [
    say.greeting(firstName(reader.displayName)),
    lead,
    list.map((line) => `- ${line}`).join('\n'),
    `${say.open}: ${reader.inboxUrl}`,
    why,
    `${stop}: ${reader.stopUrl}`,
  ];
  const body = `${paragraphs.filter((text) => text !== '').join('\n\n')}\n`;
  return { subject, body, html: html(reader, content) };
}

function html({ displayName, locale, inboxUrl, stopUrl }: Reader, content: Content): string {
  const say = mailWords[locale];
  const { subject, lead, list, why, stop } = content;
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
<p style="margin:0 0 8px;font-size:14px;color:#3f5a63">${escaped(why)}</p>
<p style="margin:0;font-size:14px"><a href="${escaped(stopUrl)}" style="color:#0b5563">${escaped(stop)}</a></p>
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
