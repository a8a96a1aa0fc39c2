/*
 * The second way to check a credential, which shares no code with the library: another JSON-LD parser, RDFC-1.0 written
 * from its specification (W3C "RDF Dataset Canonicalization", section 4), and the signatures of node:crypto. If both
 * ways agree, so will a stranger's.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { Readable } from 'node:stream';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { pinnedContexts, type Contexts } from '../src/contexts/contexts.js';

type Term = { termType: string; value: string; language?: string; datatype?: { value: string } };
type Quad = { subject: Term; predicate: Term; object: Term; graph: Term };
type Json = Record<string, unknown>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const quadsOf = async (document: object, contexts: Contexts = pinnedContexts): Promise<Quad[]> => {
  const parser = new JsonLdParser({
    documentLoader: {
      load: async (url) => {
        const context = contexts.get(url);
        if (!context) throw new Error(`No context ${url}`);
        return context as never;
      },
    },
  });
  const quads: Quad[] = [];
  for await (const quad of Readable.from([JSON.stringify(document)]).pipe(parser)) quads.push(quad as Quad);
  return withoutDoubles(quads);
};

/** A dataset is a set. */
const withoutDoubles = (quads: Quad[]): Quad[] => [
  ...new Map(quads.map((quad) => [line(quad, (id) => id), quad])).values(),
];

/** Section 5 of RDFC-1.0: which characters a literal escapes. */
const escapes: Record<string, string> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};
const escaped = (text: string): string =>
  [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (escapes[character]) return escapes[character];
      return code < 0x20 || code === 0x7f
        ? `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`
        : character;
    })
    .join('');

const written = (term: Term, name: (id: string) => string): string => {
  if (term.termType === 'NamedNode') return `<${term.value}>`;
  if (term.termType === 'BlankNode') return `_:${name(term.value)}`;
  if (term.language) return `"${escaped(term.value)}"@${term.language}`;
  const type = term.datatype?.value;
  return `"${escaped(term.value)}"${!type || type.endsWith('XMLSchema#string') ? '' : `^^<${type}>`}`;
};

const line = ({ subject, predicate, object, graph }: Quad, name: (id: string) => string): string =>
  [subject, predicate, object, ...(graph.termType === 'DefaultGraph' ? [] : [graph])]
    .map((term) => written(term, name))
    .join(' ')
    .concat(' .\n');

/** Gives names in the order in which they are asked for (section 4.5). */
class Issuer {
  constructor(
    readonly prefix: string,
    readonly names = new Map<string, string>(),
  ) {}
  issue(id: string): string {
    const name = this.names.get(id) ?? `${this.prefix}${this.names.size}`;
    this.names.set(id, name);
    return name;
  }
  copy(): Issuer {
    return new Issuer(this.prefix, new Map(this.names));
  }
}

const blankNodes = ({ subject, object, graph }: Quad): string[] =>
  [subject, object, graph].filter(({ termType }) => termType === 'BlankNode').map(({ value }) => value);

class Canonicalization {
  private readonly quadsOfNode = new Map<string, Quad[]>();
  private readonly canonical = new Issuer('c14n');

  constructor(private readonly quads: Quad[]) {
    for (const quad of quads) {
      for (const id of new Set(blankNodes(quad))) {
        this.quadsOfNode.set(id, [...(this.quadsOfNode.get(id) ?? []), quad]);
      }
    }
  }

