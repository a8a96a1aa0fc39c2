import type { AskRecipient, CheckLine, Verification } from '@mikrosprint/contracts';
import { Clock } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { maskedName } from '../certificates/masked-name.js';
import { KnownAwards, type KnownAward } from './known-awards.service.js';
import { SignedChecks } from './signed-checks.service.js';

/** The public page of an award of ours: facts and standing from the register, the signature checked on the document. */
@Injectable()
export class OwnVerification {
  constructor(
    private readonly awards: KnownAwards,
    private readonly checks: SignedChecks,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`. */
  async of(id: string): Promise<Verification> {
    const award = await this.awards.find(id);
    return this.view(award, await this.signed(award));
  }

  /** As `of`; a signature that is not checked within the time is left out: the register has answered already. */
  async within(id: string, patienceMs: number): Promise<Verification> {
    const award = await this.awards.find(id);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<CheckLine[]>((resolve) => {
      timer = setTimeout(() => resolve([]), patienceMs);
    });
    const checking = this.signed(award);
    checking.catch(() => undefined);
    try {
      return this.view(award, await Promise.race([checking, late]));
    } finally {
      clearTimeout(timer);
    }
  }

  /** Yes or no, and nothing in between: a name that is nearly right is not told from one that is not. */
  async isRecipient(id: string, asked: AskRecipient): Promise<boolean> {
    const award = await this.awards.find(id);
    if ('email' in asked) return this.awards.isHolder(award, asked.email);
    return award.holderName !== null && plain(award.holderName) === plain(asked.name);
  }

  private async signed({ credential }: KnownAward): Promise<CheckLine[]> {
    return credential === null ? [] : this.checks.of(credential);
  }

  private view(award: KnownAward, signed: CheckLine[]): Verification {
    const { achievement, holderName, revokedAt } = award;
    const validUntil = validUntilOf(award);
    return {
      awardId: award.awardId,
      kind: award.kind,
      status: this.standing(revokedAt, validUntil),
      maskedName: holderName === null ? null : maskedName(holderName),
      title: achievement.title,
      sprintTitle: achievement.sprintTitle,
      criteria: achievement.criteria,
      ...achievement.emblem,
      issuer: award.issuer,
      issuedAt: award.issuedAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
      validUntil,
      examPercent: award.examPercent,
      workloadHours: award.workloadHours,
      tasks: achievement.tasks,
      competences: achievement.competences.map(({ framework, code, name }) => ({ framework, code, name })),
      steps: signed.length === 0 ? [] : [...signed, ...this.standingLines(revokedAt, validUntil)],
    };
  }

  private standing(revokedAt: Date | null, validUntil: string | null): Verification['status'] {
    if (revokedAt !== null) return 'revoked';
    return this.isOver(validUntil) ? 'expired' : 'valid';
  }

  /** Never older than the question. */
  private standingLines(revokedAt: Date | null, validUntil: string | null): CheckLine[] {
    const isOver = this.isOver(validUntil);
    return [
      {
        step: 'status',
        ...(revokedAt === null ? fine : { outcome: 'failed', reason: 'revoked' }),
        where: null,
      },
      { step: 'dates', ...(isOver ? { outcome: 'failed', reason: 'expired' } : fine), where: null },
      { step: 'recipient', outcome: 'not-made', reason: 'not-asked', where: null },
    ];
  }

  private isOver(validUntil: string | null): boolean {
    return validUntil !== null && Date.parse(validUntil) < this.clock.now().getTime();
  }
}

const fine = { outcome: 'passed', reason: 'fine' } as const;

function validUntilOf({ credential }: KnownAward): string | null {
  if (credential === null) return null;
  const { validUntil } = JSON.parse(credential.document) as { validUntil?: string };
  return validUntil === undefined ? null : new Date(validUntil).toISOString();
}

/** Small letters, single spaces, one form of each sign: how a name is typed says nothing about whose it is. */
function plain(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('da');
}
