import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { productVersion } from '@mikrosprint/platform';

/** Describes the API from its routes and schemas: as OpenAPI for machines, as a page for people. */
export function documentApi(app: NestFastifyApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Mikrosprint')
    .setDescription(
      'Short courses in one digital skill. Sign in with POST /api/auth/sign-in and send the access token as Bearer. Errors are problem+json with a code.',
    )
    .setVersion(productVersion)
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Mikrosprint API',
  });
}
