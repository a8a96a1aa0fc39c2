// Drafts leave the studio as files: our own package comes back byte for byte, other formats list what they cannot hold
// (C-36, C-43).
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DraftView } from '@mikrosprint/contracts';
import { readArchive, readOwnPackage, writeArchive, writeOwnPackage } from '@mikrosprint/curriculum';
import { codeOf, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { fork, open, partOf, save } from './studio-support.js';
import { apply, exported, newDraftFrom, upload } from './support/exchange-files.js';

let environment: TestEnvironment;
let provider: Client;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  ({ provider } = environment);
});
afterAll(() => environment?.close());

const propose = (name: string, file: string | Uint8Array) => provider.expect(upload(provider, name, file));
const newDraft = (name: string, file: string | Uint8Array) => newDraftFrom(provider, name, file);

describe('our own package', () => {
  const clip = readFileSync(
    path.resolve(__dirname, '../fixtures/content/everything/audio/too-hot-sorry.mp3'),
  );
  const shipped = () => {
    const root = path.resolve(__dirname, '../../content/pdf');
    const json = (file: string) =>
      JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, unknown>;
    const levels = readdirSync(path.join(root, 'levels')).map(
      (file) => [path.basename(file, '.json'), json(`levels/${file}`)] as const,
    );
    return {
      sheet: json('sprint.json'),
      levels: new Map(levels),
      recordings: new Map(),
      pictures: new Map(),
    };
  };
  const spoken = () => {
    const files = shipped();
    const title = { ...(files.sheet['title'] as object), clips: { da: 'velkommen-til-pdf.mp3' } };
    const recordings = new Map([['velkommen-til-pdf.mp3', new Uint8Array(clip)]]);
    return writeOwnPackage({ ...files, sheet: { ...files.sheet, title }, recordings });
  };

  it.each<[string, () => Uint8Array]>([
    ['as it ships', () => writeOwnPackage(shipped())],
    ['with a recording', spoken],
  ])('%s comes back byte for byte', async (_, made) => {
    const bytes = made();
    const proposal = await propose('pdf.zip', bytes);
    expect(proposal).toMatchObject({
      format: 'package',
      holds: 'sprint',
      levels: 3,
      problems: [],
      otherFiles: [],
    });
    const { draftId } = await provider.expect(
      apply(provider, proposal.importId, { to: 'draft', title: proposal.title }),
    );
    const out = await exported(provider, draftId, 'package');
    expect([out.type, out.left]).toEqual(['application/zip', []]);
    expect(out.bytes.equals(Buffer.from(bytes))).toBe(true);
    const again = await newDraft('igen.zip', out.bytes);
    expect((await exported(provider, again.draftId, 'package')).bytes.equals(out.bytes)).toBe(true);
    expect(again.sprintId).not.toBe((await open(provider, draftId)).sprintId);
  });

  it('of a draft that has just begun travels too, and stays what it is', async () => {
    const text = { from: 'text', text: 'Book en tid\n- Finde siden\nHvor?\n- Her\n- Der' };
    const begun = await provider.expect(provider.post<DraftView>('/api/studio/drafts', text));
    const { bytes, name } = await exported(provider, begun.draftId, 'package');
    expect(name).toBe(`${begun.sprintId}.zip`);
    const proposal = await propose('begyndt.zip', bytes);
    expect(proposal.problems.length).toBeGreaterThan(0);
    const { draftId } = await provider.expect(
      apply(provider, proposal.importId, { to: 'draft', title: proposal.title }),
    );
    expect((await exported(provider, draftId, 'package')).bytes.equals(bytes)).toBe(true);
  });

  it('has the title that was chosen, and what is no part of it is named and left behind', async () => {
    const files = new Map([...readable(spoken()), ['noter.txt', Buffer.from('x')]]);
    const proposal = await propose('pdf.zip', writeArchive(files));
    expect(proposal.otherFiles).toEqual(['noter.txt']);
    expect(proposal.media).toEqual([{ name: 'velkommen-til-pdf.mp3', bytes: clip.length }]);
    const { draftId } = await provider.expect(
      apply(provider, proposal.importId, { to: 'draft', title: 'Et andet navn' }),
    );
    const { title } = partOf(await open(provider, draftId), 'sheet').content as {
      title: Record<string, unknown>;
    };
    expect(title).toMatchObject({ da: 'Et andet navn', clips: { da: 'velkommen-til-pdf.mp3' } });
  });
});

describe('an export', () => {
  it('in QTI and Moodle XML holds the questions of a draft and lists what they cannot be', async () => {
    const draft = await fork(provider, 'gdpr');
    const qti = await exported(provider, draft.draftId, 'qti');
    expect([qti.type, qti.name]).toEqual(['application/zip', `${draft.sprintId}.qti.zip`]);
    const archive = readArchive(qti.bytes);
    const items = archive.ok ? [...archive.files.keys()].filter((file) => file.startsWith('items/')) : [];
    expect(items.length).toBeGreaterThan(10);
    expect(qti.left).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'compose', reason: 'no-counterpart' })]),
    );
    const moodle = await exported(provider, draft.draftId, 'moodle-xml');
    expect([moodle.type, moodle.name]).toEqual(['application/xml', `${draft.sprintId}.xml`]);
    expect((await propose('igen.xml', moodle.bytes)).steps).toBeGreaterThan(10);
  });

  it('leaves out what is not written yet and says how much', async () => {
    const draft = await fork(provider);
    const content = { id: 'save', kind: 'practice', steps: [{ id: 'a', mechanic: 'recall' }, {}] };
    await provider.expect(save(provider, draft.draftId, { part: 'level/save', baseRevision: 1, content }));
    const { left } = await exported(provider, draft.draftId, 'gift');
    expect(left).toEqual(
      expect.arrayContaining([
        { kind: 'recall', reason: 'unfinished', count: 1, lines: [] },
        { kind: 'unknown', reason: 'unfinished', count: 1, lines: [] },
      ]),
    );
  });

  it('in a format that is none is refused, and a citizen has none', async () => {
    const { draftId } = await fork(provider);
    const at = `/api/studio/drafts/${draftId}/export`;
    expect(codeOf(await provider.get(`${at}?format=docx`))).toBe('validation');
    expect((await environment.citizen.get(`${at}?format=gift`)).status).toBe(403);
  });
});

function readable(bytes: Uint8Array): Map<string, Uint8Array> {
  const archive = readArchive(bytes);
  if (!archive.ok || !readOwnPackage(bytes).ok) throw new Error('no package');
  return archive.files;
}
