import type { CheckLine, Verification } from '@mikrosprint/contracts';
import type { Locale, LocalizedText } from '@mikrosprint/curriculum';
import type { WrittenPage } from '@mikrosprint/platform';
import { html, nothing, type Html } from './html.js';
import { pageWords, type PageWords } from './page-words.js';

/*
 * The public page of an award without the web's program: what it says, in the few classes of `written.css`. It stands in
 * the page that everybody gets, so a phone that is slow, or a browser that runs no scripts, has the answer at once.
 */

interface Setting {
  locale: Locale;
  words: PageWords;
  now: Date;
}

export function writeVerification(proof: Verification, locale: Locale, now: Date): WrittenPage {
  const setting = { locale, words: pageWords[locale], now };
  const title = textIn(proof.title, locale);
  return {
    status: 200,
    language: locale,
    title: `${title} · ${setting.words.tab}`,
    html: framed(html`
      <p>${setting.words.kind[proof.kind]}</p>
      <h1>${title}</h1>
      ${verdictOf(proof, setting)} ${factsOf(proof, setting)} ${criteriaOf(proof, setting)}
      ${listed(setting.words.tasks, proof.tasks, setting)} ${competencesOf(proof, setting)}
      ${stepsOf(proof.steps, setting)}
      <p class="written-small">${setting.words.number(proof.awardId)}</p>
      <noscript><p class="written-small">${setting.words.more}</p></noscript>
    `),
  };
}

export function writeUnknown(locale: Locale): WrittenPage {
  const words = pageWords[locale];
  return {
    status: 404,
    language: locale,
    title: `${words.unknown} · Mikrosprint`,
    html: framed(html`
      <h1>${words.unknown}</h1>
      <p>${words.unknownText}</p>
      <p><a href="/verify">${words.another}</a></p>
    `),
  };
}

function framed(content: Html): string {
  const page = html`<div class="written">
    <header><a href="/">Mikrosprint</a></header>
    <main>${content}</main>
  </div>`;
  return page.text.replace(/\n\s*/g, '\n');
}

function verdictOf(proof: Verification, { words, locale, now }: Setting): Html {
  const { status, issuer, title, revokedAt, validUntil } = proof;
  const said = words.said(issuer, textIn(title, locale));
  const since =
    status === 'revoked' && revokedAt !== null
      ? words.revokedOn(dateIn(revokedAt, locale))
      : status === 'expired' && validUntil !== null
        ? words.expiredOn(dateIn(validUntil, locale))
        : said;
  return html`<p class="written-verdict" data-status="${status}">
      <strong>${words.verdict[status]}</strong> <span>${since}</span>
    </p>
    <p>${words.checkedAt(timeIn(now, locale))}</p>`;
}

function factsOf(proof: Verification, { words, locale }: Setting): Html {
  const { kind, maskedName, sprintTitle, examPercent, workloadHours, validUntil } = proof;
  const facts: [string, string | null][] = [
    [words.name, kind === 'badge' ? null : (maskedName ?? words.noName)],
    [words.issued, dateIn(proof.issuedAt, locale)],
    [words.by, proof.issuer],
    [words.sprint, kind === 'certificate' || sprintTitle === null ? null : textIn(sprintTitle, locale)],
    [words.exam, examPercent === null ? null : words.examPercent(examPercent)],
    [words.workload, workloadHours === null ? null : words.hours(workloadHours)],
    [words.until, validUntil === null ? null : dateIn(validUntil, locale)],
  ];
  const known = facts.flatMap(([name, fact]) => (fact === null ? [] : [{ name, fact }]));
  return html`<dl>
    ${known.map(
      ({ name, fact }) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${fact}</dd>
        </div>`,
    )}
  </dl>`;
}

function criteriaOf({ criteria }: Verification, { words, locale }: Setting): Html {
  if (criteria === null) return nothing;
  return html`<section>
    <h2>${words.criteria}</h2>
    <p>${textIn(criteria, locale)}</p>
  </section>`;
}

function listed(heading: string, texts: readonly LocalizedText[], { locale }: Setting): Html {
  if (texts.length === 0) return nothing;
  const items = texts.map((text) => html`<li>${textIn(text, locale)}</li>`);
  return html`<section>
    <h2>${heading}</h2>
    <ul>
      ${items}
    </ul>
  </section>`;
}

function competencesOf({ competences }: Verification, { words, locale }: Setting): Html {
  if (competences.length === 0) return nothing;
  const items = competences.map(
    ({ framework, code, name }) => html`<li>${textIn(name, locale)} (${framework} ${code})</li>`,
  );
  return html`<section>
    <h2>${words.competences}</h2>
    <ul>
      ${items}
    </ul>
  </section>`;
}

function stepsOf(steps: readonly CheckLine[], { words }: Setting): Html {
  if (steps.length === 0) return html`<p>${words.signing}</p>`;
  const items = steps.flatMap(({ step, outcome }) => {
    const sentences = words.step[step];
    if (sentences === undefined || outcome === 'not-made') return [];
    const said = outcome === 'unsure' ? words.unsure : sentences[outcome];
    return [html`<li data-outcome="${outcome}">${said}</li>`];
  });
  return html`<section>
    <h2>${words.steps}</h2>
    <ol class="written-steps">
      ${items}
    </ol>
  </section>`;
}

const textIn = (text: LocalizedText, locale: Locale): string => text[locale] ?? text.da;

/** The day and the hour of the city, wherever the server stands. */
const timeZone = 'Europe/Copenhagen';
const tagOf = (locale: Locale): string => (locale === 'da' ? 'da-DK' : 'en-GB');

function dateIn(moment: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'long', timeZone }).format(new Date(moment));
}

function timeIn(moment: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(tagOf(locale), { timeStyle: 'short', timeZone }).format(moment);
}
