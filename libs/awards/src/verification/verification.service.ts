import type { VerificationReport } from '@mikrosprint/contracts';
import { Injectable } from '@nestjs/common';
import { CheckingThreads } from './checking-threads.service.js';

/** Checks a credential of anybody. Nothing of it is kept, and nothing is written to a log. */
@Injectable()
export class VerificationService {
  constructor(private readonly threads: CheckingThreads) {}

  /**
   * @param handed a link, JSON or a JWT as text, or the bytes of a file
   * @param email whom it should belong to; null when that is not asked
   */
  check(handed: string | Uint8Array, email: string | null): Promise<VerificationReport> {
    return this.threads.check(handed, email);
  }
}
