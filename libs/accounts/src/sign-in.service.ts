import { Injectable } from '@nestjs/common';
import type { SignedIn, SignInOptions, SignInRequest } from '@mikrosprint/contracts';
import {
  AccessTokens,
  accessTokenSeconds,
  Config,
  Database,
  DomainError,
  RateLimits,
  type RateLimit,
} from '@mikrosprint/platform';
import { demoPeople } from './demo-people.js';
import { Passwords } from './passwords.js';
import { PersonRow } from './people.entity.js';
import { PeopleService } from './people.service.js';
import { SessionsService, type OpenSession } from './sessions.service.js';

export interface SignInResult {
  signedIn: SignedIn;
  session: OpenSession;
}

/** Proves who somebody is, and keeps a browser signed in. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    private readonly tokens: AccessTokens,
    private readonly gate: SignInGate,
  ) {}

  /** The same answer, after the same time, for an unknown address and for a wrong password. */
  async withPassword({ email, password }: SignInRequest, address: string): Promise<SignInResult> {
    await this.gate.enter(email, address);
    const row = await this.database.dataSource.manager.findOneBy(PersonRow, { email });
    const fits = await this.passwords.fits(password, row?.passwordHash ?? null);
    if (row === null || !fits) throw new DomainError('wrong-credentials');
    await this.gate.passed(email, address);
    return this.open(row.id);
  }

  /** One press signs in as a demo person; nowhere but in demo mode. */
  async asDemoPerson(account: string): Promise<SignInResult> {
    this.gate.demoOnly();
    const wanted = demoPeople.find((person) => person.account === account && person.oneClick);
    if (wanted === undefined) throw new DomainError('not-found');
    const id = (await this.people.idsByEmail([wanted.email])).get(wanted.email);
    if (id === undefined) throw new DomainError('not-found');
    return this.open(id);
  }

  async refresh(refreshToken: string): Promise<SignInResult> {
    const session = await this.sessions.rotate(refreshToken);
    return this.answer(session);
  }

  signOut(refreshToken: string): Promise<void> {
    return this.sessions.end(refreshToken);
  }

  private async open(personId: string): Promise<SignInResult> {
    const { roles } = await this.people.account(personId);
    return this.answer(await this.sessions.open(personId, roles));
  }

  private async answer(session: OpenSession): Promise<SignInResult> {
    const { personId, sessionId } = session;
    // Read again at every refresh: a role that was taken away is gone with the next access token.
    const person = await this.people.account(personId);
    const accessToken = this.tokens.sign({ personId, sessionId, roles: person.roles });
    return { signedIn: { accessToken, expiresIn: accessTokenSeconds, person }, session };
  }
}

const quarterOfAnHour = 15 * 60;

/** Who may try to sign in at all, and how often. */
@Injectable()
export class SignInGate {
  constructor(
    private readonly config: Config,
    private readonly limits: RateLimits,
  ) {}

  options(): SignInOptions {
    const { demo } = this.config;
    const offered = demo ? demoPeople.filter(({ oneClick }) => oneClick) : [];
    return {
      demo,
      accounts: offered.map(({ account, displayName, role, email }) => ({
        account,
        displayName,
        role,
        email,
      })),
    };
  }

  demoOnly(): void {
    if (!this.config.demo) throw new DomainError('demo-off');
  }

  /** Throws `too-many-requests` when there were too many tries. */
  enter(email: string, address: string): Promise<void> {
    return this.limits.consume([
      // A classroom shares one address, so it has room for many people.
      { key: `sign-in:address:${address}`, limit: 300, windowSeconds: quarterOfAnHour },
      tries(email, address),
      // Only against guessing from many addresses: high enough that nobody is locked out by a stranger's tries.
      { key: `sign-in:account:${email}`, limit: 200, windowSeconds: quarterOfAnHour },
    ]);
  }

  /** Somebody who knows the password starts over with a clean count. */
  passed(email: string, address: string): Promise<void> {
    return this.limits.clear(tries(email, address).key);
  }
}

/** Counted per account and address together: a stranger's wrong guesses do not lock the owner out. */
function tries(email: string, address: string): RateLimit {
  return { key: `sign-in:try:${email}:${address}`, limit: 10, windowSeconds: quarterOfAnHour };
}
