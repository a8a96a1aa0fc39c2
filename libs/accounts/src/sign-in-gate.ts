import { Injectable } from '@nestjs/common';
import type { SignInOptions } from '@mikrosprint/contracts';
import { Config, DomainError, RateLimits, type RateLimit } from '@mikrosprint/platform';
import { demoPeople } from './demo-people.js';

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
