import { Clock, DomainError, PublicPages, type PageVisitor, type WrittenPage } from '@mikrosprint/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { OwnVerification } from './own-verification.service.js';
import { languageFor } from './page-words.js';
import { VerificationLimits } from './verification-limits.js';
import { writeUnknown, writeVerification } from './write-page.js';

/** Nobody waits longer for a signature that was never checked before: the register's answer stands at once. */
const patienceMs = 300;

/** `/verify/<number>` with its answer in it, whatever the browser can do. */
@Injectable()
export class VerificationPage implements OnModuleInit {
  constructor(
    private readonly pages: PublicPages,
    private readonly own: OwnVerification,
    private readonly limits: VerificationLimits,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.pages.add({
      path: /^\/verify\/([^/]+)\/?$/,
      write: (id, visitor) => this.write(id, visitor),
    });
  }

  private async write(id: string, { acceptLanguage, address }: PageVisitor): Promise<WrittenPage> {
    const locale = languageFor(acceptLanguage);
    if (!isUuid(id)) return writeUnknown(locale);
    await this.limits.look(address);
    try {
      return writeVerification(await this.own.within(id, patienceMs), locale, this.clock.now());
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not-found') return writeUnknown(locale);
      throw error;
    }
  }
}
