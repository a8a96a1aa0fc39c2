// What comes into the studio from elsewhere and what leaves it: every format there and back, and that nothing is written
// before its author has said where it goes (C-36, C-43).
import type { DraftView, ImportProposal, ImportTarget, Problem } from '@mikrosprint/contracts';
import { parseGift } from '@mikrosprint/curriculum';
import { fire, packageOf } from '../../libs/curriculum/tests/exchange/h5p-package.js';
import { codeOf, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { addProvider, fork, go, open, partOf, save } from './studio-support.js';
import { apply, exported, newDraftFrom, upload } from './support/exchange-files.js';

let environment: TestEnvironment;
let provider: Client;
let stranger: Client;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  ({ provider } = environment);
  stranger = await addProvider(environment, 'fremmed', { unitId: '0190c0de-0000-7000-8000-0000000000aa' });
});
afterAll(() => environment?.close());
// A test sends more files in a minute than a person does in a day.
beforeEach(() => environment.database.query('DELETE FROM rate_limit'));

const propose = (name: string, file: string | Uint8Array, query?: string) =>
  provider.expect(upload(provider, name, file, query));
const newDraft = (name: string, file: string | Uint8Array) => newDraftFrom(provider, name, file);

const stepsOf = (draft: DraftView) =>
  draft.parts.flatMap(({ part, content }) =>
    part === 'sheet' ? [] : (content as { steps: { id: string; mechanic: string }[] }).steps,
  );

const gift = `// Brand
::Alarm::Hvad gør du først? {
  =Ring 112#Ja.
  ~Løb
  ~Sov
}

Et brandtæppe kvæler ild. {T}

Hvor mange grader koger vand ved? {#100:1}

Sæt sammen. {
  =Rød -> Stop
  =Grøn -> Gå
}

Skriv om din dag. {}

Hovedstaden i Norge er {=Oslo =oslo}.
`;

