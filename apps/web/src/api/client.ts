import { noteAnswer } from './connection.js';
import { ApiProblem, problemOf } from './problem.js';
import { accessToken, refresh } from './token.js';

export { ApiProblem } from './problem.js';

export interface CallOptions {
  signal?: AbortSignal;
  /** Lets the browser finish the call after the page is gone. */
  keepalive?: boolean;
  /** Said beside the body. */
  headers?: Record<string, string>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One try, with the token of now; tells the rest of the page whether somebody answered. */
async function ask(method: Method, path: string, body: unknown, options: CallOptions): Promise<Response> {
  const token = accessToken();
  const { headers: more, ...how } = options;
  const headers = new Headers({ accept: 'application/json', ...more });
  if (token) headers.set('authorization', `Bearer ${token}`);
  const isFile = body instanceof Blob;
  if (body !== undefined)
    headers.set('content-type', isFile ? 'application/octet-stream' : 'application/json');
  const response = await fetch(`/api/${path}`, {
    method,
    headers,
    body: body === undefined || isFile ? body : JSON.stringify(body),
    credentials: 'same-origin',
    ...how,
  }).catch((cause: unknown) => {
    if (options.signal?.aborted) throw cause;
    noteAnswer(0);
    throw new ApiProblem('offline', 0);
  });
  noteAnswer(response.status);
  return response;
}

async function send(method: Method, path: string, body: unknown, options: CallOptions): Promise<Response> {
  const token = accessToken();
  const response = await ask(method, path, body, options);
  if (response.status !== 401 || path.startsWith('auth/')) return response;
  // The token ran out while the page was open: get a new one once and ask again.
  if (!(await refresh(token))) throw new ApiProblem('session-ended', 401);
  return ask(method, path, body, options);
}

async function call<T>(method: Method, path: string, body?: unknown, options: CallOptions = {}): Promise<T> {
  const response = await send(method, path, body, options);
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

/** Paths are relative to `/api/`. Every failure is an `ApiProblem` with a code. */
export const api = {
  get: <T>(path: string, options?: CallOptions) => call<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: CallOptions) => call<T>('POST', path, body, options),
  put: <T>(path: string, body?: unknown, options?: CallOptions) => call<T>('PUT', path, body, options),
  patch: <T>(path: string, body?: unknown, options?: CallOptions) => call<T>('PATCH', path, body, options),
  delete: <T = void>(path: string, options?: CallOptions) => call<T>('DELETE', path, undefined, options),
  /** Sends a file as it is. */
  upload: <T>(path: string, file: Blob, options?: CallOptions) => call<T>('POST', path, file, options),
  /** A file, for example a certificate as PDF. */
  file: async (path: string): Promise<Blob> => (await api.answer(path)).blob(),
  /** A file that is made of what is sent. */
  fileFor: async (path: string, body: unknown): Promise<Blob> => {
    const response = await send('POST', path, body, {});
    if (!response.ok) throw await problemOf(response);
    return response.blob();
  },
  /** A file with what its headers say of it. */
  answer: async (path: string): Promise<Response> => {
    const response = await send('GET', path, undefined, {});
    if (!response.ok) throw await problemOf(response);
    return response;
  },
};
