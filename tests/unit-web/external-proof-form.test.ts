import { emptyForm, problemsOf, proofOf } from '../../apps/web/src/citizen/proofs/external/external-form.js';

const file = (name: string, size = 3) => new File([new Uint8Array(size)], name);
const said = { title: 'Hygiejnebevis', issuer: 'Madskolen' };

test.each([
  ['nothing at all', emptyForm, { file: 'fileMissing', title: 'nameWrong', issuer: 'issuerWrong' }],
  [
    'a paper that nobody named',
    { ...emptyForm, file: file('a.pdf') },
    { title: 'nameWrong', issuer: 'issuerWrong' },
  ],
  ['a named paper', { ...emptyForm, ...said, file: file('a.pdf') }, {}],
  ['a file that may say itself what it is', { ...emptyForm, file: file('a.png') }, {}],
  [
    'a file that is too large',
    { ...emptyForm, ...said, file: file('a.pdf', 5 * 1024 * 1024 + 1) },
    { file: 'fileTooLarge' },
  ],
  [
    'a link in plain text',
    { ...emptyForm, ...said, kind: 'link' as const, link: 'http://a.dk' },
    { link: 'linkWrong' },
  ],
  [
    'a script',
    { ...emptyForm, ...said, kind: 'link' as const, link: 'javascript:alert(1)' },
    { link: 'linkWrong' },
  ],
  ['a good link', { ...emptyForm, ...said, kind: 'link' as const, link: ' https://a.dk/b ' }, {}],
])('%s', (_, form, problems) => {
  expect(problemsOf(form)).toEqual(problems);
});

test('what is sent is trimmed, and a date that was not given is none', () => {
  const link = {
    ...emptyForm,
    kind: 'link' as const,
    link: ' https://a.dk/b ',
    title: ' Bevis ',
    issuer: ' Skolen ',
  };
  expect(proofOf(link)).toEqual({
    kind: 'link',
    proof: { title: 'Bevis', issuer: 'Skolen', date: null, link: 'https://a.dk/b' },
  });
});