describe('a file of questions', () => {
  it('in GIFT is told by what is in it, with what becomes of it and what is left out', async () => {
    const proposal = await propose('brand_og_røg.txt', gift);
    expect(proposal).toMatchObject({
      fileName: 'brand_og_røg.txt',
      format: 'gift',
      holds: 'questions',
      title: 'brand og røg',
      language: 'da',
      steps: 5,
      found: [
        { kind: 'choice', mechanic: 'recall', count: 1 },
        { kind: 'true-false', mechanic: 'recall', count: 1 },
        { kind: 'number', mechanic: 'screen', count: 1 },
        { kind: 'matching', count: 1 },
        { kind: 'short-answer', mechanic: 'screen', count: 1 },
      ],
      left: [{ kind: 'essay', reason: 'essay', count: 1, lines: [17] }],
      problems: [],
    });
    expect(proposal.look[0]).toEqual({ mechanic: 'recall', prompt: 'Hvad gør du først?', line: 2 });
    expect(proposal.toWrite).toBeGreaterThan(0);
    expect(await provider.expect(provider.get(`/api/studio/imports/${proposal.importId}`))).toEqual(proposal);
  });

  it.each<[format: string, name: string, file: string | Uint8Array, mechanics: string[]]>([
    [
      'moodle-xml',
      'bank.xml',
      `<?xml version="1.0" encoding="UTF-8"?><quiz><question type="truefalse"><name><text>a</text></name>
       <questiontext format="html"><text><![CDATA[<p>Vand er vådt.</p>]]></text></questiontext>
       <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer>
       </question></quiz>`,
      ['recall'],
    ],
    ['csv', 'ark.csv', 'spørgsmål;rigtigt;forkert1;forkert2\nHvad er 2+2?;4;3;5\n', ['recall']],
    ['h5p', 'brand.h5p', packageOf('H5P.MultiChoice', fire), ['recall']],
    ['gift', 'ord.gift', 'Hvad er rødt? {=Blod ~Græs}', ['recall']],
  ])('in %s becomes a draft', async (format, name, file, mechanics) => {
    const proposal = await propose(name, file);
    expect(proposal).toMatchObject({ format, holds: 'questions', steps: mechanics.length });
    const { draftId, steps } = await provider.expect(
      apply(provider, proposal.importId, { to: 'draft', title: 'Hentet' }),
    );
    const draft = await open(provider, draftId);
    expect(draft).toMatchObject({ title: { da: 'Hentet' }, levels: 1, steps: mechanics.length, revision: 1 });
    expect(stepsOf(draft).map(({ mechanic }) => mechanic)).toEqual(mechanics);
    expect(steps.map(({ stepId }) => stepId)).toEqual(stepsOf(draft).map(({ id }) => id));
  });

  it('in English says so, and its words wait for Danish ones', async () => {
    const { importId, language, toWrite } = await propose(
      'fire.gift',
      'What is red? {=Blood#Yes. ~Grass#No.}',
      '&language=en',
    );
    expect([language, toWrite > 0]).toEqual(['en', true]);
    const { draftId } = await provider.expect(apply(provider, importId, { to: 'draft', title: 'Fire' }));
    expect(stepsOf(await open(provider, draftId))[0]).toMatchObject({ prompt: { en: 'What is red?' } });
  });

  it('that is partly wrong comes in with its problems told by line', async () => {
    const { steps, problems } = await propose('a.gift', 'Hvad? {=a ~b}\n\nHvor? {=a\n\nHvem? {=c ~d}');
    expect(steps).toBe(2);
    expect(problems).toEqual([{ file: null, line: 3, message: expect.stringContaining('}') as string }]);
  });

  it('of 500 questions comes in whole, in levels of a size that can be played', async () => {
    const file = Array.from(
      { length: 500 },
      (_, at) => `::Q${at}::Hvad er ${at} plus ${at}? {=${at * 2} ~${at * 2 + 1} ~${at * 2 + 3}}`,
    ).join('\n\n');
    const draft = await newDraft('mange.gift', file);
    expect(draft).toMatchObject({ steps: 500 });
    expect(draft.levels).toBeLessThanOrEqual(40);
    const { bytes, left } = await exported(provider, draft.draftId, 'gift');
    expect(left).toEqual([]);
    expect(parseGift(bytes.toString('utf8')).questions).toHaveLength(500);
  });

  it('comes back as the same questions', async () => {
    const { draftId } = await newDraft('brand.gift', gift);
    const { bytes, name, type, left } = await exported(provider, draftId, 'gift');
    expect([type, left]).toEqual(['text/plain; charset=utf-8', []]);
    expect(name).toMatch(/^brand-[0-9a-f]{8}\.gift$/);
    const kept = parseGift(gift).questions.filter(({ kind }) => kind !== 'essay');
    const withoutLine = ({ line: _line, ...question }: { line: number }) => question;
    expect(parseGift(bytes.toString('utf8')).questions.map(withoutLine)).toEqual(kept.map(withoutLine));
  });
});

