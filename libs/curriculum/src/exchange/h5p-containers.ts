import { isObject, listAt, textOf, valueAt } from './h5p-content.js';
import type { H5pPiece, H5pValues } from './h5p-content.js';

/* What H5P's content types hold other content in, as their semantics describe it. */

/** "H5P.MultiChoice 1.16": a machine name, and outside of `h5p.json` a version. */
const libraryForm = /^([\w.-]{1,100})(?: |$)/u;

/** What a container says before its pieces, as a piece of its own. */
function opening(text: unknown): H5pPiece[] {
  if (typeof text !== 'string' || text === '') return [];
  return [{ library: 'H5P.AdvancedText', params: { text }, title: '', comment: '' }];
}

/** What a container holds, in the order in which it is read. */
export const containers: Readonly<Record<string, (params: H5pValues) => (H5pPiece | null)[]>> = {
  'H5P.QuestionSet': (params) => [
    ...opening(valueAt(params, 'introPage', 'introduction')),
    ...listAt(params, 'questions').map((child) => pieceOf(child)),
  ],
  'H5P.Column': (params) => listAt(params, 'content').map((row) => pieceOf(valueAt(row, 'content'))),
  // Each chapter is a column; a group of one field may be written as the field itself.
  'H5P.InteractiveBook': (params) =>
    listAt(params, 'chapters').map((chapter) =>
      pieceOf(valueAt(chapter, 'chapter') ?? chapter, 'H5P.Column'),
    ),
  'H5P.CoursePresentation': (params) => {
    const slides = [...listAt(params, 'presentation', 'slides'), ...listAt(params, 'slides')];
    const elements = slides.flatMap((slide) => listAt(slide, 'elements'));
    // An element without a piece leads to another slide.
    const pieces = elements.filter((element) => isObject(valueAt(element, 'action')));
    return pieces.map((element) => pieceOf(valueAt(element, 'action'), '', valueAt(element, 'solution')));
  },
};

/** H5P's own stand-in for a name says nothing. */
function titleOf(title: string): string {
  return title.startsWith('Untitled ') ? '' : title;
}

/** A child as a container writes it; null when it is none. */
export function pieceOf(child: unknown, standard = '', comment: unknown = ''): H5pPiece | null {
  const named = valueAt(child, 'library');
  const [, library] = libraryForm.exec(typeof named === 'string' ? named : standard) ?? [];
  const params = valueAt(child, 'params');
  if (library === undefined || !isObject(params)) return null;
  const title = valueAt(child, 'metadata', 'title');
  return {
    library,
    params,
    title: typeof title === 'string' ? titleOf(textOf(title.slice(0, 500))) : '',
    comment: typeof comment === 'string' ? comment : '',
  };
}
