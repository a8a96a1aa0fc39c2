// A strict reader of calendar files (RFC 5545): whatever the grammar does not allow is an error, not a guess.

export interface ReadEvent {
  uid: string;
  sequence: number;
  stamp: Date;
  startsAt: Date;
  endsAt: Date;
  status: string;
  summary: string;
  location: string | null;
  url: string | null;
  /** The names of all its properties, in order. */
  properties: string[];
}

/** The one event of a calendar file, sent as bytes. */
export function readCalendar(bytes: Uint8Array): ReadEvent {
  const lines = unfolded(bytes);
  const [calendar, ...rest] = lines;
  if (calendar !== 'BEGIN:VCALENDAR' || rest.pop() !== 'END:VCALENDAR') throw new Error('no calendar');
  const begin = rest.indexOf('BEGIN:VEVENT');
  if (begin === -1 || rest.at(-1) !== 'END:VEVENT') throw new Error('not exactly one event');
  const head = properties(rest.slice(0, begin));
  if (head.get('VERSION') !== '2.0' || !head.has('PRODID')) throw new Error('no version or no maker');
  const event = properties(rest.slice(begin + 1, -1));
  const must = (name: string): string => {
    const value = event.get(name);
    if (value === undefined) throw new Error(`no ${name}`);
    return value;
  };
  if (!/^\d+$/.test(must('SEQUENCE'))) throw new Error('SEQUENCE is a number');
  const location = event.get('LOCATION');
  return {
    uid: must('UID'),
    sequence: Number(must('SEQUENCE')),
    stamp: moment(must('DTSTAMP')),
    startsAt: moment(must('DTSTART')),
    endsAt: moment(must('DTEND')),
    status: must('STATUS'),
    summary: text(must('SUMMARY')),
    location: location === undefined ? null : text(location),
    url: event.get('URL') ?? null,
    properties: [...event.keys()],
  };
}

/** 3.1: lines end with CR LF and are at most 75 octets; one that goes on begins with a space. */
function unfolded(bytes: Uint8Array): string[] {
  const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (!whole.endsWith('\r\n') || /(^|[^\r])\n|\r(?!\n)/.test(whole)) throw new Error('a line ends wrongly');
  const lines: string[] = [];
  for (const raw of whole.slice(0, -2).split('\r\n')) {
    if (new TextEncoder().encode(raw).length > 75) throw new Error(`longer than 75 octets: ${raw}`);
    if (raw === '' || raw === ' ') throw new Error('an empty line');
    if (raw.startsWith(' ')) lines.push(`${lines.pop() ?? ''}${raw.slice(1)}`);
    else lines.push(raw);
  }
  return lines;
}

/** `NAME:value`; none of ours has parameters, and none may come twice. */
function properties(lines: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+):(.*)$/u.exec(line) ?? [];
    if (name === '' || found.has(name)) throw new Error(`cannot be read: ${line}`);

    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) throw new Error('a control character');
    found.set(name, value);
  }
  return found;
}

/** 3.3.5, form 2: a moment in UTC. */
function moment(value: string): Date {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value) ?? [];
  const read = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(read.getTime())) throw new Error(`no moment: ${value}`);
  return read;
}

/** 3.3.11: only a backslash, a semicolon, a comma and a line break are escaped, and never stand bare. */
function text(value: string): string {
  if (!/^(?:[^\\;,]|\\[\\;,nN])*$/u.test(value)) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}
