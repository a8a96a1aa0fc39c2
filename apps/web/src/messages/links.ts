/** Messages are plain text. Addresses in them become links that show exactly where they lead; nothing else becomes anything. */

export interface TextPart {
  text: string;
  href?: string;
}

/** ASCII alone: characters that turn the reading direction are no part of a link. */
const address = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+/gi;
/** Part of it would lead elsewhere than it looks: an address with other letters, also look-alike ones, stays text. */
const goesOn = /^[\p{L}\p{N}]/u;
/** What usually ends the sentence and not the address. */
const afterwards = /[.,;:!?'"]+$/;

export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    const link = withoutEnd(match[0]);
    const next = text.slice(match.index + match[0].length);
    if (goesOn.test(next) || !leadsSomewhere(link)) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ text: link, href: link });
    from = match.index + link.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** A bracket that was opened before the address is closed after it. */
function withoutEnd(found: string): string {
  const link = found.replace(afterwards, '');
  const unbalanced = link.endsWith(')') && !link.includes('(');
  return unbalanced ? withoutEnd(link.slice(0, -1)) : link;
}

/** A name before an @ can pretend to be the place: such an address stays text. */
function leadsSomewhere(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { protocol, username, password, hostname } = new URL(link);
  return /^https?:$/.test(protocol) && username === '' && password === '' && hostname !== '';
}
