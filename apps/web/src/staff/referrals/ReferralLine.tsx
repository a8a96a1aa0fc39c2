import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { AssignmentView, ReferralView } from '@mikrosprint/contracts';
import { useText } from '../../i18n/useText.js';
import { Words } from '../../reading/Words.js';
import styles from './Referrals.module.css';

/** Nothing more happens to it. */
export const isOver = ({ status }: ReferralView): boolean => status === 'finished' || status === 'dropped';

/** What happened to a referral, line by line, in the words that both sides read. */
function Story({ referral }: { referral: ReferralView }) {
  const { t } = useTranslation('referrals');
  const text = useText();
  return (
    <ol className={styles.story}>
      {referral.changes.map(({ at, to, by, reason }) => (
        <li key={`${at}${to}`}>
          <span className={styles.when}>{text.date(at)}</span>
          <span>
            {t([`change.${to}-${by}`, `change.${to}`])}
            {reason !== null && <span className={styles.reason}>{t('change.reason', { reason })}</span>}
          </span>
        </li>
      ))}
      {referral.waitedDays !== null && (
        <li className={styles.waited}>{t('change.waited', { count: referral.waitedDays })}</li>
      )}
    </ol>
  );
}

/** One referral: what, where it stands, and how it came there. `children` are what one can do about it. */
export function ReferralLine({ referral, children }: { referral: ReferralView; children?: ReactNode }) {
  const { t } = useTranslation('referrals');
  return (
    <li className={styles.line} data-referral={referral.status}>
      <div className={styles.head}>
        <h3>
          <Words of={referral.title} />
        </h3>
        <p className={`${styles.status} ${isOver(referral) ? styles.over : ''}`}>
          {t(`status.${referral.status}`)}
        </p>
      </div>
      <p className={styles.kind}>{t(`kind.${referral.kind}`)}</p>
      <details className={styles.details}>
        <summary>{t('history')}</summary>
        <Story referral={referral} />
      </details>
      {children}
    </li>
  );
}

/** Noon is the same day wherever it is shown. */
export const noonOf = (day: string): string => `${day}T12:00:00Z`;

/** A sprint that was agreed on, with its days. */
export function AssignmentLine({
  assignment,
  children,
}: {
  assignment: AssignmentView;
  children?: ReactNode;
}) {
  const { t } = useTranslation('referrals');
  const text = useText();
  const { begunAt, finishedAt, startsOn, dueOn } = assignment;
  const state = finishedAt
    ? t('assign.doneOn', { date: text.date(finishedAt) })
    : begunAt
      ? t('assign.hasPlace')
      : t('assign.starting', { date: text.date(noonOf(startsOn)) });
  return (
    <li className={styles.line} data-assignment={finishedAt ? 'finished' : begunAt ? 'begun' : 'planned'}>
      <div className={styles.head}>
        <h3>
          <Words of={assignment.title} />
        </h3>
        <p className={`${styles.status} ${finishedAt ? styles.over : ''}`}>{state}</p>
      </div>
      <p className={styles.kind}>
        {t('assign.underWay')}
        {' · '}
        {dueOn ? t('assign.dueOn', { date: text.date(noonOf(dueOn)) }) : t('assign.noDue')}
      </p>
      {children}
    </li>
  );
}

/** What is over, folded away. */
export function EarlierReferrals({ referrals }: { referrals: ReferralView[] }) {
  const { t } = useTranslation('referrals');
  const earlier = referrals.filter(isOver);
  if (earlier.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{t('earlier', { count: earlier.length })}</summary>
      <ul className={styles.lines}>
        {earlier.map((referral) => (
          <ReferralLine key={referral.referralId} referral={referral} />
        ))}
      </ul>
    </details>
  );
}
