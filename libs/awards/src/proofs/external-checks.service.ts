import { PeopleService } from '@mikrosprint/accounts';
import type { Verdict, VerificationReport } from '@mikrosprint/contracts';
import { Injectable } from '@nestjs/common';
import { VerificationService } from '../verification/verification.service.js';

/** What came of checking a credential. */
export interface Checked {
  verdict: Verdict;
  checkedAt: Date;
  /** What it says of itself, for people: only of one that holds, and only what it does say. */
  facts: { title?: string; issuer?: string; date?: string };
}

/** Checks proofs from others the way the public page does, with the owner as the recipient they should name. */
@Injectable()
export class ExternalChecks {
  constructor(
    private readonly verification: VerificationService,
    private readonly people: PeopleService,
  ) {}

  /** Null where a link leads to no credential: an ordinary page proves nothing, and is not wrong either. */
  async link(citizenId: string, link: string): Promise<Checked | null> {
    const checked = await this.text(citizenId, link);
    return checked.verdict === 'unreadable' ? null : checked;
  }

  async text(citizenId: string, text: string): Promise<Checked> {
    const { email } = await this.people.byId(citizenId);
    return checkedFrom(await this.verification.check(text, email));
  }
}

function checkedFrom({ verdict, checkedAt, credential }: VerificationReport): Checked {
  const at = { verdict, checkedAt: new Date(checkedAt) };
  if (credential === null || verdict !== 'valid') return { ...at, facts: {} };
  const { name, issuerName, awardedDate, validFrom } = credential;
  const date = /^\d{4}-\d{2}-\d{2}/.exec(awardedDate ?? validFrom ?? '')?.[0];
  return {
    ...at,
    facts: {
      ...(name.trim() !== '' && { title: shortened(name) }),
      ...(issuerName !== null && issuerName.trim() !== '' && { issuer: shortened(issuerName) }),
      ...(date !== undefined && { date }),
    },
  };
}

const shortened = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 160);
