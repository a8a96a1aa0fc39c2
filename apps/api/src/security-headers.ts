import type { SecurityHeadersOptions } from '@nestjs/common';
import type { Config } from '@mikrosprint/platform';
import type { FastifyReply } from 'fastify';

/**
 * No inline script anywhere. Styles may be inline, for the stage and the API page set them. Over plain HTTP (a demo on
 * a local network) a browser must not be told to come back with HTTPS.
 */
export function securityHeaders(config: Config): SecurityHeadersOptions {
  const secure = config.http.publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: "'self'",
        scriptSrc: "'self'",
        scriptSrcAttr: "'none'",
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: "'self'",
        connectSrc: ["'self'", 'blob:', 'data:'],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: "'self'",
        objectSrc: "'none'",
        baseUri: "'self'",
        formAction: "'self'",
        frameAncestors: "'none'",
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: secure,
    // Browsers refuse these over plain HTTP with a warning in the console.
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
  };
}

/** The player that the studio shows in a frame beside the form. */
const framedPage = '/studio/preview';

/** No page may stand in a frame but that one, and only in one of our own: whoever frames a page can steal its clicks. */
export function allowFrame(path: string, reply: FastifyReply): void {
  if (path !== framedPage) return;
  const policy = String(reply.raw.getHeader('content-security-policy'));
  void reply.header(
    'content-security-policy',
    policy.replace(/frame-ancestors [^;]+/, "frame-ancestors 'self'"),
  );
  void reply.header('x-frame-options', 'SAMEORIGIN');
}
