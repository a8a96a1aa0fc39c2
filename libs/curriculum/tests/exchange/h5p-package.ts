import { madeArchive, type MadeEntry } from './archive-bytes.js';

/** H5P packages as the platforms export them, and parts of them. */

export type Json = Record<string, unknown>;

/** A package of these two files; a text or bytes are taken as they are. */
export function packed(definition: unknown, content: unknown, more: MadeEntry[] = []): Uint8Array {
  const text = (value: unknown) =>
    typeof value === 'string' || value instanceof Uint8Array ? value : JSON.stringify(value);
  return madeArchive([
    { name: 'h5p.json', content: text(definition) },
    { name: 'content/', mode: 0o40755 },
    { name: 'content/content.json', content: text(content), method: 0 },
    ...more,
  ]);
}

/** A package of one content type, as H5P's own platforms export it. */
export function packageOf(library: string, content: unknown, more: Json = {}): Uint8Array {
  const definition = {
    title: 'Brand',
    language: 'da',
    mainLibrary: library,
    embedTypes: ['div'],
    preloadedDependencies: [{ machineName: library, majorVersion: '1', minorVersion: '0' }],
    ...more,
  };
  return packed(definition, content, [
    { name: `${library}-1.0/`, mode: 0o40755 },
    { name: `${library}-1.0/library.json`, content: '{}' },
    { name: `${library}-1.0/dist/main.js`, content: 'alert(1)' },
  ]);
}

/** A child as containers have it. */
export const piece = (library: string, params: unknown, more: Json = {}) => ({
  library: `${library} 1.0`,
  params,
  subContentId: '0b1f6c1e-3f5e-4f7e-9d57-7f2b5d3c9a10',
  metadata: { contentType: 'Task', license: 'U', title: 'Untitled Task' },
  ...more,
});

export const option = (text: string, correct: boolean, chosenFeedback = '') => ({
  text: `<div>${text}</div>\n`,
  correct,
  tipsAndFeedback: { tip: '', chosenFeedback, notChosenFeedback: '' },
});
export const fire: Json = {
  question: '<p>Hvad gør du f&oslash;rst?</p>\n',
  answers: [option('Ring 112', true, '<div>Ja.</div>'), option('L&oslash;b', false), option('Sov', false)],
  behaviour: { type: 'auto', singlePoint: false },
  overallFeedback: [{ from: 0, to: 100, feedback: 'Godt &amp; vel.' }],
};
