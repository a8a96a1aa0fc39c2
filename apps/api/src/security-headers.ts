import type { SecurityHeadersOptions } from '@nestjs/common';
import type { Config } from '@mikrosprint/platform';

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
        // The studio shows the player in a frame beside the form; nobody else may.
        frameAncestors: "'self'",
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
    xFrameOptions: { action: 'sameorigin' },
    strictTransportSecurity: secure,
    // Browsers refuse these over plain HTTP with a warning in the console.
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
  };
}
