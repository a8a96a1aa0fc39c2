import {
  checkSteps,
  type CheckLine,
  type CheckOutcome,
  type CheckReason,
  type CheckStep,
  type CredentialFacts,
  type ProofInput,
  type Verdict,
  type VerificationReport,
} from '@mikrosprint/contracts';

/** Collects what each step came to; a step nobody spoke of was not made. */
export class Report {
  private readonly lines = new Map<CheckStep, CheckLine>();
  input: ProofInput = 'json';
  credential: CredentialFacts | null = null;

  passed(step: CheckStep, reason: CheckReason = 'fine'): void {
    this.set(step, 'passed', reason, null);
  }

  /** The check goes on, and so does the doubt. */
  unsure(step: CheckStep, reason: CheckReason, where: string | null = null): void {
    this.set(step, 'unsure', reason, where);
  }

  failed(step: CheckStep, reason: CheckReason, where: string | null = null): void {
    this.set(step, 'failed', reason, where);
  }

  notAsked(step: CheckStep): void {
    this.set(step, 'not-made', 'not-asked', null);
  }

  as(now: Date): VerificationReport {
    const steps = checkSteps.map((step) => this.lines.get(step) ?? notMade(step));
    return {
      input: this.input,
      verdict: verdictOf(steps),
      steps,
      credential: this.credential,
      checkedAt: now.toISOString(),
    };
  }

  private set(step: CheckStep, outcome: CheckOutcome, reason: CheckReason, where: string | null): void {
    // A field may have been named by a stranger.
    this.lines.set(step, { step, outcome, reason, where: where?.slice(0, 120) ?? null });
  }
}

const notMade = (step: CheckStep): CheckLine => ({
  step,
  outcome: 'not-made',
  reason: 'not-made',
  where: null,
});

/** Of a check that was broken off because the thing handed in kept the checker busy. */
export function brokenOff(input: ProofInput, now: Date): VerificationReport {
  const report = new Report();
  report.input = input;
  report.failed('proof', 'too-heavy');
  return report.as(now);
}

/** Where a reason has a verdict of its own; otherwise the step decides. */
const ownVerdicts: Partial<Record<CheckReason, Verdict>> = {
  'no-proof': 'unsigned',
  altered: 'altered',
  'claims-differ': 'altered',
  'wrong-key': 'wrong-key',
  'wrong-issuer': 'wrong-issuer',
  'swapped-subject': 'swapped-subject',
  revoked: 'revoked',
  suspended: 'suspended',
  expired: 'expired',
  'not-yet-valid': 'not-yet-valid',
  'other-recipient': 'other-recipient',
};

const verdictsOfSteps: Partial<Record<CheckStep, Verdict>> = { read: 'unreadable', structure: 'malformed' };

/** The first step that failed decides; a doubt anywhere keeps it from being simply valid. */
export function verdictOf(steps: readonly CheckLine[]): Verdict {
  const failed = steps.find(({ outcome }) => outcome === 'failed');
  if (failed !== undefined) {
    return ownVerdicts[failed.reason] ?? verdictsOfSteps[failed.step] ?? 'unverifiable';
  }
  return steps.some(({ outcome }) => outcome === 'unsure') ? 'valid-but-unsure' : 'valid';
}
