import { textIn, type Locale } from '@mikrosprint/curriculum';
import type { IssuerFacts } from '@mikrosprint/open-badges';
import type { Achievement } from './achievement.js';

interface PageOptions {
  locale: Locale;
  issuer: IssuerFacts;
  /** Where its drawing is. */
  picture: string;
}

/** What an achievement is about, for a person who followed its address: one page that needs nothing but itself. */
export function achievementPage(achievement: Achievement, { locale, issuer, picture }: PageOptions): string {
  const words = sentences[locale];
  const title = textIn(achievement.title, locale);
  // A badge says nothing of itself but what it is given for.
  const description = textIn(achievement.description, locale);
  const criteria = textIn(achievement.criteria, locale);
  const { tasks, competences, hours, passMark } = achievement;
  const facts = [
    hours === null ? null : words.hours(hours),
    passMark === null ? null : words.exam(passMark),
  ].filter((fact) => fact !== null);
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<title>${escaped(title)} · Mikrosprint</title>
<style>${style}</style>
</head>
<body>
<main>
<img src="${escaped(picture)}" alt="" width="160" height="160">
<p class="kind">${escaped(words.kind[achievement.kind])}</p>
<h1>${escaped(title)}</h1>
${description === criteria ? '' : paragraph(description)}
${section(words.criteria, paragraph(criteria) + facts.map(paragraph).join(''))}
${tasks.length === 0 ? '' : section(words.tasks, list(tasks.map((task) => textIn(task, locale))))}
${
  competences.length === 0
    ? ''
    : section(
        words.competences,
        list(
          competences.map(({ framework, code, name }) => `${framework} · ${code} ${textIn(name, locale)}`),
        ),
      )
}
${section(words.issuer, issuerLine(issuer))}
<p><a class="check" href="/verify">${escaped(words.check)}</a></p>
</main>
</body>
</html>
`;
}

function issuerLine({ name, url }: IssuerFacts): string {
  return url === undefined ? paragraph(name) : `<p><a href="${escaped(url)}">${escaped(name)}</a></p>`;
}

function section(title: string, inside: string): string {
  return `<section><h2>${escaped(title)}</h2>${inside}</section>`;
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function list(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
}

/** Authors write these texts: they are words, whatever they look like. */
function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const sentences = {
  da: {
    kind: { badge: 'Mærke', certificate: 'Bevis' },
    criteria: 'Sådan får man det',
    tasks: 'Det kan man bagefter',
    competences: 'Digitale kompetencer',
    issuer: 'Udsteder',
    check: 'Kontrollér et bevis',
    hours: (hours: number) =>
      `Det tager cirka ${String(hours).replace('.', ',')} ${hours === 1 ? 'time' : 'timer'}.`,
    exam: (percent: number) => `Prøven er bestået med mindst ${percent} %.`,
  },
  en: {
    kind: { badge: 'Badge', certificate: 'Certificate' },
    criteria: 'How to earn it',
    tasks: 'What one can do afterwards',
    competences: 'Digital competences',
    issuer: 'Issuer',
    check: 'Check a certificate',
    hours: (hours: number) => `It takes about ${hours} ${hours === 1 ? 'hour' : 'hours'}.`,
    exam: (percent: number) => `The exam is passed with at least ${percent}%.`,
  },
};

const style = `
:root { color-scheme: light dark; --ground: #fbf7f0; --card: #fff; --ink: #22201c; --soft: #5d574d; --link: #0b5a6f; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #171613; --card: #22201c; --ink: #f2ede4; --soft: #b9b2a5; --link: #8fd3e6; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: 1.5rem 1rem 4rem; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: break-word; }
main { max-width: 38rem; margin: 0 auto; padding: 2rem clamp(1.25rem, 5vw, 2.5rem); background: var(--card);
  border-radius: 1.25rem; }
img { display: block; margin: 0 auto 1rem; }
.kind { margin: 0; text-align: center; color: var(--soft); }
h1 { margin: 0 0 1rem; text-align: center; line-height: 1.2; text-wrap: balance; }
h2 { margin: 2rem 0 0.25rem; font-size: 1.1875rem; }
p { margin: 0 0 0.5rem; }
ul { margin: 0; padding-left: 1.25rem; }
a { color: var(--link); }
.check { display: inline-block; margin-top: 1.5rem; padding: 0.625rem 0; font-weight: 600; }
`;
