// Whose a file is, and its way from an upload to the citizen who meets it (C-36).
import { createHash } from 'node:crypto';
import type { CheckAnswer, DraftView, LevelContent, MediaItem, Problem } from '@mikrosprint/contracts';
import { codeOf, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { enrol } from './play-support.js';
import { contentOf, drawn, listed, recording, upload } from './studio-media-support.js';
import { addProvider, fork, go, open, partOf, save } from './studio-support.js';

let environment: TestEnvironment;
let provider: Client;
let stranger: Client;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  ({ provider } = environment);
  stranger = await addProvider(environment, 'fremmed', { unitId: '0190c0de-0000-7000-8000-0000000000f1' });
});
afterAll(() => environment?.close());

describe('whose a file is', () => {
  it('another organisation neither sees it nor can tell that it is there', async () => {
    const { mediaId } = await provider.expect(upload(provider, 'intern.png', await drawn().png().toBuffer()));
    expect((await listed(stranger)).map((item) => item.mediaId)).not.toContain(mediaId);
    const nobody = '0190c0de-0000-7000-8000-00000000dead';
    for (const id of [mediaId, nobody]) {
      const at = `/api/studio/media/${id}`;
      const answers = [
        await stranger.get(`${at}/content`),
        await stranger.patch(at, { title: 'Min' }),
        await stranger.delete(at),
        await environment.lead.get(`${at}/content`),
      ];
      expect(answers.map(codeOf)).toEqual(['not-found', 'not-found', 'not-found', 'not-found']);
    }
    expect(await contentOf(provider, mediaId)).toBeInstanceOf(Buffer);
  });

  it('nobody adds to the library beside a draft that is not theirs', async () => {
    const { draftId } = await fork(provider);
    const bytes = await drawn().png().toBuffer();
    expect(codeOf(await upload(stranger, 'a.png', bytes, draftId))).toBe('not-found');
    expect(codeOf(await stranger.get(`/api/studio/media?draftId=${draftId}`))).toBe('not-found');
  });

  it('gets other words without getting another name', async () => {
    const item = await provider.expect(upload(provider, 'dsc 0001.png', await drawn().png().toBuffer()));
    const change = { title: 'Nedbragt dok', alt: { da: 'En dok ved havnen.' } };
    const changed = await provider.expect(
      provider.patch<MediaItem>(`/api/studio/media/${item.mediaId}`, change),
    );
    expect(changed).toEqual({ ...item, ...change });
    expect(codeOf(await provider.patch(`/api/studio/media/${item.mediaId}`, { title: ' ' }))).toBe(
      'validation',
    );
    expect(codeOf(await provider.patch(`/api/studio/media/${item.mediaId}`, { name: 'x.png' }))).toBe(
      'validation',
    );
  });
});

type Step = { picture?: { file: string }; prompt: { clips?: Record<string, string> } };

/** Puts a picture and a recording on the first task of the first level. */
async function furnish(draft: DraftView, picture: string, clip: string): Promise<void> {
  const level = partOf(draft, 'level/save');
  const { steps } = structuredClone(level.content) as unknown as { steps: Step[] };
  const [first, ...others] = steps;
  if (first === undefined) throw new Error('a level without tasks');
  const furnished = {
    ...first,
    prompt: { ...first.prompt, clips: { da: clip } },
    picture: { file: picture, alt: { da: 'En skærm.', en: 'A screen.' } },
  };
  const content = { ...level.content, steps: [furnished, ...others] };
  await provider.expect(
    save(provider, draft.draftId, { part: level.part, baseRevision: level.revision, content }),
  );
}

