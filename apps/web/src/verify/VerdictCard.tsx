import { BadgeCheck, BadgeX, ShieldQuestion } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import type { Verdict } from '@mikrosprint/contracts';
import styles from './verify.module.css';

/** `good`: one can rely on it. `unsure`: part of it could not be found out. `bad`: one should not. */
export type Tone = 'good' | 'unsure' | 'bad';

const icons = { good: BadgeCheck, unsure: ShieldQuestion, bad: BadgeX } as const;

/** Nothing was found to be wrong with these; they only could not be read or reached. */
const unsureOnes: readonly Verdict[] = ['valid-but-unsure', 'unreadable', 'unverifiable', 'not-yet-valid'];

export function toneOf(verdict: Verdict): Tone {
  if (verdict === 'valid') return 'good';
  return unsureOnes.includes(verdict) ? 'unsure' : 'bad';
}

interface VerdictCardProps {
  tone: Tone;
  title: string;
  children: ReactNode;
  /** Of the heading, where the answer came while the page was open and takes the focus. */
  heading?: Ref<HTMLHeadingElement>;
}

/** The one big answer, by picture and by words. */
export function VerdictCard({ tone, title, children, heading }: VerdictCardProps) {
  const Icon = icons[tone];
  return (
    <div className={`${styles.verdict} ${styles[tone]}`}>
      <Icon size={44} aria-hidden="true" />
      <div>
        <h2 ref={heading} tabIndex={heading ? -1 : undefined}>
          {title}
        </h2>
        <p>{children}</p>
      </div>
    </div>
  );
}
