import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@mikrosprint/contracts';
import { accessTokenSeconds, Clock, Config, Database, DomainError } from '@mikrosprint/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { RefreshTokenRow, SessionRow } from './sessions.entity.js';

/** A refresh token whose answer was lost on the way may be shown once more within this time. */
export const lostAnswerSeconds = 30;

const idleSecondsOfStaff = 30 * 60;
const idleSecondsOfOthers = 12 * 60 * 60;
/** However busy, a session ends after a week. */
const longestSessionSeconds = 7 * 24 * 60 * 60;
const staff: readonly Role[] = ['caseworker', 'coordinator', 'lead', 'mentor', 'admin'];

export interface OpenSession {
  sessionId: string;
  personId: string;
  refreshToken: string;
  /** How long the browser should keep the token, in seconds. */
  keepSeconds: number;
}

interface PresentedToken {
  session_id: string;
  person_id: string;
  created_at: Date;
  last_used_at: Date;
  idle_seconds: number;
  ended_at: Date | null;
  used_at: Date | null;
}

/** Signed-in browsers and their rotating refresh tokens. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async open(personId: string, roles: readonly Role[]): Promise<OpenSession> {
    const now = this.clock.now();
    const sessionId = uuidv7();
    const refreshToken = randomBytes(32).toString('base64url');
    const idleSeconds = roles.some((role) => staff.includes(role)) ? idleSecondsOfStaff : idleSecondsOfOthers;
    await this.database.transaction(async (tx) => {
      await tx.insert(SessionRow, {
        id: sessionId,
        personId,
        createdAt: now,
        lastUsedAt: now,
        idleSeconds,
        endedAt: null,
        endReason: null,
      });
      await tx.insert(RefreshTokenRow, {
        tokenHash: hashed(refreshToken),
        sessionId,
        createdAt: now,
        usedAt: null,
      });
    });
    return { sessionId, personId, refreshToken, keepSeconds: keepSeconds(idleSeconds) };
  }

  /** Exchanges a refresh token for the next one; throws `session-ended` for anything that is not a live token. */
  async rotate(refreshToken: string): Promise<OpenSession> {
    const opened = await this.database.transaction((tx) => this.rotateIn(tx, refreshToken));
    // Thrown after the transaction, so that ending the session of a stolen token is not rolled back.
    if (opened === null) throw new DomainError('session-ended');
    return opened;
  }

  /** Ends the session behind a refresh token; an unknown token changes nothing. */
  async end(refreshToken: string): Promise<void> {
    await this.database.dataSource.query(
      `UPDATE session SET ended_at = $2, end_reason = 'signed-out'
        WHERE ended_at IS NULL AND id = (SELECT session_id FROM refresh_token WHERE token_hash = $1)`,
      [hashed(refreshToken), this.clock.now()],
    );
  }

  private async rotateIn(tx: EntityManager, refreshToken: string): Promise<OpenSession | null> {
    const now = this.clock.now();
    const presented = await this.lock(tx, refreshToken);
    if (presented === null || !isLive(presented, now)) return null;
    if (presented.used_at !== null && secondsBetween(presented.used_at, now) > lostAnswerSeconds) {
      await tx.update(SessionRow, { id: presented.session_id }, { endedAt: now, endReason: 'token-reused' });
      return null;
    }
    const next = this.successor(refreshToken);
    await tx.query(
      `WITH used AS (UPDATE refresh_token SET used_at = coalesce(used_at, $3) WHERE token_hash = $1),
            seen AS (UPDATE session SET last_used_at = $3 WHERE id = $4)
       INSERT INTO refresh_token (token_hash, session_id, created_at) VALUES ($2, $4, $3)
       ON CONFLICT (token_hash) DO NOTHING`,
      [hashed(refreshToken), hashed(next), now, presented.session_id],
    );
    return {
      sessionId: presented.session_id,
      personId: presented.person_id,
      refreshToken: next,
      keepSeconds: keepSeconds(presented.idle_seconds),
    };
  }

  /** The session's row is locked, so that two tabs that refresh at once take turns. */
  private async lock(tx: EntityManager, refreshToken: string): Promise<PresentedToken | null> {
    const rows = await tx.query<PresentedToken[]>(
      `SELECT s.id AS session_id, s.person_id, s.created_at, s.last_used_at, s.idle_seconds, s.ended_at, t.used_at
         FROM session s JOIN refresh_token t ON t.session_id = s.id
        WHERE t.token_hash = $1 FOR UPDATE OF s, t`,
      [hashed(refreshToken)],
    );
    return rows[0] ?? null;
  }

  /**
   * The token that follows is computed from the one before: whoever shows a token again within the grace gets the
   * same answer again, and a session has one chain of tokens, never two.
   */
  private successor(refreshToken: string): string {
    return createHmac('sha256', this.config.tokenSecret)
      .update(`refresh:${refreshToken}`)
      .digest('base64url');
  }
}

function isLive(session: PresentedToken, now: Date): boolean {
  return (
    session.ended_at === null &&
    secondsBetween(session.last_used_at, now) <= keepSeconds(session.idle_seconds) &&
    secondsBetween(session.created_at, now) <= longestSessionSeconds
  );
}

/** A page asks for a new token only when its access token has run out, so the rest begins that much later. */
function keepSeconds(idleSeconds: number): number {
  return idleSeconds + accessTokenSeconds;
}

function secondsBetween(earlier: Date, later: Date): number {
  return (later.getTime() - earlier.getTime()) / 1000;
}

function hashed(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
