import {
  Inject,
  Logger,
  UseFilters,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
  type OnGatewayInit,
} from '@nestjs/websockets';
import { liveHint, renewToken, type ClientToServer, type ServerToClient } from '@mikrosprint/contracts';
import type { Server, Socket } from 'socket.io';
import { z } from 'zod';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { NotificationListener } from '../database/listener.js';
import { DomainError } from '../errors/domain-error.js';
import { ProblemFilter } from '../errors/problem.filter.js';
import { AccessTokens, type VerifiedToken } from '../security/access-tokens.js';

interface SocketData {
  personId: string;
  expiry: NodeJS.Timeout;
}
type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

const notification = z.object({ to: z.array(z.string()), hint: liveHint });
const handshake = z.object({ token: z.string().min(1).max(4000) });

/** A page gets this long to present a fresh token before its socket is closed. */
const renewalGraceMs = 60_000;

/**
 * The open pages of this process. A socket belongs to one person for as long as its token is good, and is told only
 * that something changed; the page then fetches what it may see.
 */
@WebSocketGateway({ maxHttpBufferSize: 16_384, serveClient: false, transports: ['websocket', 'polling'] })
@UseFilters(ProblemFilter)
export class LiveGateway implements OnGatewayInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Live');
  private readonly listener: NotificationListener;

  @WebSocketServer()
  private readonly server!: LiveServer;

  constructor(
    @Inject(Config) config: Config,
    private readonly tokens: AccessTokens,
    private readonly clock: Clock,
  ) {
    this.listener = new NotificationListener(config.database.url, 'live', (payload) => this.pass(payload));
  }

  /** Refused in the handshake already: a socket that exists is somebody's. */
  afterInit(server: LiveServer): void {
    server.use((socket, next) => {
      try {
        const { token } = handshake.parse(socket.handshake.auth);
        this.admit(socket, this.tokens.verify(token));
        next();
      } catch {
        next(new Error('unauthenticated'));
      }
    });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.listener.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.listener.close();
  }

  @SubscribeMessage('renew-token')
  renew(
    @MessageBody({ schema: renewToken }) body: { accessToken: string },
    @ConnectedSocket() socket: LiveSocket,
  ): { ok: true } {
    const verified = this.tokens.verify(body.accessToken);
    if (verified.person.personId !== socket.data.personId) throw new DomainError('forbidden');
    clearTimeout(socket.data.expiry);
    this.admit(socket, verified);
    return { ok: true };
  }

  private admit(socket: LiveSocket, { person, expiresAt }: VerifiedToken): void {
    const lifetimeMs = expiresAt.getTime() - this.clock.now().getTime();
    socket.data.personId = person.personId;
    socket.data.expiry = setTimeout(() => {
      socket.emit('token-expired');
      socket.data.expiry = setTimeout(() => socket.disconnect(true), renewalGraceMs);
    }, lifetimeMs);
    void socket.join(room(person.personId));
    socket.removeAllListeners('disconnecting');
    socket.once('disconnecting', () => clearTimeout(socket.data.expiry));
  }

  private pass(payload: string): void {
    const parsed = notification.safeParse(parseJson(payload));
    if (!parsed.success) {
      this.logger.warn('A notification on channel live was not a hint.');
      return;
    }
    const { to, hint } = parsed.data;
    this.server.to(to.map(room)).emit('hint', hint);
  }
}

function room(personId: string): string {
  return `person:${personId}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
