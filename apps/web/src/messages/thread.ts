/** What a page knows of a thread, and how it learns the rest: after its last seen line, in order, each line once. */
import type { ConversationPage, MessageView } from '@mikrosprint/contracts';

export type Thread = ConversationPage;

/** The `seq` of the newest line the page has; 0 when it has none. */
export const lastSeen = ({ messages }: Thread): number => messages.at(-1)?.seq ?? 0;

/** The `seq` of the oldest line the page has; 0 when it has none. */
export const firstSeen = ({ messages }: Thread): number => messages[0]?.seq ?? 0;

export type Side = 'citizen' | 'caseworker';

/** Lines of the same person within this time belong together to the eye. */
const togetherMilliseconds = 5 * 60_000;

/** Whether a line goes on where the one before it left off: the same person, a moment later. */
export function goesOn(before: MessageView | undefined, line: MessageView): boolean {
  if (before === undefined || before.notice !== null || line.notice !== null) return false;
  const isSamePerson = before.from === line.from && before.name === line.name;
  return isSamePerson && Date.parse(line.sentAt) - Date.parse(before.sentAt) < togetherMilliseconds;
}

/** What came after `seq` and was not written on the reader's own side, in order. */
export const newLines = ({ messages }: Thread, seq: number, side: Side): MessageView[] =>
  messages.filter((line) => line.seq > seq && line.from !== side);

export const isWhole = (thread: Thread): boolean => lastSeen(thread) >= thread.lastSeq;

/** Lines that touch what is known join it; a line that came twice is there once. The facts around it are the page's. */
export function withPage(known: Thread | undefined, page: ConversationPage): Thread {
  if (known === undefined) return page;
  const bySeq = new Map([...known.messages, ...page.messages].map((line) => [line.seq, line]));
  const messages = [...bySeq.values()].sort((one, other) => one.seq - other.seq);
  // A late answer never turns the clock back.
  return {
    ...page,
    messages,
    lastSeq: Math.max(known.lastSeq, page.lastSeq),
    readSeq: Math.max(known.readSeq, page.readSeq),
  };
}

/** A message that has just been kept. With a gap before it, it waits until what is between has been fetched. */
export function withKept(known: Thread, message: MessageView): Thread {
  const lastSeq = Math.max(known.lastSeq, message.seq);
  if (message.seq !== lastSeen(known) + 1) return { ...known, lastSeq };
  return { ...known, lastSeq, messages: [...known.messages, message] };
}

/** Asks for a part of the thread: `''`, `?after=4` or `?before=101`. */
type Ask = (part: string) => Promise<ConversationPage>;

/**
 * Everything after the last seen line; at first the newest part. `latest` is what the page knows when an answer comes:
 * a message that was kept in the meantime is in it.
 */
export async function catchUp(ask: Ask, latest: () => Thread | undefined): Promise<Thread> {
  let thread = latest();
  do {
    const seen = thread ? lastSeen(thread) : 0;
    const page = await ask(seen > 0 ? `?after=${seen}` : '');
    thread = withPage(newerOf(latest(), thread), page);
    if (page.messages.length === 0) return thread;
  } while (!isWhole(thread));
  return thread;
}

function newerOf(one: Thread | undefined, other: Thread | undefined): Thread | undefined {
  if (!one || !other) return one ?? other;
  return withPage(one, other);
}
