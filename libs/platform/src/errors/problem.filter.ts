import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { errorStatus } from '@mikrosprint/contracts';
import { asDomainError, toProblem } from './problem.js';

interface Reply {
  sent: boolean;
  status(status: number): Reply;
  header(name: string, value: string): Reply;
  send(body: string): Reply;
}

/** The one translation of errors: to problem+json over HTTP, to `{ error }` in the ack of a socket message. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const error = asDomainError(thrown);
    if (host.getType() === 'ws') {
      this.log(error.code, thrown, 'a socket message');
      acknowledgement(host)?.({ error: error.code });
      return;
    }
    const http = host.switchToHttp();
    const request = http.getRequest<{ id: string; method: string; routeOptions?: { url?: string } }>();
    const reply = http.getResponse<Reply>();
    this.log(
      error.code,
      thrown,
      `${request.method} ${request.routeOptions?.url ?? '(no route)'} [${request.id}]`,
    );
    if (reply.sent) return;
    const retryAfter = error.facts?.['retryAfterSeconds'];
    if (typeof retryAfter === 'number') reply.header('retry-after', String(retryAfter));
    if (error.code === 'unauthenticated') reply.header('www-authenticate', 'Bearer');
    reply
      .status(errorStatus[error.code])
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(toProblem(error, request.id)));
  }

  /** Only what is our fault is worth a line; the route's pattern is logged, never an address with ids. */
  private log(code: string, thrown: unknown, where: string): void {
    if (code === 'internal') {
      this.logger.error(`${where}: ${String(thrown)}`, thrown instanceof Error ? thrown.stack : undefined);
    } else if (code === 'unavailable') {
      this.logger.warn(`${where}: ${String(thrown)}`);
    }
  }
}

/** Nest never answers the ack of a message whose handler threw: the client would wait for ever. */
function acknowledgement(host: ArgumentsHost): ((answer: { error: string }) => void) | undefined {
  return host.getArgs<unknown[]>().find((argument) => typeof argument === 'function') as
    ((answer: { error: string }) => void) | undefined;
}
