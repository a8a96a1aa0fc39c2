import { z } from 'zod';
import type { JsonPath } from './locate.js';
import type { Finding } from './package-issues.js';
import { plainOf } from './rich-text.js';
import { pictureName } from './steps/picture.js';
import { clipName } from './text.js';

/*
 * What people are called, written to and rung up by is made up: nobody who exists gets mail because of a course, and no
 * firm that exists is blamed or praised in one.
 * Names kept free for that by RFC 2606 and RFC 6761; Danish telephone numbers begin with 2 to 9, so one that begins
 * with 0 or 1 reaches nobody; a CPR number begins with a date, so one with a day above 31 (and not the 60 more of a
 * temporary number) belongs to nobody.
 */

const reservedEnd = /\.(example|test|invalid|localhost)$/iu;
const reservedName = /^(?:.*\.)?example\.(com|org|net)$/iu;
/** Pages of the public that a task may name, because finding them is what is learnt. */
const publicPages: ReadonlySet<string> = new Set([
  'borger.dk',
  'data.europa.eu',
  'datatilsynet.dk',
  'digitalpost.dk',
  'jobnet.dk',
  'mitid.dk',
  'rejseplanen.dk',
]);

const mailAddress = /[\p{L}\p{N}._%+-]+@(?<host>[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/gu;
const webAddress =
  /(?:https?:\/\/|\bwww\.)(?<host>[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)|(?<![@\p{L}\p{N}.-])(?<bare>[\p{L}\p{N}-]+\.(?:dk|com|org|net|eu))(?![\p{L}\p{N}-])/giu;
const telephone = /(?<![\d.,-])(?:\+45 ?)?(?<first>\d)\d(?: ?\d{2}){3}(?![\d.,-]*\d)/gu;
const civilNumber = /(?<!\d)(?<day>\d{2})(?<month>\d{2})\d{2}-?\d{4}(?!\d)/gu;

/**
 * Firms that come to mind first when one makes up a shop, a bank, a parcel or an agency, but for those whose name is a
 * common word too (Fakta, Netto). No list is complete: authors make up names. Tools that are taught by name (Excel) and
 * services of the public are no firms here.
 */
const wellKnownFirms =
  'Adecco|Airbnb|Aldi|Amazon|Bilka|Carlsberg|Coop|DHL|DSB|Danske Bank|Elgiganten|Expedia|FedEx|Falck|Føtex|GLS|' +
  'Hilton|IKEA|ISS|Irma|JYSK|Jobindex|Jyske Bank|Kvickly|LEGO|Lego|Lidl|LinkedIn|Manpower|ManpowerGroup|Marriott|' +
  'Matas|Meny|Movia|Mærsk|Nordea|Norlys|Novo Nordisk|Nykredit|PostNord|Radisson|Randstad|Rema|Scandic|' +
  'Spar Nord|Sydbank|TDC|Telenor|Telia|Telmore|Topdanmark|Tryg Forsikring|UPS|Uber|Wolt|YouSee|Ørsted';
const firm = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${wellKnownFirms})(?![\\p{L}\\p{N}])`, 'gu');

const fileName = z.union([clipName, pictureName]);

function isReserved(host: string): boolean {
  const name = host.toLowerCase().replace(/^www\./u, '');
  return reservedEnd.test(name) || reservedName.test(name) || publicPages.has(name);
}

function couldBeSomebody(day: number, month: number): boolean {
  const isDay = (day >= 1 && day <= 31) || (day >= 61 && day <= 91);
  return isDay && month >= 1 && month <= 12;
}

function complaints(text: string): string[] {
  const hosts = [...text.matchAll(mailAddress), ...text.matchAll(webAddress)].flatMap(
    ({ groups }) => groups?.['host'] ?? groups?.['bare'] ?? [],
  );
  const foreign = [...new Set(hosts)].filter((host) => !isReserved(host));
  const people = [...text.matchAll(civilNumber)].filter(({ groups }) =>
    couldBeSomebody(Number(groups?.['day']), Number(groups?.['month'])),
  );
  const calls = [...text.matchAll(telephone)].filter(({ groups }) => Number(groups?.['first']) >= 2);
  return [
    ...foreign.map((host) => `"${host}" could exist; use an address that ends in .example`),
    ...people.map(([number]) => `"${number}" could be somebody's CPR number; use a day that no month has`),
    ...[...new Set(text.match(firm) ?? [])].map((name) => `"${name}" is a firm that exists; make one up`),
    ...calls.map(([number]) => `"${number}" could be somebody's telephone; use one that begins with 0 or 1`),
  ];
}

/** Every text of a file in which an address or a number could be somebody's. */
export function foundContacts(value: unknown, path: JsonPath = []): Finding[] {
  // A published file is called by its fingerprint, in which any number can stand.
  if (typeof value === 'string' && fileName.safeParse(value).success) return [];
  if (typeof value === 'string') return complaints(plainOf(value)).map((message) => ({ path, message }));
  if (Array.isArray(value)) return value.flatMap((inner, index) => foundContacts(inner, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => foundContacts(inner, [...path, key]));
}
