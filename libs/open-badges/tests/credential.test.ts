import { achievementDocument, identityHash, randomSalt } from '@mikrosprint/open-badges';
import { fullCredential, fullFacts, host, issuerId } from './examples.js';

describe('a credential from plain facts', () => {
  it('says what was learned, by the words of Open Badges 3.0', () => {
    const credential = fullCredential();
    expect(credential).toMatchObject({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
        'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
      ],
      id: 'urn:uuid:0d4f8b7e-1c5c-4f0a-9a35-6f0f5f0d9a11',
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: { id: issuerId, type: ['Profile'], name: 'Københavns Kommune' },
      validFrom: '2026-11-20T10:00:00Z',
      validUntil: '2031-11-19T08:30:00Z',
      awardedDate: '2026-11-19T08:30:00Z',
      credentialSchema: [{ type: '1EdTechJsonSchemaValidator2019' }],
      credentialStatus: {
        id: `${host}/ob/status/1#4711`,
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '4711',
        statusListCredential: `${host}/ob/status/1`,
      },
    });
    expect(credential.credentialSubject.achievement).toMatchObject({
      achievementType: 'CertificateOfCompletion',
      inLanguage: 'da',
      version: '1.3',
      criteria: { narrative: 'Har gennemført alle baner og bestået prøven.\n\nOmfang: cirka 2,5 timer.' },
      alignment: [
        {
          targetName: '4.2 Protecting personal data and privacy',
          targetCode: '4.2',
          targetType: 'ext:DigComp',
        },
        { targetName: 'protect personal data and privacy', targetType: 'ext:ESCO' },
      ],
      resultDescription: [
        { id: `${host}/ob/achievements/gdpr-1#exam`, resultType: 'Percent', requiredValue: '70' },
      ],
    });
    expect(credential.credentialSubject.result).toEqual([
      { type: ['Result'], resultDescription: `${host}/ob/achievements/gdpr-1#exam`, value: '86' },
    ]);
    expect(credential.evidence?.[0]?.narrative).toBe(
      '- Sortere post med følsomme oplysninger\n- Svare på en anmodning om indsigt',
    );
  });

  it('leaves out what there is not, and names no field for it', () => {
    const { achievement } = fullFacts;
    const credential = fullCredential({
      achievement: {
        ...achievement,
        kind: 'badge',
        hours: null,
        alignments: [],
        passMark: null,
        image: null,
      },
      issuer: { id: issuerId, name: 'Københavns Kommune' },
      examPercent: null,
      tasks: [],
      recipient: null,
      validUntil: null,
    });
    expect(JSON.stringify(credential)).not.toMatch(/null|undefined|\[\]/);
    expect(credential).not.toHaveProperty('validUntil');
    expect(credential).not.toHaveProperty('evidence');
    expect(Object.keys(credential.credentialSubject)).toEqual(['id', 'type', 'achievement']);
    expect(credential.credentialSubject.achievement).not.toHaveProperty('alignment');
  });

  it('holds the address of nobody, only a hash that its holder can prove', () => {
    const credential = fullCredential();
    expect(JSON.stringify(credential)).not.toContain('sofie');
    const { salt, identityHash: hash } = credential.credentialSubject.identifier?.[0] ?? {};
    expect(hash).toBe(identityHash('Sofie@Example.com', salt ?? ''));
    expect(identityHash('anna@example.com', salt ?? '')).not.toBe(hash);
  });

  it('is salted anew each time', () => {
    const salts = new Set(Array.from({ length: 50 }, randomSalt));
    expect(salts.size).toBe(50);
    for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each([
    ['da', 1, 'Omfang: cirka 1 time.'],
    ['da', 20, 'Omfang: cirka 20 timer.'],
    ['en', 1, 'Workload: about 1 hour.'],
    ['en', 2.5, 'Workload: about 2.5 hours.'],
  ] as const)('says the hours in %s: %s', (language, hours, sentence) => {
    const { criteria } = achievementDocument({ ...fullFacts.achievement, language, hours });
    expect(criteria.narrative).toContain(sentence);
  });
});
