import { DomainError } from '@mikrosprint/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

const form = 'multipart/form-data';
const bodyLimit = 4_096;

/**
 * Mail programs send their one press as a form, "SHOULD" be `multipart/form-data` (RFC 8058, section 3.2), which
 * nothing else here takes. What is in it is not read: the address says everything.
 */
@Injectable()
export class OneClickBody implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // The worker answers nobody.
    const server = this.host.httpAdapter?.getInstance<FastifyInstance | undefined>();
    if (server?.addContentTypeParser === undefined || server.hasContentTypeParser(form)) return;
    server.addContentTypeParser(form, { parseAs: 'buffer', bodyLimit }, (request, _body, done) => {
      if (request.url.startsWith('/api/unsubscribe/')) done(null, null);
      else done(new DomainError('unsupported-media-type'));
    });
  }
}
