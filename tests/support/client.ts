import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, LiveHint, Problem, ServerToClient, SignedIn } from '@mikrosprint/contracts';

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

export interface RequestOptions {
  headers?: Record<string, string>;
  /** Sent as it is, instead of a JSON body. */
  raw?: string | Buffer;
}

export type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** Whoever asks the API: nobody in particular, or one person who signs in by the first request. */
export class Client {
  private token: Promise<string> | null = null;
  private readonly sockets: LiveSocket[] = [];

  constructor(
    private readonly baseUrl: () => string,
    readonly credentials: { email: string; password: string } | null = null,
  ) {}

  get<T = unknown>(path: string, options?: RequestOptions): Promise<Answer<T>> {
    return this.request('GET', path, undefined, options);
  }

  post<T = unknown>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<T>> {
    return this.request('POST', path, body, options);
  }

  put<T = unknown>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<T>> {
    return this.request('PUT', path, body, options);
  }

  patch<T = unknown>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<T>> {
    return this.request('PATCH', path, body, options);
  }

  delete<T = unknown>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<T>> {
    return this.request('DELETE', path, body, options);
  }

  /** The answer's body when it is a success; otherwise the test fails with what the server said. */
  async expect<T>(answer: Promise<Answer<T>>): Promise<T> {
    const { status, body } = await answer;
    if (status >= 200 && status < 300) return body;
    throw new Error(`Expected a success, got ${status}: ${JSON.stringify(body)}`);
  }

  /** Signs in once; tokens last longer than any suite. */
  accessToken(): Promise<string> {
    this.token ??= this.signIn();
    return this.token;
  }

  async personId(): Promise<string> {
    const [, claims = ''] = (await this.accessToken()).split('.');
    return (JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { sub: string }).sub;
  }

  /** Signs in anew with the next request, for example after a restart with another clock. */
  forget(): void {
    this.token = null;
  }

  async request<T>(
    method: string,
    path: string,
    body?: unknown,
    options: RequestOptions = {},
  ): Promise<Answer<T>> {
    const headers: Record<string, string> = {};
    if (this.credentials !== null) headers['authorization'] = `Bearer ${await this.accessToken()}`;
    const content = options.raw ?? (body === undefined ? undefined : JSON.stringify(body));
    if (content !== undefined) headers['content-type'] = 'application/json';
    const response = await fetch(`${this.baseUrl()}${path}`, {
      method,
      body: typeof content === 'string' ? content : content && new Uint8Array(content),
      headers: { ...headers, ...options.headers },
      redirect: 'manual',
    });
    return { status: response.status, headers: response.headers, body: (await readBody(response)) as T };
  }

  /** An open page: a socket that is connected when this returns. */
  async connect(): Promise<LiveSocket> {
    const socket: LiveSocket = io(this.baseUrl(), {
      auth: this.credentials === null ? {} : { token: await this.accessToken() },
      transports: ['websocket'],
      forceNew: true,
    });
    this.sockets.push(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', () => resolve());
      socket.once('connect_error', reject);
    });
    return socket;
  }

  /** Collects the hints of a new open page. */
  async hints(): Promise<LiveHint[]> {
    const received: LiveHint[] = [];
    (await this.connect()).on('hint', (hint) => received.push(hint));
    return received;
  }

  close(): void {
    for (const socket of this.sockets) socket.disconnect();
  }

  private async signIn(): Promise<string> {
    const response = await fetch(`${this.baseUrl()}/api/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(this.credentials),
    });
    if (!response.ok) throw new Error(`${this.credentials?.email} cannot sign in: ${await response.text()}`);
    return ((await response.json()) as SignedIn).accessToken;
  }
}

/** The code of a refusal, for `expect(codeOf(answer)).toBe('not-found')`. */
export function codeOf(answer: Answer<unknown>): string | undefined {
  return (answer.body as Problem | null)?.code;
}

async function readBody(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (/json/.test(type)) return response.json();
  if (/^text\//.test(type)) return response.text();
  return Buffer.from(await response.arrayBuffer());
}
