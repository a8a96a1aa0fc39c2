import type { ConversationBrief } from '@mikrosprint/contracts';
import { textIn, type Locale, type LocalizedText } from '@mikrosprint/curriculum';
import { TypeSetter } from '@mikrosprint/platform';
import PDFDocument from 'pdfkit';
import { fitted, type Paragraph } from './brief-layout.js';
import { briefWords } from './brief-words.js';

export interface BriefTask {
  brief: ConversationBrief;
  locale: Locale;
}

/** The standard for documents that everybody can read; the types of pdfkit do not know it yet. */
const accessible: string = 'PDF/UA';
// A4 in points.
const page = { width: 595.28, height: 841.89 };
const margin = 54;
const width = page.width - 2 * margin;
const bottom = page.height - margin;
/** Room to write by hand, whatever else there is to say. */
const leastNotes = 130;
const ink = '#0f2a33';
const softInk = '#41585f';
const line = '#c9bfa8';
/** Of what there can be many, so many are named and the others counted. */
const most = { sprints: 12, referrals: 6, help: 4 };

const paragraph = (text: string, gap = 0.25): Paragraph => ({
  ...{ tag: 'P', text, weight: 'regular', colour: ink, scale: 1, gap },
});
const soft = (text: string): Paragraph => ({ ...paragraph(text, 0), colour: softInk, scale: 0.92 });
const strong = (text: string): Paragraph => ({ ...paragraph(text), weight: 'semibold' });
const heading = (text: string): Paragraph => ({
  ...{ tag: 'H2', text, weight: 'bold', colour: '#0b5563', scale: 1.15, gap: 1 },
});

/** Draws the brief: exactly one page A4, tagged for screen readers, with the fonts in it. It holds no clock. */
export async function drawBrief({ brief, locale }: BriefTask): Promise<Buffer> {
  const words = briefWords[locale];
  const at = new Date(brief.preparedAt);
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: accessible as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    displayTitle: true,
    lang: locale,
    info: { Title: `${words.heading}: ${brief.displayName}`, CreationDate: at, ModDate: at },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  set(document, contentOf(brief, locale), words);
  document.end();
  return finished;
}

function contentOf(brief: ConversationBrief, locale: Locale): Paragraph[] {
  const words = briefWords[locale];
  const date = dates(locale);
  const titled = (title: LocalizedText | null): string => (title === null ? '' : textIn(title, locale));
  const day = (iso: string | null): string => (iso === null ? '' : date.day(iso));
  return [
    { ...heading(`${words.heading}: ${brief.displayName}`), tag: 'H1', scale: 1.7, gap: 0 },
    soft(
      [
        words.since[brief.since.kind](day(brief.since.at)),
        words.lastActive(brief.lastActivityAt && day(brief.lastActivityAt)),
        words.prepared(day(brief.preparedAt)),
      ].join(' · '),
    ),
    heading(words.topics),
    ...some(
      brief.topics,
      words.noTopics,
      brief.topics.length,
      words.more,
      ({ rule, title, since, count }) => [
        strong(words.topic[rule](titled(title))),
        soft(words.reason[rule](day(since), count ?? 0)),
      ],
    ),
    heading(words.progress),
    ...some(brief.sprints, words.noSprint, most.sprints, words.more, (sprint) => {
      const levels = words.levels(sprint.levelsFinished, sprint.levelsTotal, sprint.levelsSince);
      const done = sprint.completedAt === null ? '' : `, ${words.completed} ${day(sprint.completedAt)}`;
      return [paragraph(`${titled(sprint.title)}: ${levels}${done}`)];
    }),
    heading(words.referrals),
    ...some(brief.referrals, words.noReferrals, most.referrals, words.more, (referral) => [
      paragraph(`${titled(referral.title)}: ${words.status[referral.status]} ${day(referral.changedAt)}`),
    ]),
    heading(words.next),
    paragraph(
      brief.nextBooking === null
        ? words.noNext
        : `${date.time(brief.nextBooking.startsAt)} (${words.form[brief.nextBooking.form]})`,
    ),
    heading(words.help),
    ...some(brief.help, words.noHelp, most.help, words.more, ({ levelTitle, at, answered }) => [
      paragraph(
        [titled(levelTitle), day(at), answered ? words.answered : words.open].filter(Boolean).join(', '),
      ),
    ]),
  ];
}

function some<T>(
  all: readonly T[],
  none: string,
  count: number,
  more: (count: number) => string,
  one: (item: T) => Paragraph[],
): Paragraph[] {
  if (all.length === 0) return [paragraph(none)];
  const left = all.length - count;
  return [...all.slice(0, count).flatMap(one), ...(left > 0 ? [soft(more(left))] : [])];
}

function dates(locale: Locale) {
  const tag = locale === 'da' ? 'da-DK' : 'en-GB';
  const zone = { timeZone: 'Europe/Copenhagen' };
  const day = new Intl.DateTimeFormat(tag, { ...zone, day: 'numeric', month: 'long', year: 'numeric' });
  const time = new Intl.DateTimeFormat(tag, { ...zone, dateStyle: 'full', timeStyle: 'short' });
  return {
    day: (iso: string): string => day.format(new Date(iso)),
    time: (iso: string): string => time.format(new Date(iso)),
  };
}

/** All that there is to say from the top, and below it lines to write on. */
function set(
  document: PDFKit.PDFDocument,
  content: readonly Paragraph[],
  words: { notes: string; care: string },
): void {
  const setter = new TypeSetter(document);
  const root = document.struct('Document');
  document.addStructure(root);
  const tagged = (tag: string, draw: () => void): void => {
    const element = document.struct(tag, {}, [draw]);
    root.add(element);
    element.end();
  };
  const layout = fitted(setter, content, { width, height: bottom - leastNotes - margin });
  let y = margin;
  for (const { tag, type, lines, above, leading } of layout) {
    y += above;
    const top = y;
    tagged(tag, () => setter.drawLines(lines, type, margin, top, leading));
    y += lines.length * leading;
  }
  const top = y + 14;
  tagged('H2', () => setter.draw(words.notes, { weight: 'bold', size: 12, colour: '#0b5563' }, margin, top));
  tagged('P', () =>
    setter.draw(words.care, { weight: 'regular', size: 9, colour: softInk }, margin + 70, top + 2),
  );
  document.markContent('Artifact', { type: 'Layout' });
  for (let rule = top + 42; rule <= bottom; rule += 24) {
    document
      .moveTo(margin, rule)
      .lineTo(page.width - margin, rule)
      .lineWidth(0.6)
      .stroke(line);
  }
  document.endMarkedContent();
  root.end();
}
