import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorStatus } from '@mikrosprint/contracts';
import { asDomainError, PublicPages, type WrittenPage } from '@mikrosprint/platform';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Where a browser puts what the program of the web draws; until then it shows what the server wrote there. */
const emptyRoot = '<div id="root"></div>';

const logger = new Logger('Pages');

/**
 * Answers a public page with its content already in it; the program takes over where it runs. When the content cannot be
 * had, the page goes out empty with the status that says why, and the web finds the words.
 *
 * @returns whether there is such a page
 */
export function writtenPages(app: NestFastifyApplication, folder: string) {
  const page = currentPage(join(folder, 'index.html'));
  return async (path: string, request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    const write = app.get(PublicPages).at(path);
    if (write === null) return false;
    void reply.header('cache-control', 'no-store').type('text/html; charset=utf-8');
    const visitor = { acceptLanguage: request.headers['accept-language'] ?? '', address: request.ip };
    try {
      const written = await write(visitor);
      void reply.status(written.status).send(filled(page(), written));
    } catch (error) {
      const { code } = asDomainError(error);
      if (code === 'internal')
        logger.error(`${request.method} ${path.split('/')[1] ?? ''}: ${String(error)}`);
      void reply.status(errorStatus[code]).send(page());
    }
    return true;
  };
}

function filled(page: string, { language, title, html }: WrittenPage): string {
  // Replaced by a function: a dollar sign in a title is a dollar sign.
  return page
    .replace(/<html lang="\w+"/, () => `<html lang="${language}"`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`)
    .replace(emptyRoot, () => `<div id="root">${html}</div>`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Read again only after a new build; while that writes its files, the page of before is still there. */
function currentPage(file: string): () => string {
  let text = readFileSync(file, 'utf8');
  let readAt = statSync(file).mtimeMs;
  return () => {
    const changedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? readAt;
    if (changedAt !== readAt) text = readFileSync(file, 'utf8');
    readAt = changedAt;
    return text;
  };
}
