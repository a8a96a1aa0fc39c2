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
import {
  liveHint,
  mayHear,
  renewToken,
  type ClientToServer,
  type LiveHint,
  type ServerToClient,
} from '@mikrosprint/contracts';
import type { Server, Socket } from 'socket.io';
import { z } from 'zod';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { NotificationListener } from '../database/listener.js';
import { DomainError } from '../errors/domain-error.js';
import { ProblemFilter } from '../errors/problem.filter.js';
import { AccessTokens, type VerifiedToken } from '../security/access-tokens.js';
import { CurrentRoles } from '../security/current-roles.js';
import { RightsWatch } from '../security/rights-watch.js';

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
    private readonly roles: CurrentRoles,
    private readonly rights: RightsWatch,
  ) {
    this.listener = new NotificationListener(config.database.url, 'live', {
      onMessage: (payload) => this.pass(payload),
    });
  }

  /** Refused in the handshake already: a socket that exists is somebody's. */
  afterInit(server: LiveServer): void {
    server.use((socket, next) => {
      const { data } = handshake.safeParse(socket.handshake.auth);
      this.enter(socket, data?.token ?? '').then(
        () => next(),
        // A database that does not answer says nothing about who it is: the page tries again later.
        (error: unknown) => next(new Error(error instanceof DomainError ? error.code : 'unavailable')),
      );
    });
    this.rights.follow((personId) => this.rightsChanged(personId));
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

  private async enter(socket: LiveSocket, token: string): Promise<void> {
    const verified = this.tokens.verify(token);
    if ((await this.roles.of(verified.person.personId)).length === 0) throw new DomainError('forbidden');
    this.admit(socket, verified);
  }

  /** The page asks anew who it is for; the socket of somebody who may do nothing any more ends. */
  private rightsChanged(personId: string | null): void {
    const concerned = personId === null ? this.server : this.server.to(room(personId));
    concerned.emit('hint', { topic: 'rights' });
    if (personId === null) return;
    this.roles.of(personId).then(
      (roles) => {
        if (roles.length === 0) this.server.in(room(personId)).disconnectSockets(true);
      },
      (error: unknown) => this.logger.warn(`Rights could not be read: ${String(error)}`),
    );
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
    const here = to.filter((personId) => this.server.sockets.adapter.rooms.has(room(personId)));
    if (here.length > 0) void this.tell(here, hint);
  }

  /** A hint names whom it is about: who has lost the right to that is not told any more. */
  private async tell(personIds: readonly string[], hint: LiveHint): Promise<void> {
    const held = await Promise.all(personIds.map((personId) => this.roles.of(personId).catch(() => [])));
    const may = personIds.filter((_, index) => mayHear(hint.topic, held[index] ?? []));
    if (may.length > 0) this.server.to(may.map(room)).emit('hint', hint);
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
