import { createHash } from 'node:crypto';
import { UndefinedWord, UnknownContext } from '@mikrosprint/open-badges';
import { pinnedContexts } from '../src/contexts/contexts.js';
import { canonicalForm } from '../src/proofs/canonical.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A change of one of these files would change what words in signed credentials mean. */
const known: Record<string, string> = {
  'https://www.w3.org/ns/credentials/v2': 'bf6fd611e6773d58f649459a45dbbb81f94e8cfd058a756644cd5a4a882c4050',
  'https://w3id.org/security/data-integrity/v1':
    '3d76dae0cd98b289312e02c08d6a7b746cb1c66da17d605067f10f697ea0a76c',
  'https://w3id.org/security/data-integrity/v2':
    'be223c58c54657e930970f0d11f03caf7287bddc7be7e6f010855190c6b39c21',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json':
    'ce6ab7f5729910f4fd7f35ec2cdb91f15446d1d2f886b6ccc1c1380b47fa8383',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json':
    'a6196945628b9d02b7b60f57f0a8f6baa9771a202d1a9e378555fc95d71d6c33',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json':
    '3b7ee3db2a81386e4369ea73ccc6b85f3cf463094e633466cee7e0b048cbeb35',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json':
    'e407ae98563c7b4708be4c8198a7f254bc09c131afc68e73d5f90eb0a34c6f7f',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json':
    'f9767b4f07e2c92e6c084c34882f67cb335b13f0aface4b9bfc2ea08432a5892',
};

describe('pinned contexts', () => {
  it('are these, word for word', () => {
    const found = Object.fromEntries(
      [...pinnedContexts].map(([url, context]) => [url, sha256(JSON.stringify(context))]),
    );
    expect(found).toEqual(known);
  });

  it('hold the context of credentials as W3C publishes it', () => {
    const context = pinnedContexts.get('https://www.w3.org/ns/credentials/v2') ?? {};
    // Verifiable Credentials Data Model 2.0, appendix B.1.
    expect(sha256(laidOutByW3C(context))).toBe(
      '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734',
    );
  });

  it('are the only ones: nothing is loaded from the net', async () => {
    const fetched = jest.spyOn(globalThis, 'fetch');
    const document = { '@context': ['https://www.w3.org/ns/credentials/v2', 'https://other.example/v1'] };
    await expect(canonicalForm(document, pinnedContexts)).rejects.toEqual(
      new UnknownContext('https://other.example/v1'),
    );
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  it('leave no word undefined', async () => {
    const document = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
      type: ['VerifiableCredential'],
      vaildFrom: '2026-01-01T00:00:00Z',
    };
    const refused: unknown = await canonicalForm(document, pinnedContexts).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UndefinedWord);
    expect(refused).toMatchObject({ word: 'vaildFrom' });
  });
});

/**
 * The package keeps the words of the published file and not its white space. As W3C sets it: an empty line after what
 * every context begins with and before the terms that stand for things, and a new line before a value that would
 * reach past column 80.
 */
const laidOutByW3C = (context: object): string =>
  JSON.stringify(context, null, 2)
    .split('\n')
    .map((line) => (line.length > 80 ? line.replace(/^( *)("[^"]+":) /, '$1$2\n$1  ') : line))
    .map((line) => (/^ +("@protected": true|"type": "@type"),$/.test(line) ? `${line}\n` : line))
    .map((line) => (/^ {4}"([A-Z]|\.\.\.)/.test(line) ? `\n${line}` : line))
    .join('\n');