  /** Section 4.4.3. */
  lines(): string[] {
    const byHash = new Map<string, string[]>();
    for (const id of this.quadsOfNode.keys()) {
      const hash = this.firstDegree(id);
      byHash.set(hash, [...(byHash.get(hash) ?? []), id]);
    }
    const groups = [...byHash.entries()]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, ids]) => ids);
    for (const [id, ...others] of groups) if (id && others.length === 0) this.canonical.issue(id);
    for (const ids of groups.filter(({ length }) => length > 1)) this.nameAlike(ids);
    return this.quads.map((quad) => line(quad, (id) => this.canonical.issue(id))).sort();
  }

  private nameAlike(ids: string[]): void {
    const results = ids
      .filter((id) => !this.canonical.names.has(id))
      .map((id) => {
        const issuer = new Issuer('b');
        issuer.issue(id);
        return this.manyDegrees(id, issuer);
      })
      .sort((one, other) => (one.hash < other.hash ? -1 : 1));
    for (const { issuer } of results) for (const id of issuer.names.keys()) this.canonical.issue(id);
  }

  /** Section 4.6.3. */
  private firstDegree(id: string): string {
    const lines = (this.quadsOfNode.get(id) ?? []).map((quad) =>
      line(quad, (other) => (other === id ? 'a' : 'z')),
    );
    return sha256(lines.sort().join(''));
  }

  /** Section 4.7.3. */
  private related(id: string, quad: Quad, issuer: Issuer, position: 's' | 'o' | 'g'): string {
    const predicate = position === 'g' ? '' : `<${quad.predicate.value}>`;
    const name = this.canonical.names.get(id) ?? issuer.names.get(id);
    return sha256(position + predicate + (name ? `_:${name}` : this.firstDegree(id)));
  }

  /** Section 4.8.3. */
  private manyDegrees(id: string, given: Issuer): { hash: string; issuer: Issuer } {
    let issuer = given;
    let data = '';
    for (const [hash, ids] of this.neighbours(id, issuer)) {
      let chosen: { path: string; issuer: Issuer } | null = null;
      for (const order of permutations(ids)) {
        const found = this.path(order, issuer.copy());
        if (!chosen || found.path < chosen.path) chosen = found;
      }
      data += hash + (chosen?.path ?? '');
      issuer = chosen?.issuer ?? issuer;
    }
    return { hash: sha256(data), issuer };
  }

  private neighbours(id: string, issuer: Issuer): [string, string[]][] {
    const byHash = new Map<string, string[]>();
    for (const quad of this.quadsOfNode.get(id) ?? []) {
      const places = [
        ['s', quad.subject],
        ['o', quad.object],
        ['g', quad.graph],
      ] as const;
      for (const [position, term] of places) {
        if (term.termType !== 'BlankNode' || term.value === id) continue;
        const hash = this.related(term.value, quad, issuer, position);
        byHash.set(hash, [...(byHash.get(hash) ?? []), term.value]);
      }
    }
    return [...byHash.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
  }

  private path(order: string[], given: Issuer): { path: string; issuer: Issuer } {
    let issuer = given;
    let path = '';
    const deeper: string[] = [];
    for (const id of order) {
      const name = this.canonical.names.get(id);
      if (!name && !issuer.names.has(id)) deeper.push(id);
      path += `_:${name ?? issuer.issue(id)}`;
    }
    for (const id of deeper) {
      const result = this.manyDegrees(id, issuer);
      path += `_:${issuer.issue(id)}<${result.hash}>`;
      issuer = result.issuer;
    }
    return { path, issuer };
  }
}

const permutations = (ids: string[]): string[][] =>
  ids.length <= 1
    ? [ids]
    : ids.flatMap((id, at) =>
        permutations(ids.filter((_, other) => other !== at)).map((rest) => [id, ...rest]),
      );

/** Canonical N-Quads of a JSON-LD document. */
export const canonicalLines = async (document: object, contexts?: Contexts): Promise<string> =>
  new Canonicalization(await quadsOf(document, contexts)).lines().join('');

/** Base58 by big numbers, unlike the library's. */
export const base58 = (text: string): Buffer => {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  const number = [...text].reduce((sum, letter) => sum * 58n + BigInt(alphabet.indexOf(letter)), 0n);
  const hex = number.toString(16);
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return Buffer.concat([Buffer.alloc(zeros), Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')]);
};

/** Whether the one proof of a document holds, by the key that stands in its own verification method. */
export const holdsIndependently = async (signed: object, contexts?: Contexts): Promise<boolean> => {
  const { proof, ...document } = signed as Json & { proof: Json | [Json] };
  const { proofValue, ...options } = [proof].flat()[0] as Json & {
    proofValue: string;
    verificationMethod: string;
  };
  const config = await canonicalLines({ '@context': document['@context'], ...options }, contexts);
  const hashes = Buffer.from(sha256(config) + sha256(await canonicalLines(document, contexts)), 'hex');
  const multikey = base58(options.verificationMethod.split('#z')[1] ?? '');
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: multikey.subarray(2).toString('base64url') },
    format: 'jwk',
  });
  return (
    multikey.subarray(0, 2).toString('hex') === 'ed01' &&
    verify(null, hashes, key, base58(proofValue.slice(1)))
  );
};

/** Whether a compact JWS holds by this key: ES256, nothing else. */
export const jwtHoldsIndependently = (token: string, jwk: object): boolean => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const { alg } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { alg: string };
  const key = createPublicKey({ key: jwk as never, format: 'jwk' });
  const bytes = Buffer.from(signature, 'base64url');
  return (
    alg === 'ES256' &&
    verify('sha256', Buffer.from(`${header}.${payload}`), { key, dsaEncoding: 'ieee-p1363' }, bytes)
  );
};
