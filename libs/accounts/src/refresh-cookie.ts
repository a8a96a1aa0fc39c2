import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '@mikrosprint/platform';

/** The one cookie of the product: only sign-in's own routes ever see it, and no script does. */
const name = 'ms_refresh';

interface RequestWithCookies {
  cookies: Record<string, string | undefined>;
}
interface ReplyWithCookies {
  setCookie(name: string, value: string, options: CookieSerializeOptions): unknown;
  clearCookie(name: string, options: CookieSerializeOptions): unknown;
}

export function readRefreshCookie(request: RequestWithCookies): string | null {
  return request.cookies[name] ?? null;
}

export function writeRefreshCookie(
  reply: ReplyWithCookies,
  config: Config,
  session: { refreshToken: string; keepSeconds: number },
): void {
  reply.setCookie(name, session.refreshToken, { ...attributes(config), maxAge: session.keepSeconds });
}

export function clearRefreshCookie(reply: ReplyWithCookies, config: Config): void {
  reply.clearCookie(name, attributes(config));
}

function attributes(config: Config): CookieSerializeOptions {
  return {
    httpOnly: true,
    sameSite: 'strict',
    path: '/api/auth',
    // A browser drops a Secure cookie on plain HTTP, and a demo on a laptop is plain HTTP.
    secure: config.http.publicUrl.startsWith('https:'),
  };
}
