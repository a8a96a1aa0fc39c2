import { Injectable } from '@nestjs/common';
import type { SignedIn, SignInRequest } from '@mikrosprint/contracts';
import { AccessTokens, accessTokenSeconds, Database, DomainError } from '@mikrosprint/platform';
import { demoPeople } from './demo-people.js';
import { Passwords } from './passwords.js';
import { PersonRow } from './people.entity.js';
import { PeopleService } from './people.service.js';
import { SessionsService, type OpenSession } from './sessions.service.js';
import { SignInGate } from './sign-in-gate.js';

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
    const person = await this.people.account(personId);
    const accessToken = this.tokens.sign({ personId, sessionId });
    return { signedIn: { accessToken, expiresIn: accessTokenSeconds, person }, session };
  }
}
