import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerificationReport } from '@mikrosprint/contracts';
import { useText } from '../i18n/useText.js';
import { CheckSteps } from './CheckSteps.js';
import { CredentialSays } from './CredentialSays.js';
import { toneOf, VerdictCard } from './VerdictCard.js';
import styles from './verify.module.css';

interface ReportProps {
  report: VerificationReport;
  heading: Ref<HTMLHeadingElement>;
}

/** What came of a check: the answer, how it was found, what the credential says, and the details for those who know. */
export function Report({ report, heading }: ReportProps) {
  const { t } = useTranslation('verify');
  const { verdict, steps, credential } = report;
  const tone = toneOf(verdict);
  return (
    <>
      <VerdictCard tone={tone} title={t(`verdict.${verdict}`)} heading={heading}>
        {t(`advice.${verdict}`)}
      </VerdictCard>
      <CheckSteps steps={steps} />
      {credential && <CredentialSays credential={credential} tone={tone} />}
      <Details report={report} />
    </>
  );
}

function Details({ report: { input, steps, credential, checkedAt } }: { report: VerificationReport }) {
  const { t } = useTranslation('verify');
  const text = useText();
  return (
    <details className={styles.details}>
      <summary>{t('detail.title')}</summary>
      <div className={styles.detailBody}>
        <dl className={styles.facts}>
          <div>
            <dt>{t('detail.input')}</dt>
            <dd>{t(`detail.kind.${input}`)}</dd>
          </div>
          <div>
            <dt>{t('detail.checkedAt')}</dt>
            <dd>
              {text.date(checkedAt)}, {text.time(checkedAt)}
            </dd>
          </div>
          {credential && (
            <div>
              <dt>{t('detail.issuerId')}</dt>
              <dd>{credential.issuerId}</dd>
            </div>
          )}
        </dl>
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('detail.title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('detail.step')}</th>
                <th scope="col">{t('detail.reason')}</th>
                <th scope="col">{t('detail.where')}</th>
              </tr>
            </thead>
            <tbody>
              {steps.map(({ step, outcome, reason, where }) => (
                <tr key={step}>
                  <th scope="row">{step}</th>
                  <td>
                    {outcome}: {reason}
                  </td>
                  <td>{where ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </details>
  );
}
