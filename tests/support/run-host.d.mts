export interface HostOptions {
  databaseUrl: string;
  dataFolder: string;
  api?: boolean;
  worker?: boolean;
  port?: number;
  environment?: Record<string, string>;
}

export type HostQuestion =
  { kind: 'clock'; offsetMs: number } | { kind: 'routes' } | { kind: 'probe'; name: string; input: unknown };

export interface Host {
  /** Where the api listens, or null when this host has no api. */
  port: number | null;
  pid: number | undefined;
  ask(message: HostQuestion): Promise<unknown>;
  /** Everything the process has written until now. */
  log(): string;
  close(): Promise<void>;
  kill(): Promise<void>;
}

export const testSecret: string;

export function runHost(options: HostOptions): Promise<Host>;
