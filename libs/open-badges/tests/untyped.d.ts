/* Packages without types of their own that only tests use, to check ours against. */
declare module '@digitalbazaar/vc-bitstring-status-list' {
  export class BitstringStatusList {
    static decode(from: { encodedList: string }): Promise<BitstringStatusList>;
    readonly length: number;
    getStatus(index: number): boolean;
    setStatus(index: number, on: boolean): void;
    encode(): Promise<string>;
  }
}
