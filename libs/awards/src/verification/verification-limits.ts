import { RateLimits } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';

const minutes = (count: number) => count * 60;

/** A workplace behind one address looks at many proofs; somebody who guesses, or uses us as a tool, asks for more. */
@Injectable()
export class VerificationLimits {
  constructor(private readonly limits: RateLimits) {}

  look(visitor: string): Promise<void> {
    return this.limits.consume([{ key: `verify:look:${visitor}`, limit: 1_200, windowSeconds: minutes(10) }]);
  }

  check(visitor: string): Promise<void> {
    return this.limits.consume([{ key: `verify:check:${visitor}`, limit: 60, windowSeconds: minutes(10) }]);
  }

  /** Nobody may try names until one fits: neither from one address, nor from many. */
  ask(visitor: string, awardId: string): Promise<void> {
    return this.limits.consume([
      { key: `verify:ask:${visitor}:${awardId}`, limit: 8, windowSeconds: minutes(15) },
      { key: `verify:ask:${visitor}`, limit: 60, windowSeconds: minutes(15) },
      { key: `verify:asked:${awardId}`, limit: 100, windowSeconds: minutes(60) },
    ]);
  }
}
