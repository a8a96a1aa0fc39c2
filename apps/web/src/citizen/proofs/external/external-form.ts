/** What is typed about a proof from elsewhere, and what is still wrong with it before it is sent. */
import type { AddExternalFile, AddExternalProof } from '@mikrosprint/contracts';

export interface ExternalForm {
  kind: 'file' | 'link';
  file: File | null;
  link: string;
  title: string;
  issuer: string;
  /** YYYY-MM-DD, or empty. */
  date: string;
}

/** What was filled in: a link, or a file with what the person says of it. */
export type NewExternalProof =
  { kind: 'link'; proof: AddExternalProof } | { kind: 'file'; file: File; said: AddExternalFile };

export const emptyForm: ExternalForm = {
  kind: 'file',
  file: null,
  link: '',
  title: '',
  issuer: '',
  date: '',
};

/** As the contract has it, in bytes. */
const largestFile = 5 * 1024 * 1024;

/** Files that may carry a signed credential: what it is called and who gave it then stands in it. */
const maySayItself = (file: File): boolean => /\.(png|svg|json|jwt|jws|txt)$/i.test(file.name);

/** Each field with the word for what is wrong; none when it can be sent. The order is that of the form. */
export type FormProblems = Partial<Record<'file' | 'link' | 'title' | 'issuer', string>>;

export function problemsOf(form: ExternalForm): FormProblems {
  const { kind, file, link, title, issuer } = form;
  const problems: FormProblems = {};
  if (kind === 'file' && file === null) problems.file = 'fileMissing';
  if (kind === 'file' && file !== null && file.size > largestFile) problems.file = 'fileTooLarge';
  if (kind === 'link' && !isSecureLink(link)) problems.link = 'linkWrong';
  if (kind === 'file' && file !== null && maySayItself(file)) return problems;
  if (title.trim().length < 2) problems.title = 'nameWrong';
  if (issuer.trim().length < 2) problems.issuer = 'issuerWrong';
  return problems;
}

function isSecureLink(link: string): boolean {
  try {
    return new URL(link.trim()).protocol === 'https:';
  } catch {
    return false;
  }
}

/** What is sent; only of a form without problems. */
export function proofOf({ kind, file, link, title, issuer, date }: ExternalForm): NewExternalProof {
  const said = { title: title.trim(), issuer: issuer.trim(), date: date === '' ? null : date };
  if (kind === 'file' && file !== null) return { kind: 'file', file, said };
  return { kind: 'link', proof: { ...said, link: link.trim() } };
}
