// Texts that try to be more than text, put into every place where an author writes words.
import type { BrowserContext, Page } from 'playwright-core';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Each calls `hit` with its number if anything takes it for more than words. */
const attempts: ((number: number) => string)[] = [
  (n) => `<script>hit(${n})</script>`,
  (n) => `<img src=x onerror=hit(${n})>`,
  (n) => `<svg onload=hit(${n})>`,
  (n) => `<a href=javascript:hit(${n})>x</a>`,
  (n) => `javascript:hit(${n})`,
  (n) => `\${hit(${n})}`,
  (n) => `{{hit(${n})}}`,
  (n) => `$t(${n})`,
  (n) => `&lt;img src=x onerror=hit(${n})&gt;`,
  (n) => `</script><script>hit(${n})</script>`,
  (n) => `"' onfocus='hit(${n})'`,
  (n) => `</textarea><iframe src=javascript:hit(${n})>`,
  (n) => `[x](javascript:hit(${n}))`,
  (n) => `<style>*{display:none}</style>${n}`,
  (n) => `${'W'.repeat(70)}${n}`,
];
/** What turns the direction of all that follows in its line. */
export const turning = (n: number): string => `\u202E${n}gnp.exe`;

export function attempt(number: number): string {
  return attempts[number % attempts.length]?.(number) ?? '';
}

/** The keys of all words that people read, and how long they may be: texts in both languages, and what is the same in each. */
const longest: Record<string, number> = { da: 1200, en: 1200, name: 60, address: 120 };

/** The content with an attempt at the end of every text in it, wherever it stands; `texts` are those that were made. */
export function poisoned<T>(content: T, first: number): { content: T; texts: string[] } {
  const texts: string[] = [];
  const spoiled = (words: string, longest: number): string => {
    // A name has little room: the next attempt that fits.
    let number = first + texts.length;
    while (`${words} ${attempt(number)}`.length > longest) number += 1;
    const text = `${words} ${attempt(number)}`;
    texts.push(text);
    return text;
  };
  const walk = (value: Json, key: string): Json => {
    if (Array.isArray(value)) return value.map((inner) => walk(inner, ''));
    if (typeof value === 'string') return key in longest ? spoiled(value, longest[key] ?? 0) : value;
    if (typeof value !== 'object' || value === null) return value;
    // Recordings have names of files.
    const entries = Object.entries(value).filter(([name]) => name !== 'clips');
    return Object.fromEntries(entries.map(([name, inner]) => [name, walk(inner, name)]));
  };
  return { content: walk(content as Json, '') as T, texts };
}

/** Tells of everything that took a text for more than words, in any page and frame of a device. */
export async function watchForHits(device: BrowserContext): Promise<string[]> {
  const hits: string[] = [];
  await device.addInitScript(() => {
    const tell = (what: string) => console.warn(`hostile text: ${what}`);
    Object.assign(window, { hit: (number: number) => tell(`ran ${number}`) });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      // zod asks each page once whether it may make functions of strings, and takes the no.
      if (blockedURI !== 'eval') tell(`${violatedDirective} stopped ${blockedURI} ${sample}`);
    });
  });
  const watch = (page: Page) => {
    page.on('console', (message) => {
      if (message.text().startsWith('hostile text:')) hits.push(message.text());
    });
    page.on('pageerror', (error) => hits.push(error.message));
    page.on('dialog', (dialog) => {
      // A page that asks whether to leave asks about what is not saved.
      if (dialog.type() !== 'beforeunload') hits.push(`dialog: ${dialog.message()}`);
      void dialog.accept();
    });
  };
  device.pages().forEach(watch);
  device.on('page', watch);
  return hits;
}

/** Elements of a page, and of the frames in it, that can only have come out of a text. */
export async function strangers(page: Page): Promise<string[]> {
  const found = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() =>
          [...document.querySelectorAll('*')]
            .filter(
              (element) =>
                element.getAttributeNames().some((name) => name.startsWith('on')) ||
                ['src', 'href', 'srcdoc', 'action', 'xlink:href'].some((name) =>
                  /^\s*javascript:|hit\(/iu.test(element.getAttribute(name) ?? ''),
                ) ||
                (/^(script|style|iframe)$/iu.test(element.tagName) &&
                  /hit\(|display:none\}/u.test(element.innerHTML)) ||
                element.matches('img[src="x"], script:not([src]):not([type="application/ld+json"])'),
            )
            .map((element) => element.outerHTML.slice(0, 160)),
        ),
      ),
  );
  return found.flat();
}

/** What stands beyond the right edge of the window, the innermost elements alone. */
export function beyondEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > window.innerWidth + 1 && element.checkVisibility(),
    );
    return wide
      .filter((element) => !wide.some((other) => other !== element && element.contains(other)))
      .map((element) => element.outerHTML.slice(0, 200));
  });
}
