import { CircleCheck, CircleDashed, CircleHelp, CircleX, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CheckLine, CheckOutcome } from '@mikrosprint/contracts';
import { ReadableHeading } from '../reading/ReadAloud.js';
import styles from './verify.module.css';

const icons: Record<CheckOutcome, LucideIcon> = {
  passed: CircleCheck,
  failed: CircleX,
  unsure: CircleHelp,
  'not-made': CircleDashed,
};

/** What was done to find out, one thing after the other, each with what came of it. */
export function CheckSteps({ steps }: { steps: readonly CheckLine[] }) {
  const { t } = useTranslation('verify');
  return (
    <section className={styles.section} aria-labelledby="steps">
      <ReadableHeading>
        <h2 id="steps">{t('stepsTitle')}</h2>
      </ReadableHeading>
      <ol className={styles.steps}>
        {steps.map(({ step, outcome, reason }) => {
          const Icon = icons[outcome];
          return (
            <li key={step} data-outcome={outcome}>
              <Icon size={24} aria-hidden="true" />
              <div>
                <h3>
                  {t(`step.${step}`)}{' '}
                  {/* The tick says enough to the eye; whatever is not in order is said in words too. */}
                  <span className={outcome === 'passed' ? 'visually-hidden' : styles.outcome}>
                    {t(`outcome.${outcome}`)}
                  </span>
                </h3>
                <p>{reason === 'fine' ? t(`fine.${step}`) : t(`reason.${reason}`)}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