describe('where it goes', () => {
  const one = 'Hvad er rødt? {=Blod ~Græs}';

  it('to the end of a level, beside what stands there, with a revision of its own', async () => {
    const draft = await fork(provider);
    const { importId } = await propose('a.gift', `${one}\n\n${one.replace('rødt', 'grønt')}`);
    const target = { to: 'level', draftId: draft.draftId, levelId: 'save', baseRevision: 1 } as const;
    const applied = await provider.expect(apply(provider, importId, target));
    expect(applied).toEqual({
      draftId: draft.draftId,
      revision: 2,
      steps: [
        { part: 'level/save', stepId: 'hvad-er-roedt' },
        { part: 'level/save', stepId: 'hvad-er-groent' },
      ],
    });
    const before = (partOf(draft, 'level/save').content as { steps: unknown[] }).steps;
    const now = await open(provider, draft.draftId);
    const after = (partOf(now, 'level/save').content as { steps: unknown[] }).steps;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toHaveLength(before.length + 2);
    expect(partOf(now, 'sheet').revision).toBe(1);
  });

  it('twice the same is once, and another file with the same words has ids of its own', async () => {
    const draft = await fork(provider);
    const { importId } = await propose('a.gift', one);
    const target = { to: 'level', draftId: draft.draftId, levelId: 'save', baseRevision: 1 } as const;
    const answers = await Promise.all([1, 2, 3].map(() => apply(provider, importId, target)));
    expect(answers.map(({ status, body }) => [status, body.revision])).toEqual([
      [200, 2],
      [200, 2],
      [200, 2],
    ]);
    const elsewhere = await apply(provider, importId, { to: 'draft', title: 'Et andet sted' });
    expect([codeOf(elsewhere), (elsewhere.body as unknown as Problem).facts]).toEqual([
      'import-used',
      { draftId: draft.draftId },
    ]);
    const again = await propose('a.gift', one);
    const second = await provider.expect(apply(provider, again.importId, { ...target, baseRevision: 2 }));
    expect(second.steps).toEqual([{ part: 'level/save', stepId: 'hvad-er-roedt-2' }]);
  });

  it('without the questions that are left out, and never with none', async () => {
    const draft = await fork(provider);
    const others = ['grønt', 'blåt'].map((colour) => one.replace('rødt', colour));
    const { importId, look } = await propose('a.gift', [one, ...others].join('\n\n'));
    expect(look.map(({ prompt }) => prompt)).toEqual(['Hvad er rødt?', 'Hvad er grønt?', 'Hvad er blåt?']);
    const target = { to: 'level', draftId: draft.draftId, levelId: 'save', baseRevision: 1 } as const;
    for (const without of [[0, 1, 2], [3], [-1]])
      expect(codeOf(await apply(provider, importId, { ...target, without }))).toBe('validation');
    const applied = await provider.expect(apply(provider, importId, { ...target, without: [1] }));
    expect(applied.steps.map(({ stepId }) => stepId)).toEqual(['hvad-er-roedt', 'hvad-er-blaat']);
    const { steps } = partOf(await open(provider, draft.draftId), 'level/save').content as { steps: unknown };
    expect(JSON.stringify(steps)).not.toContain('grønt');
  });

  it('and of a whole sprint without the tasks that are left out, as the proposal counts them', async () => {
    const text = 'Titel\n# Anden bane\nEn?\n- a\n- b\nTo?\n- c\n- d\n# Bane ti\nTre?\n- e\n- f';
    const { importId, look, holds } = await propose('tekst.txt', text);
    expect([holds, look.map(({ prompt }) => prompt)]).toEqual(['sprint', ['En?', 'To?', 'Tre?']]);
    const target: ImportTarget = { to: 'draft', title: 'Uden to', without: [1] };
    const { draftId } = await provider.expect(apply(provider, importId, target));
    const draft = await open(provider, draftId);
    expect(draft.steps).toBe(2);
    expect(JSON.stringify(draft.parts)).not.toContain('To?');
  });

  it('to a level of its own, with a place on the map', async () => {
    const draft = await fork(provider);
    const { importId } = await propose('a.gift', one);
    const target = { to: 'new-level', draftId: draft.draftId, title: 'Farver', baseRevision: 1 } as const;
    const { steps } = await provider.expect(apply(provider, importId, target));
    const now = await open(provider, draft.draftId);
    const part = steps[0]?.part ?? '';
    expect(partOf(now, part).content).toMatchObject({ title: { da: 'Farver' }, kind: 'practice' });
    const { map } = partOf(now, 'sheet').content as { map: { level: string }[] };
    expect(map.map(({ level }) => `level/${level}`)).toEqual([
      ...draft.parts
        .slice(1)
        .map((known) => known.part)
        .sort((a, b) => order(draft, a) - order(draft, b)),
      part,
    ]);
  });

  it('is a conflict where somebody has saved meanwhile, and can be tried again', async () => {
    const draft = await fork(provider);
    const { importId } = await propose('a.gift', one);
    const { content } = partOf(draft, 'level/save');
    await provider.expect(
      save(provider, draft.draftId, {
        part: 'level/save',
        baseRevision: 1,
        content: { ...content, minutes: 9 },
      }),
    );
    const target = { to: 'level', draftId: draft.draftId, levelId: 'save', baseRevision: 1 } as const;
    const refused = await apply(provider, importId, target);
    expect(codeOf(refused)).toBe('draft-conflict');
    expect((refused.body as unknown as Problem).facts).toMatchObject({
      parts: [{ part: 'level/save', revision: 2 }],
    });
    const gone = await apply(provider, importId, { ...target, levelId: 'no-such' });
    expect((gone.body as unknown as Problem).facts).toMatchObject({ parts: [], gone: ['level/no-such'] });
    await provider.expect(apply(provider, importId, { ...target, baseRevision: 2 }));
  });

  it('not to a draft that is not being written, and a whole sprint never into another', async () => {
    const draft = await fork(provider);
    const { importId } = await propose('a.gift', one);
    const whole = await propose('a.txt', 'Book en tid\n- Finde siden');
    const target = { to: 'level', draftId: draft.draftId, levelId: 'save', baseRevision: 1 } as const;
    expect(codeOf(await apply(provider, whole.importId, target))).toBe('import-whole-sprint');
    await go(environment, draft.draftId, ['submit']);
    expect(codeOf(await apply(provider, importId, target))).toBe('draft-locked');
  });

  it("is nobody else's to say: another organisation finds neither the file nor the draft", async () => {
    const draft = await fork(provider);
    const { importId } = await propose('a.gift', one);
    const target = { to: 'level', draftId: draft.draftId, levelId: 'save', baseRevision: 1 } as const;
    expect((await stranger.get(`/api/studio/imports/${importId}`)).status).toBe(404);
    expect((await apply(stranger, importId, { to: 'draft', title: 'Min' })).status).toBe(404);
    const theirs = await stranger.expect(upload(stranger, 'a.gift', one));
    expect((await apply(stranger, theirs.importId, target)).status).toBe(404);
    expect((await stranger.get(`/api/studio/drafts/${draft.draftId}/export?format=package`)).status).toBe(
      404,
    );
    await stranger.expect(stranger.delete(`/api/studio/imports/${importId}`));
    expect((await provider.get(`/api/studio/imports/${importId}`)).status).toBe(200);
    expect((await open(provider, draft.draftId)).revision).toBe(1);
  });

  it('is forgotten when its author says so, after five others, and after a day', async () => {
    const first = await propose('a.gift', one);
    await provider.expect(provider.delete(`/api/studio/imports/${first.importId}`));
    expect((await provider.get(`/api/studio/imports/${first.importId}`)).status).toBe(404);
    const kept: ImportProposal[] = [];
    for (let at = 0; at < 6; at += 1) kept.push(await propose(`${at}.gift`, one));
    const there = async () =>
      Promise.all(
        kept.map(async ({ importId }) => (await provider.get(`/api/studio/imports/${importId}`)).status),
      );
    expect(await there()).toEqual([404, 200, 200, 200, 200, 200]);
    await environment.database.query(`UPDATE import_proposal SET expires_at = now() - interval '1 minute'`);
    expect(await there()).toEqual([404, 404, 404, 404, 404, 404]);
    const late = kept.at(-1)?.importId ?? '';
    expect((await apply(provider, late, { to: 'draft', title: 'For sent' })).status).toBe(404);
  });
});

function order(draft: DraftView, part: string): number {
  const { map } = partOf(draft, 'sheet').content as { map: { level: string }[] };
  return map.findIndex(({ level }) => `level/${level}` === part);
}
