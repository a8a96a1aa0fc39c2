import { Public } from '@mikrosprint/platform';
import {
  Controller,
  Get,
  Header,
  Headers,
  Param,
  Res,
  StreamableFile,
  applyDecorators,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { languageFor, wantsPage } from './content-negotiation.js';
import { PublicDocuments } from './public-documents.service.js';
import { statusListSeconds } from './status-lists.service.js';

const slug = z.string().min(1).max(140);
const listNumber = z.coerce.number().int().min(1).max(1_000_000);

/** Documents that change when a key is rotated or a sprint published: minutes are soon enough. */
const forMinutes = 'public, max-age=300';

/** For programs and pages of anybody: nothing here is about a person, and nothing depends on who asks. */
const ForEverybody = (cacheControl = forMinutes) =>
  applyDecorators(
    Public(),
    Header('Access-Control-Allow-Origin', '*'),
    Header('Cross-Origin-Resource-Policy', 'cross-origin'),
    Header('Cache-Control', cacheControl),
  );

/** The addresses that stand in credentials. They are outside `/api`, short, and never change. */
@ApiTags('open badges')
@Controller()
export class PublicDocumentsController {
  constructor(private readonly documents: PublicDocuments) {}

  @Get('.well-known/did.json')
  @ApiProduces('application/did+json')
  @ApiOkResponse({ description: 'The issuer and its keys as did:web.' })
  @ForEverybody()
  @Header('Content-Type', 'application/did+json; charset=utf-8')
  did(): Promise<object> {
    return this.documents.did();
  }

  @Get('.well-known/jwks.json')
  @ApiProduces('application/jwk-set+json')
  @ApiOkResponse({ description: 'Every public key that credentials were signed with.' })
  @ForEverybody()
  @Header('Content-Type', 'application/jwk-set+json; charset=utf-8')
  jwks(): Promise<object> {
    return this.documents.jwks();
  }

  @Get('ob/issuers/:slug')
  @ApiProduces('application/ld+json')
  @ApiOkResponse({ description: 'The profile of the issuer, with its keys.' })
  @ForEverybody()
  @Header('Content-Type', 'application/ld+json; charset=utf-8')
  issuer(@Param('slug', { schema: slug }) name: string): Promise<object> {
    return this.documents.issuerOf(name);
  }

  @Get('ob/issuers/:slug/keys/:key')
  @ApiProduces('application/jwk+json')
  @ApiOkResponse({ description: 'One public key, as a JWT names it.' })
  @ForEverybody()
  @Header('Content-Type', 'application/jwk+json; charset=utf-8')
  key(
    @Param('slug', { schema: slug }) name: string,
    @Param('key', { schema: slug }) key: string,
  ): Promise<object> {
    return this.documents.key(name, key);
  }

  @Get('ob/achievements/:slug')
  @ApiProduces('application/ld+json', 'text/html')
  @ApiOkResponse({ description: 'What one must do for a badge or certificate: for a program, or as a page.' })
  @ForEverybody()
  @Header('Vary', 'Accept, Accept-Language')
  async achievement(
    @Param('slug', { schema: slug }) name: string,
    @Headers('accept') accept: string | undefined,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object | string> {
    if (wantsPage(accept)) {
      const page = await this.documents.page(name, languageFor(acceptLanguage));
      void reply.type('text/html; charset=utf-8');
      return page;
    }
    const document = await this.documents.achievement(name);
    void reply.type('application/ld+json; charset=utf-8');
    return document;
  }

  @Get('ob/achievements/:slug/image.svg')
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ description: 'The badge as a drawing.' })
  @ForEverybody()
  @Header('Content-Type', 'image/svg+xml; charset=utf-8')
  svg(@Param('slug', { schema: slug }) name: string): Promise<string> {
    return this.documents.svg(name);
  }

  @Get('ob/achievements/:slug/image.png')
  @ApiProduces('image/png')
  @ApiOkResponse({ description: 'The badge as a picture.' })
  @ForEverybody()
  async png(@Param('slug', { schema: slug }) name: string): Promise<StreamableFile> {
    const picture = await this.documents.png(name);
    return new StreamableFile(picture, { type: 'image/png', length: picture.length });
  }

  @Get('ob/status/:list')
  @ApiProduces('application/vc+ld+json')
  @ApiOkResponse({ description: 'A signed list of which credentials were revoked (Bitstring Status List).' })
  @ForEverybody(`public, max-age=${statusListSeconds}`)
  async status(
    @Param('list', { schema: listNumber }) list: number,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { document, revision, stale } = await this.documents.statusList(list);
    const tag = `"${list}-${revision}"`;
    void reply.header('ETag', tag);
    // Nobody keeps for a minute what is being signed anew this second.
    if (stale) void reply.header('Cache-Control', 'no-cache');
    if (known?.includes(tag)) {
      void reply.status(304);
      return undefined;
    }
    void reply.type('application/vc+ld+json; charset=utf-8');
    return document;
  }
}
