import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IoAdapter } from '@nestjs/platform-socket.io';
import {
  asDomainError,
  BootRunner,
  DomainError,
  ProductLogger,
  takesUpload,
  toProblem,
  uploadType,
  type PlatformOptions,
} from '@mikrosprint/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiModule } from './api.module.js';
import { documentApi } from './open-api.js';
import { securityHeaders } from './security-headers.js';
import { serveWeb } from './static-web.js';

const bodyLimitBytes = 1024 * 1024;

/** The api, ready to listen: schema up to date, content imported, demo people there. Tests start the very same. */
export async function createApi(options: PlatformOptions): Promise<NestFastifyApplication> {
  const { config } = options;
  const adapter = new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
    trustProxy: config.behindProxy,
    // In-flight requests end, idle keep-alive connections do not hold up a stop.
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    // An address that cannot be read never reaches the filter.
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) => {
      const problem = toProblem(asDomainError(error));
      void reply.status(problem.status).type('application/problem+json; charset=utf-8').send(problem);
    },
  });
  // Left unread: the route that takes files reads it when it knows who asks (`readUpload`).
  adapter.getInstance().addContentTypeParser(uploadType, (request, payload, done) => {
    if (takesUpload(request)) done(null, payload);
    else done(new DomainError('unsupported-media-type'));
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(options), adapter, {
    logger: new ProductLogger(config.humanLog, 'api'),
    abortOnError: false,
  });
  try {
    // What stands in credentials for ever has an address of its own.
    app.setGlobalPrefix('api', { exclude: ['ob/{*path}', '.well-known/{*path}'] });
    app.useWebSocketAdapter(new IoAdapter(app));
    app.useSecurityHeaders(securityHeaders(config));
    await app.register(cookie);
    await serveWeb(app, config.webFolder);
    documentApi(app);
    await app.init();
    await app.get(BootRunner).run();
    return app;
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
}
