/* Packages without types of their own that only tests use, to check ours against. */
declare module '@digitalbazaar/vc-bitstring-status-list' {
  export class BitstringStatusList {
    static decode(from: { encodedList: string }): Promise<BitstringStatusList>;
    readonly length: number;
    getStatus(index: number): boolean;
    setStatus(index: number, on: boolean): void;
    encode(): Promise<string>;
  }
  export function checkStatus(
    options: object,
  ): Promise<{ verified: boolean; results?: { status: boolean }[] }>;
}

declare module '@digitalbazaar/vc' {
  export function verifyCredential(options: {
    credential: object;
    suite: object;
    documentLoader: (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>;
    checkStatus: (options: object) => Promise<{ verified: boolean; results?: { status: boolean }[] }>;
    now: Date;
  }): Promise<{
    verified: boolean;
    error?: Error;
    statusResult?: { verified: boolean; results?: { status: boolean }[] };
  }>;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: object });
  }
}
