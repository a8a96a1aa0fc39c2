// A PDF from standard input, told as JSON on standard output: what a screen reader meets, page by page. A process of its
// own, because the library is only an ES module and jest loads none.
import { Buffer } from 'node:buffer';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);

const loading = getDocument({
  data: new Uint8Array(Buffer.concat(chunks)),
  isEvalSupported: false,
  useSystemFonts: false,
  verbosity: 0,
});
const document = await loading.promise;
const { info } = await document.getMetadata();
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  const texts = await textsById(page);
  pages.push({
    tags: told(await page.getStructTree(), texts),
    links: (await page.getAnnotations()).flatMap(({ url }) => url ?? []),
  });
}
console.log(
  JSON.stringify({
    title: info.Title,
    language: info.Language,
    isMarked: (await document.getMarkInfo())?.Marked === true,
    pages,
  }),
);
await loading.destroy();

/** The text of each piece of marked content, which the tags refer to by id. */
async function textsById(page) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map();
  const open = [];
  for (const { type, id, str, hasEOL } of items) {
    if (type === 'beginMarkedContentProps' || type === 'beginMarkedContent') open.push(id ?? null);
    else if (type === 'endMarkedContent') open.pop();
    else if (str !== undefined) {
      const inside = open.at(-1) ?? 'untagged';
      texts.set(inside, (texts.get(inside) ?? '') + str + (hasEOL ? ' ' : ''));
    }
  }
  return texts;
}

/** `[tag, text, ...parts]`: the words in a tag and the tags in it, in the order they are read. */
function told(node, texts) {
  const children = node?.children ?? [];
  const text = children
    .filter(({ type }) => type === 'content')
    .map(({ id }) => texts.get(id) ?? '')
    .join('');
  const parts = children.filter(({ role }) => role !== undefined).map((child) => told(child, texts));
  return { tag: node?.role ?? '', text: text.replace(/\s+/g, ' ').trim(), alt: node?.alt, parts };
}
