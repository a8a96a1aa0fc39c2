import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { allowFrame } from './security-headers.js';
import { writtenPages } from './written-pages.js';

/** Names with a hash in them never change their content. */
const hashedAsset = /^assets\/.+-[\w-]{8,}\.\w+$/;

/** What tells a browser that there is a new version must never be an old copy. */
const alwaysAsked = /\.html$|^(sw\.js|manifest\.webmanifest|first-paint\.js)$/;

/** Addresses that belong to the server: an unknown one is a 404 there, never the web page. */
const serverPath = /^\/(api|ob|socket\.io|\.well-known)(\/|$)/;

/**
 * Serves the built web from its folder: files as they are (compressed ahead by the build where that helps), and the page
 * itself for every address of the app. Without a build there is only the API.
 */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  const has = knownFiles(folder);
  const write = writtenPages(app, folder);
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false });
  const server = app.getHttpAdapter().getInstance();
  server.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: async (request, reply) => {
      const path = pathOf(request.url);
      if (path === null || serverPath.test(path)) return reply.callNotFound();
      const file = path.slice(1);
      if (has(file)) {
        void reply.header('cache-control', cacheControl(file));
        return reply.sendFile(file);
      }
      // A missing picture must not be answered with a page.
      if (/\.\w{2,5}$/.test(file)) return reply.callNotFound();
      if (await write(path, request, reply)) return reply;
      void reply.header('cache-control', 'no-cache');
      allowFrame(path, reply);
      return reply.sendFile('index.html');
    },
  });
}

function cacheControl(file: string): string {
  if (hashedAsset.test(file)) return 'public, max-age=31536000, immutable';
  return alwaysAsked.test(file) ? 'no-cache' : 'public, max-age=3600';
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '/');
  } catch {
    return null;
  }
}

/**
 * Tells whether a file is part of the build. The list is read once and again after a new build, which a new page tells:
 * somebody who builds beside a running server must not be left with a page whose parts are unknown.
 */
function knownFiles(folder: string): (file: string) => boolean {
  let files = new Set(listFiles(folder));
  let builtAt = pageTime(folder);
  return (file) => {
    if (files.has(file)) return true;
    const now = pageTime(folder);
    if (now === builtAt) return false;
    builtAt = now;
    files = new Set(listFiles(folder));
    return files.has(file);
  };
}

function pageTime(folder: string): number {
  return statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
