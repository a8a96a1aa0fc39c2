import { CircleCheck, Signpost } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CitizenPage as Citizen, LookUpPurpose } from '@mikrosprint/contracts';
import { Button } from '../../../components/Button.js';
import { Card } from '../../../components/Card.js';
import { Notice } from '../../../components/Notice.js';
import { useFocusLater } from '../../../hooks/useFocusLater.js';
import { useText } from '../../../i18n/useText.js';
import { useReferrals } from '../../referrals/data.js';
import { ReferDialog } from '../../referrals/ReferDialog.js';
import { SignalLine } from '../../signals.js';
import { TalkedSupport } from '../../support.js';
import { jumpTo } from '../jump.js';
import styles from './Now.module.css';
import { SignalAction } from './SignalAction.js';
import { waitingReferrals } from './waiting-referrals.js';

function Waiting({ citizenId }: { citizenId: string }) {
  const { t } = useTranslation('citizen-facts');
  const text = useText();
  const { data } = useReferrals(citizenId);
  return waitingReferrals(data?.referrals ?? [], Date.now()).map(({ referral, since }) => (
    <li key={referral.referralId}>
      <span className={styles.waiting}>
        <Signpost size={18} aria-hidden="true" />
        <span>
          {t(`now.referral-${referral.status}`, { title: text.of(referral.title), when: text.ago(since) })}
        </span>
      </span>
      <Button onClick={() => jumpTo('part-referrals')}>{t('now.seeReferral')}</Button>
    </li>
  ));
}

/** What presses now: each cause with its day, and the one thing to do about it. Nothing presses: one calm line. */
export function Now({ citizen, purpose }: { citizen: Citizen; purpose: LookUpPurpose }) {
  const { t } = useTranslation(['staff', 'citizen-facts']);
  const text = useText();
  const { citizenId, signals, support } = citizen;
  const [answered, setAnswered] = useState(false);
  const [referring, setReferring] = useState(false);
  const [told, setTold] = useState('');
  const { element: heading, focusLater } = useFocusLater<HTMLHeadingElement>();
  const open = signals.some(({ helpRequestId }) => helpRequestId !== null);
  // The word of thanks stays after the request has gone from the page.
  if (open && !answered) setAnswered(true);
  const allWell = signals.length === 0 && !answered;
  const close = (): void => setReferring(false);
  return (
    <Card
      as="section"
      className={allWell ? styles.calm : open ? styles.call : styles.now}
      aria-labelledby="signals"
    >
      <h2 id="signals" ref={heading} tabIndex={-1}>
        {t('staff:citizen.signals')}
      </h2>
      {allWell && (
        <p className={styles.well}>
          <CircleCheck size={20} aria-hidden="true" />
          {t('staff:row.allWell')}
        </p>
      )}
      <ul className={styles.signals}>
        {signals.map((signal) => (
          <li key={`${signal.kind}${signal.since}${signal.stepPrompt?.da ?? ''}`}>
            <SignalLine signal={signal} />
            <SignalAction
              signal={signal}
              citizenId={citizenId}
              purpose={purpose}
              onRefer={() => setReferring(true)}
            />
          </li>
        ))}
        <Waiting citizenId={citizenId} />
      </ul>
      <div role="status" className={styles.told}>
        {support && <TalkedSupport support={support} />}
        {answered && !open && (
          <Notice kind="success">
            <p>{t('staff:help.answered')}</p>
          </Notice>
        )}
        {told !== '' && <p>{told}</p>}
      </div>
      {referring && (
        <ReferDialog
          citizenId={citizenId}
          onClose={close}
          onSent={({ title }) => {
            close();
            setTold(t('citizen-facts:now.referred', { course: text.of(title) }));
            focusLater();
          }}
        />
      )}
    </Card>
  );
}
