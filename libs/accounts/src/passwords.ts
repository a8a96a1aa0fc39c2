import { hash, verify, type Options } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** Argon2id (the library's default kind) with the memory and rounds OWASP names as a minimum. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash with the same cost that no password fits: checking against it takes as long as checking a real one. */
const nobodysHash = hash('a password that nobody has', cost);

@Injectable()
export class Passwords {
  hash(password: string): Promise<string> {
    return hash(password, cost);
  }

  /**
   * Whether the password fits. An unknown person (`null`) costs the same time as a wrong password, so that the time
   * of an answer does not tell who has an account.
   */
  async fits(password: string, passwordHash: string | null): Promise<boolean> {
    const fits = await verify(passwordHash ?? (await nobodysHash), password);
    return fits && passwordHash !== null;
  }
}
