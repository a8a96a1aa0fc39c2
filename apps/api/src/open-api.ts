import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { errorStatus } from '@mikrosprint/contracts';
import { productVersion, RouteTable, type Route } from '@mikrosprint/platform';

const introduction = `Short courses in one digital skill.

Sign in with \`POST /api/auth/sign-in\` and send the access token as \`Bearer\`. Every refusal is problem+json with a \`code\`;
what belongs to somebody else is answered like what does not exist.`;

/** Describes the API from its routes and schemas: as OpenAPI for machines, as a page for people. */
export function documentApi(app: NestFastifyApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Mikrosprint')
    .setDescription(introduction)
    .setVersion(productVersion)
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const describe = (): OpenAPIObject => {
    const document = SwaggerModule.createDocument(app, description);
    document.components = {
      ...document.components,
      schemas: { ...document.components?.schemas, Problem: problem },
    };
    for (const route of app.get(RouteTable).routes()) describeAccess(document, route);
    return document;
  };
  SwaggerModule.setup('api/docs', app, describe, {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Mikrosprint API',
  });
}

/** Who may call a route, and what a refusal looks like: true of every route, so written down once, here. */
function describeAccess(document: OpenAPIObject, { path, method, access }: Route): void {
  const address = path.replace(/:(\w+)/g, '{$1}');
  // Some stand outside the prefix.
  const item = document.paths[`/api${address}`] ?? document.paths[address];
  const operation = item?.[method.toLowerCase() as 'get'];
  if (operation === undefined) return;
  if (access.kind === 'public') {
    operation.security = [];
  } else {
    const needs = `Needs the permission \`${access.permission}\`.`;
    operation.description = [operation.description, needs].filter(Boolean).join('\n\n');
  }
  operation.responses['default'] ??= {
    description: 'Refused, with a code.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

const problem = {
  type: 'object' as const,
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(errorStatus) },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      description: 'With `validation`: which field, and what is wrong with it.',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
    facts: { type: 'object', description: 'What the client needs to go on, for example the number `seq`.' },
    requestId: { type: 'string' },
  },
};
