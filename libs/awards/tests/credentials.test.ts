import { createSecretKey } from 'node:crypto';
import { createSigningKey, exportPrivateKey, signCredential } from '@mikrosprint/open-badges';
import { nameOf, slugOf, type Achievement, type AchievementName } from '../src/credentials/achievement.js';
import { achievementPage } from '../src/credentials/achievement-page.js';
import { languageFor, wantsPage } from '../src/credentials/content-negotiation.js';
import { documentOf } from '../src/credentials/credential-document.js';
import { CannotUnseal, seal, unseal } from '../src/credentials/sealing.js';

const secretOf = (text: string) => createSecretKey(Buffer.from(text, 'utf8'));
const secret = secretOf('thirty-two characters or more of it');

describe('a key at rest', () => {
  const key = exportPrivateKey(createSigningKey('Ed25519'));
  const sealed = seal(key, 'z6MkOne', secret);

  test('is opened with the secret and the id it was sealed with', () => {
    expect(unseal(sealed, 'z6MkOne', secret).equals(key)).toBe(true);
    expect(sealed.includes(key.subarray(16))).toBe(false);
  });

  test('is sealed anew every time', () => {
    expect(seal(key, 'z6MkOne', secret).equals(sealed)).toBe(false);
  });

  test('stays closed for another secret, another id and after any change', () => {
    expect(() => unseal(sealed, 'z6MkOne', secretOf('another secret of the same length!!'))).toThrow(
      CannotUnseal,
    );
    expect(() => unseal(sealed, 'z6MkTwo', secret)).toThrow(CannotUnseal);
    for (const place of sealed.keys()) {
      const changed = Buffer.from(sealed);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(() => unseal(changed, 'z6MkOne', secret)).toThrow(CannotUnseal);
    }
    expect(() => unseal(sealed.subarray(0, 12), 'z6MkOne', secret)).toThrow(CannotUnseal);
  });
});

describe('the address of an achievement', () => {
  test.each<[string, AchievementName]>([
    ['gdpr-1', { kind: 'certificate', sprintId: 'gdpr', major: 1 }],
    ['digital-post-12', { kind: 'certificate', sprintId: 'digital-post', major: 12 }],
    ['gdpr--calm-inbox', { kind: 'badge', sprintId: 'gdpr', badgeId: 'calm-inbox' }],
    ['year-2026--week-1', { kind: 'badge', sprintId: 'year-2026', badgeId: 'week-1' }],
    ['_three-sprints', { kind: 'badge', sprintId: null, badgeId: 'three-sprints' }],
  ])('%s says what it is about, and back', (slug, name) => {
    expect(slugOf(name)).toBe(slug);
    expect(nameOf(slug)).toEqual(name);
  });

  test.each(['', 'gdpr', '-1', 'gdpr--', '--inbox', '_', 'GDPR-1', 'gdpr-1/..', 'a--b--c', 'gdpr-1234567'])(
    '"%s" is none',
    (slug) => expect(nameOf(slug)).toBeNull(),
  );
});

describe('who asks', () => {
  test.each([
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true],
    ['application/ld+json, application/json', false],
    ['application/json;q=0.5, text/html', true],
    ['text/html;q=0.2, application/json', false],
    ['*/*', false],
    [undefined, false],
    ['text/html;q=0', false],
    [';;;,,,q=', false],
  ])('with Accept "%s" gets a page: %s', (accept, page) => {
    expect(wantsPage(accept)).toBe(page);
  });

  test.each([
    ['en-GB,en;q=0.9,da;q=0.8', 'en'],
    ['uk,de;q=0.9,en;q=0.5', 'en'],
    ['da-DK', 'da'],
    ['fr', 'da'],
    [undefined, 'da'],
  ])('with Accept-Language "%s" reads %s', (header, locale) => {
    expect(languageFor(header)).toBe(locale);
  });
});

const achievement: Achievement = {
  slug: 'gdpr-1',
  kind: 'certificate',
  title: { da: 'GDPR <b>kontoret</b>', en: 'The GDPR office' },
  description: { da: 'Du er ny "her" & nu.' },
  criteria: { da: 'Har bestået prøven.' },
  sprintTitle: { da: 'GDPR-kontoret' },
  hours: 1.75,
  tasks: [{ da: 'Sortere post' }, { da: 'Holde frister' }],
  competences: [
    { framework: 'DigComp 3.0', code: '4.1', name: { da: 'Beskytte enheder', en: 'Protecting devices' } },
  ],
  passMark: 70,
  version: '1.3',
  emblem: { world: 'gdpr-office', shape: 'star', symbol: 'certificate', stars: null },
};

describe('the document of an award', () => {
  const issuer = {
    profile: { id: 'https://x.example/ob/issuers/by', name: 'By Kommune' },
    achievement: (slug: string) => `https://x.example/ob/achievements/${slug}`,
    statusList: (list: number) => `https://x.example/ob/status/${list}`,
  };
  const award = {
    ...{ kind: 'certificate' as const, awardId: 'a', citizenId: 'c', achievement, examPercent: 84 },
    ...{ awardedAt: new Date('2026-11-20T10:00:00Z'), email: 'a@example.com', replaces: null },
  };
  const options = {
    ...{ id: '0190a0a0-0000-7000-8000-000000000001', place: { list: 2, index: 4711 }, issuer },
    issuedAt: new Date('2026-11-23T10:00:00Z'),
  };

  test('can be signed as it is: it has no word that no context defines', async () => {
    const signed = await signCredential(
      documentOf(award, options),
      createSigningKey('Ed25519'),
      options.issuedAt,
    );
    expect(signed.proof[0].verificationMethod).toMatch(/^https:\/\/x\.example\/ob\/issuers\/by#z6Mk/);
    expect(signed.credentialStatus).toMatchObject({
      id: 'https://x.example/ob/status/2#4711',
      statusListIndex: '4711',
    });
  });

  test('begins when it was awarded, and one that replaces another when it was issued', () => {
    expect(documentOf(award, options)).toMatchObject({ validFrom: '2026-11-20T10:00:00Z' });
    expect(documentOf({ ...award, replaces: 'old' }, options)).toMatchObject({
      ...{ validFrom: '2026-11-23T10:00:00Z', awardedDate: '2026-11-20T10:00:00Z' },
    });
  });

  test('joins nothing: subject and salt are new every time', () => {
    const [one, other] = [documentOf(award, options), documentOf(award, options)].map(
      (each) => each.credentialSubject,
    );
    expect(one?.id).not.toBe(other?.id);
    expect(one?.identifier?.[0].identityHash).not.toBe(other?.identifier?.[0].identityHash);
    expect(documentOf({ ...award, email: null }, options).credentialSubject).not.toHaveProperty('identifier');
  });
});

test('the page of an achievement shows the words of its authors as words', () => {
  const page = achievementPage(achievement, {
    ...{ locale: 'da', issuer: { id: 'x', name: 'By & Kommune', url: 'https://by.example/?a="b"' } },
    picture: '/ob/achievements/gdpr-1/image.svg',
  });
  expect(page).toContain('<h1>GDPR &lt;b&gt;kontoret&lt;/b&gt;</h1>');
  expect(page).toContain('Du er ny &quot;her&quot; &amp; nu.');
  expect(page).toContain('href="https://by.example/?a=&quot;b&quot;"');
  expect(page).toContain('cirka 1,75 timer');
});
