import { CalendarCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../api/session.js';
import { useText } from '../../i18n/useText.js';
import { useMyReferrals } from './data.js';
import styles from './MyReferrals.module.css';

/** What was agreed about this sprint, in one calm line on its page. Staff who learn have agreed on nothing. */
export function SprintAgreement({ sprintId }: { sprintId: string }) {
  return usePerson().roles.includes('citizen') ? <Agreement sprintId={sprintId} /> : null;
}

function Agreement({ sprintId }: { sprintId: string }) {
  const { t } = useTranslation('referrals');
  const text = useText();
  const { data } = useMyReferrals();
  const assignment = data?.assignments.find((one) => one.sprintId === sprintId && !one.finishedAt);
  const referral = data?.referrals.find(
    (one) => one.courseId === sprintId && (one.status === 'started' || one.status === 'accepted'),
  );
  if (!assignment && !referral) return null;
  const due = assignment?.dueOn;
  return (
    <div className={styles.line} data-personal="">
      <CalendarCheck aria-hidden="true" size={24} />
      <p>
        {due
          ? t('mine.sprintDue', { date: text.onDate(`${due}T12:00:00Z`) })
          : t(assignment ? 'mine.sprintAgreed' : 'mine.sprintReferred')}{' '}
        {due && <Link to="/contact">{t('mine.sprintWrite')}</Link>}
      </p>
    </div>
  );
}