describe('from the library to the citizen', () => {
  const pictureOf = ({ level }: LevelContent) => (level as unknown as { steps: Step[] }).steps[0];

  it('a file that a draft names is checked, published with it and kept', async () => {
    const draft = await fork(provider);
    await furnish(draft, 'skaerm.webp', 'prompt.mp3');
    const checked = () =>
      provider.expect(provider.get<CheckAnswer>(`/api/studio/drafts/${draft.draftId}/checks`));
    expect((await checked()).problems.map(({ path: at, message }) => [at.join('.'), message])).toEqual([
      ['steps.0.prompt.clips.da', 'audio/prompt.mp3 is missing'],
      ['steps.0.picture.file', 'pictures/skaerm.webp is missing'],
    ]);
    const picture = await provider.expect(
      upload(provider, 'skærm.png', await drawn(60, 20).png().toBuffer(), draft.draftId),
    );
    const clip = await provider.expect(
      upload(provider, 'prompt.mp3', Buffer.concat([recording, Buffer.from('2')]), draft.draftId),
    );
    expect([picture.name, clip.name]).toEqual(['skaerm.webp', 'prompt.mp3']);
    expect((await checked()).problems).toEqual([]);

    const use = { draftId: draft.draftId, title: draft.title, part: 'level/save' };
    const { usedIn } = (await listed(provider)).find(({ mediaId }) => mediaId === picture.mediaId) ?? {};
    expect(usedIn).toEqual([use]);
    const refused = await provider.delete(`/api/studio/media/${picture.mediaId}`);
    expect([refused.status, codeOf(refused)]).toEqual([409, 'media-in-use']);
    expect((refused.body as Problem).facts).toEqual({ usedIn: [use] });

    // Who decides on the draft sees what is in it, and nothing else of the library.
    const { lead } = environment;
    expect(codeOf(await lead.get(`/api/studio/media?draftId=${draft.draftId}`))).toBe('not-found');
    await go(environment, draft.draftId, ['submit']);
    expect((await listed(lead, draft.draftId)).map(({ name }) => name).sort()).toEqual([
      'prompt.mp3',
      'skaerm.webp',
    ]);
    const seen = `/api/studio/media/${picture.mediaId}/content?draftId=${draft.draftId}`;
    const written = await lead.expect(lead.get<Buffer>(seen));

    await go(environment, draft.draftId, ['publish']);
    const enrolment = await enrol(environment.citizen, draft.sprintId);
    const step = pictureOf(
      await environment.citizen.expect(
        environment.citizen.get<LevelContent>(
          `/api/sprint-versions/${enrolment.sprintVersionId}/levels/save`,
        ),
      ),
    );
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(step?.picture).toEqual({
      file: `${digest(written)}-60x20.webp`,
      alt: { da: 'En skærm.', en: 'A screen.' },
    });
    expect(step?.prompt.clips).toEqual({ da: `${digest(Buffer.concat([recording, Buffer.from('2')]))}.mp3` });

    // Taken out and away, it is still what the published version shows.
    await go(environment, draft.draftId, ['revise']);
    const level = partOf(await open(provider, draft.draftId), 'level/save');
    const plain = partOf(draft, 'level/save').content;
    await provider.expect(
      save(provider, draft.draftId, { part: 'level/save', baseRevision: level.revision, content: plain }),
    );
    expect((await provider.delete(`/api/studio/media/${picture.mediaId}`)).status).toBe(204);
    expect(codeOf(await provider.get(`/api/studio/media/${picture.mediaId}/content`))).toBe('not-found');
    const published = await environment.api.get<Buffer>(`/api/pictures/${step?.picture?.file}`);
    expect(published.status).toBe(200);
    expect(published.body.equals(written)).toBe(true);
    expect(Object.fromEntries(published.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    });
  });

  it('a fork of what was published shows the same picture', async () => {
    const draft = await fork(provider);
    const picture = await provider.expect(
      upload(provider, 'gaffel.png', await drawn(50, 50).png().toBuffer()),
    );
    await furnish(
      draft,
      picture.name,
      (await listed(provider)).find(({ kind }) => kind === 'clip')?.name ?? '',
    );
    await go(environment, draft.draftId, ['submit', 'publish']);
    const again = await fork(provider, draft.sprintId);
    const checks = `/api/studio/drafts/${again.draftId}/checks`;
    expect((await provider.expect(provider.get<CheckAnswer>(checks))).problems).toEqual([]);
  });

  it('a name that no published picture has is not there', async () => {
    const name = `${'0'.repeat(64)}-60x20.webp`;
    expect(codeOf(await environment.api.get(`/api/pictures/${name}`))).toBe('not-found');
    expect((await environment.api.get('/api/pictures/..%2f..%2fetc')).status).toBe(422);
  });
});
