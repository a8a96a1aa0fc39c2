/*
 * A credential with every field we write, for tests. Nothing in it is a real person's.
 */
import {
  achievementCredential,
  createSigningKey,
  type CredentialFacts,
  type PublicKey,
  type ResolveKey,
} from '@mikrosprint/open-badges';

export const host = 'https://bevis.example';
export const issuerId = `${host}/ob/issuers/koebenhavns-kommune`;
export const created = new Date('2026-11-20T10:00:00Z');

export const ed25519 = createSigningKey('Ed25519');
export const p256 = createSigningKey('P-256');

export const fullFacts: CredentialFacts = {
  credentialId: '0d4f8b7e-1c5c-4f0a-9a35-6f0f5f0d9a11',
  subjectId: '7e0c3c60-0d4d-4b43-8a0f-3a1f2f1a7b22',
  issuer: {
    id: issuerId,
    name: 'Københavns Kommune',
    url: 'https://www.kk.example',
    email: 'bevis@kk.example',
  },
  achievement: {
    id: `${host}/ob/achievements/gdpr-1`,
    kind: 'certificate',
    language: 'da',
    version: '1.3',
    name: 'GDPR-kontoret',
    description: 'Du lærer at passe på oplysninger om mennesker.',
    criteria: 'Har gennemført alle baner og bestået prøven.',
    hours: 2.5,
    alignments: [
      {
        name: 'Protecting personal data and privacy',
        framework: 'DigComp 3.0',
        code: '4.2',
        url: 'https://publications.jrc.ec.europa.eu/repository/handle/JRC144121',
      },
      {
        name: 'protect personal data and privacy',
        framework: 'ESCO',
        code: null,
        url: 'http://data.europa.eu/esco/skill/33a82b83-c838-4889-ae62-fae1317481eb',
      },
    ],
    passMark: 70,
    image: { url: `${host}/ob/achievements/gdpr-1/image.png`, caption: 'Et skjold med en nøgle' },
  },
  examPercent: 86,
  tasks: ['Sortere post med følsomme oplysninger', 'Svare på en anmodning om indsigt'],
  recipient: { email: 'sofie@example.com', salt: '8f3c0a9b1d2e4f50617283940a1b2c3d' },
  awardedAt: new Date('2026-11-19T08:30:00Z'),
  validFrom: created,
  validUntil: new Date('2031-11-19T08:30:00Z'),
  status: { list: `${host}/ob/status/1`, index: 4711 },
};

export const fullCredential = (changes: Partial<CredentialFacts> = {}) =>
  achievementCredential({ ...fullFacts, ...changes });

/** The keys an issuer lists, by the address a proof or a JWT names them with. */
export const listed =
  (keys: readonly PublicKey[], controller = issuerId): ResolveKey =>
  (method) => {
    const key = keys.find(
      ({ multibase }) => method.endsWith(`#${multibase}`) || method.endsWith(`/${multibase}`),
    );
    return key ? { controller, publicKeyMultibase: key.multibase } : 'not-listed';
  };
