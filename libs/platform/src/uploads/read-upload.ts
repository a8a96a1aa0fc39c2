import { Readable } from 'node:stream';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { ErrorCode } from '@mikrosprint/contracts';
import { DomainError } from '../errors/domain-error.js';

/*
 * A file that somebody sends: the body of a request, as it is, of the type below. It waits unread until the route has
 * decided who asks and how much it takes, so a stranger's gigabyte costs nothing.
 */

export const uploadType = 'application/octet-stream';

/** Marks a route that reads a file with `readUpload`; every other route answers 415 to one. */
export const TakesUpload = () => RouteConfig({ takesUpload: true });

/** Whether the route that a request goes to is marked so. */
export function takesUpload({ routeOptions }: { routeOptions?: { config?: object } }): boolean {
  const { takesUpload: takes } = (routeOptions?.config ?? {}) as { takesUpload?: unknown };
  return takes === true;
}

/** Nobody's line is so slow that it still makes sense. */
const patienceMs = 120_000;

interface UploadRequest {
  body?: unknown;
  headers: { 'content-length'?: string | undefined };
}

export interface UploadLimits {
  /** The most the file may weigh, in bytes. */
  most: number;
  /** Said of a larger one. */
  tooLarge?: ErrorCode;
}

/**
 * The bytes of the file. Throws `unsupported-media-type` for a body of another type, `tooLarge` as soon as it is known
 * to be, and `malformed-request` when the sender stops halfway.
 */
export async function readUpload(
  { body, headers }: UploadRequest,
  { most, tooLarge = 'body-too-large' }: UploadLimits,
): Promise<Uint8Array> {
  if (!(body instanceof Readable)) {
    throw new DomainError('unsupported-media-type', { detail: `Send the file itself, as ${uploadType}.` });
  }
  const refusal = () => new DomainError(tooLarge, { facts: { most } });
  if (Number(headers['content-length'] ?? 0) > most) throw refusal();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stop = (error: DomainError) => {
      clearTimeout(timer);
      body.off('data', take);
      // What is still under way is let through and forgotten: the sender can then read the answer.
      body.resume();
      reject(error);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > most) stop(refusal());
    };
    const brokenOff = () => stop(new DomainError('malformed-request', { detail: 'The file broke off.' }));
    const timer = setTimeout(brokenOff, patienceMs);
    body.on('data', take);
    body.once('error', brokenOff);
    body.once('close', brokenOff);
    body.once('end', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks));
    });
  });
}
