import { CalendarCheck, Signpost } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignmentView, ReferralList, ReferralView } from '@mikrosprint/contracts';
import { Notice } from '../../components/Notice.js';
import { useFocusLater } from '../../hooks/useFocusLater.js';
import { useText } from '../../i18n/useText.js';
import { ReadableHeading } from '../../reading/ReadAloud.js';
import { Words } from '../../reading/Words.js';
import { useMyReferrals } from './data.js';
import styles from './MyReferrals.module.css';
import { ReferralAnswer } from './ReferralAnswer.js';

function Referral({ referral, onAnswered }: { referral: ReferralView; onAnswered(words: string): void }) {
  const { t } = useTranslation('referrals');
  const isOurs = referral.kind === 'sprint';
  return (
    <li>
      <p className={styles.name}>
        <Words of={referral.title} />
      </p>
      {referral.status === 'accepted' && (
        <p className={styles.soft}>
          {t('mine.accepted')}. {t(isOurs ? 'mine.acceptedText' : 'mine.acceptedOutside')}
        </p>
      )}
      <ReferralAnswer referral={referral} onAnswered={onAnswered} />
    </li>
  );
}

function Agreed({ assignments }: { assignments: AssignmentView[] }) {
  const { t } = useTranslation('referrals');
  const text = useText();
  if (assignments.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="agreed" data-personal="">
      <CalendarCheck aria-hidden="true" size={24} />
      <div>
        <ReadableHeading>
          <h2 id="agreed">{t('mine.assigned')}</h2>
        </ReadableHeading>
        <ul className={styles.agreed}>
          {assignments.map((one) => {
            const course = text.of(one.title);
            const day = (iso: string): string => text.onDate(`${iso}T12:00:00Z`);
            return (
              <li key={one.assignmentId}>
                {one.begunAt && one.dueOn
                  ? t('mine.assignedUntil', { course, date: day(one.dueOn) })
                  : t('mine.assignedFrom', { course, date: day(one.startsOn) })}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

function Cards({ referrals, assignments }: ReferralList) {
  const { t } = useTranslation('referrals');
  const [said, setSaid] = useState('');
  const { element: told, focusLater } = useFocusLater<HTMLDivElement>();
  const onAnswered = (words: string): void => {
    setSaid(words);
    // The buttons go with the answer: the reader stays where it is confirmed.
    focusLater();
  };
  return (
    <>
      <div role="status" ref={told} tabIndex={-1} className={said === '' ? 'visually-hidden' : undefined}>
        {said !== '' && (
          <Notice kind="success">
            <p>{said}</p>
          </Notice>
        )}
      </div>
      {referrals.length > 0 && (
        <section className={styles.card} aria-labelledby="referred" data-personal="">
          <Signpost aria-hidden="true" size={24} />
          <div>
            <ReadableHeading>
              <h2 id="referred">{t('mine.card')}</h2>
            </ReadableHeading>
            <ul className={styles.referred}>
              {referrals.map((referral) => (
                <Referral key={referral.referralId} referral={referral} onAnswered={onAnswered} />
              ))}
            </ul>
          </div>
        </section>
      )}
      <Agreed assignments={assignments} />
    </>
  );
}

/** What waits for one's yes or no and what was agreed, quietly beside the one next step. Nothing is there for most. */
export function HomeReferrals() {
  const { data } = useMyReferrals();
  const [hadSome, setHadSome] = useState(false);
  const referrals = data?.referrals.filter(({ status }) => status === 'sent' || status === 'accepted') ?? [];
  const assignments =
    data?.assignments.filter(({ begunAt, finishedAt, dueOn }) => !finishedAt && (!begunAt || dueOn)) ?? [];
  const some = referrals.length + assignments.length > 0;
  // The word of thanks stays after the last card has gone.
  if (some && !hadSome) setHadSome(true);
  return some || hadSome ? <Cards referrals={referrals} assignments={assignments} /> : null;
}
