/**
 * One meeting as a calendar file (RFC 5545). It says when and where and never why: calendars are shared with more people
 * than a citizen thinks of. Times are UTC, so that no calendar has to know our clock changes.
 */
export interface CalendarEvent {
  /** Stays the same for as long as it is the same agreement: a calendar then changes its entry instead of adding one. */
  uid: string;
  /** Rises with every change. */
  sequence: number;
  changedAt: Date;
  startsAt: Date;
  endsAt: Date;
  cancelled: boolean;
  summary: string;
  /** Empty: nothing to say. */
  location: string;
  url: string;
}

/** The file's text, lines ended by CR LF and folded so that none is longer than 75 octets (3.1). */
export function calendarFile(event: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mikrosprint//Bookings//DA',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.changedAt)}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(event.endsAt)}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.location === '' ? [] : [`LOCATION:${escaped(event.location)}`]),
    `URL:${event.url}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** "Form 2": 20261124T080000Z (3.3.5). */
function utc(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/**
 * Text (3.3.11): backslash, semicolon, comma and line break are escaped; other control characters are not allowed. Some
 * readers also end a line where Unicode does, and show a text as its direction marks tell them to: none of these stays.
 */
function escaped(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');
}

const lineOctets = 75;

/** A longer line goes on behind a line break and a space; never in the middle of a character. */
function folded(line: string): string {
  const parts: string[] = [''];
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > lineOctets) {
      parts.push('');
      // The space at the beginning of the line counts too.
      octets = 1;
    }
    parts[parts.length - 1] += sign;
    octets += size;
  }
  return parts.join('\r\n ');
}
