import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card.js';
import { useFocusLater } from '../../hooks/useFocusLater.js';
import { ReadableHeading } from '../../reading/ReadAloud.js';
import {
  AssignmentLine,
  EarlierReferrals,
  isOver,
  ReferralLine,
} from '../../staff/referrals/ReferralLine.js';
import lines from '../../staff/referrals/Referrals.module.css';
import { OwnAction } from '../shared-of.js';
import { useMyReferrals } from './data.js';
import { ReferralAnswer } from './ReferralAnswer.js';

/** Everything one was referred to and has agreed on, in the words that the caseworker reads. */
export function SharedReferrals() {
  const { t } = useTranslation('referrals');
  const { data } = useMyReferrals();
  const [said, setSaid] = useState('');
  const { element: told, focusLater } = useFocusLater<HTMLParagraphElement>();
  const onAnswered = (words: string): void => {
    setSaid(words);
    focusLater();
  };
  if (!data) return null;
  const { referrals, assignments } = data;
  const now = referrals.filter((referral) => !isOver(referral));
  return (
    <Card
      as="section"
      className={lines.section}
      id="referrals"
      aria-labelledby="referrals-title"
      data-personal=""
    >
      <ReadableHeading>
        <h2 id="referrals-title">{t('title')}</h2>
      </ReadableHeading>
      <p role="status" ref={told} tabIndex={-1} className={lines.told}>
        {said}
      </p>
      {referrals.length + assignments.length === 0 ? (
        <p>{t('mine.none')}</p>
      ) : (
        <ul className={lines.lines}>
          {now.map((referral) => (
            <ReferralLine key={referral.referralId} referral={referral}>
              <OwnAction>
                <ReferralAnswer referral={referral} onAnswered={onAnswered} />
              </OwnAction>
            </ReferralLine>
          ))}
          {assignments.map((assignment) => (
            <AssignmentLine key={assignment.assignmentId} assignment={assignment} />
          ))}
        </ul>
      )}
      <EarlierReferrals referrals={referrals} />
    </Card>
  );
}
