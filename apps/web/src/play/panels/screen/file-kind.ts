import type { LearnerScreen } from '@mikrosprint/level-engine';

const kindsByEnding = {
  pdf: 'fixed',
  doc: 'text',
  docx: 'text',
  odt: 'text',
  txt: 'text',
  rtf: 'text',
  jpg: 'picture',
  jpeg: 'picture',
  png: 'picture',
  heic: 'picture',
  gif: 'picture',
  xls: 'sheet',
  xlsx: 'sheet',
  csv: 'sheet',
  mp3: 'sound',
  m4a: 'sound',
  wav: 'sound',
  mp4: 'film',
  mov: 'film',
  zip: 'packed',
} as const;

export type FileKind = (typeof kindsByEnding)[keyof typeof kindsByEnding] | 'folder' | 'window' | 'other';

/** What has no ending: a phone shows pictures, a meeting shares windows, and elsewhere it is a folder. */
const withoutEnding: Partial<Record<LearnerScreen['app']['kind'], FileKind>> = {
  phone: 'picture',
  call: 'window',
};

/** What a file is, by its ending: "Ansøgning.PDF" is a page that cannot be changed. */
export function fileKind(app: LearnerScreen['app']['kind'], name: string): FileKind {
  const ending = /\.(?<ending>[a-z0-9]{2,5})$/iu.exec(name.trim())?.groups?.['ending']?.toLowerCase();
  if (ending === undefined) return withoutEnding[app] ?? 'folder';
  return Object.hasOwn(kindsByEnding, ending) ? kindsByEnding[ending as keyof typeof kindsByEnding] : 'other';
}
