import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ReferralView } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { useText } from '../../i18n/useText.js';
import { ReasonDialog } from '../../staff/referrals/ReasonDialog.js';
import { useEnrol } from '../data.js';
import { useAnswerReferral } from './data.js';
import styles from './MyReferrals.module.css';

/** The way into the sprint that one has said yes to; who has a place already is led there. */
function Begin({ sprintId, name }: { sprintId: string; name: string }) {
  const { t } = useTranslation('referrals');
  const enrol = useEnrol();
  const navigate = useNavigate();
  // Begun, the referral may be gone from the page before the answer is: the way leads on all the same.
  const begin = (): Promise<void> =>
    enrol.mutateAsync(sprintId).then(
      () => navigate(`/sprint/${sprintId}`),
      () => undefined,
    );
  return (
    <>
      <Button busy={enrol.isPending} onClick={() => void begin()}>
        {t('mine.begin', { course: name })}
      </Button>
      {enrol.error && <ErrorMessage error={enrol.error} />}
    </>
  );
}

interface ReferralAnswerProps {
  referral: ReferralView;
  /** What was said, for whoever hears the page. */
  onAnswered(words: string): void;
}

/** "Ja tak" or "Nej tak": a free choice, with a reason only for who wants to give one. */
export function ReferralAnswer({ referral, onAnswered }: ReferralAnswerProps) {
  const { t } = useTranslation('referrals');
  const text = useText();
  const [saysNo, setSaysNo] = useState(false);
  const answer = useAnswerReferral(referral.referralId, ({ yes }) => {
    setSaysNo(false);
    onAnswered(t(yes ? 'mine.thanksYes' : 'mine.thanksNo'));
  });
  const name = text.of(referral.title);
  const may = referral.next.citizen;
  const isOurs = referral.kind === 'sprint' && referral.courseId !== null;
  return (
    <div className={styles.actions}>
      {may.includes('accepted') && (
        <Button
          variant="brand"
          busy={answer.isPending && !saysNo}
          aria-label={`${t('mine.yes')}: ${name}`}
          onClick={() => answer.mutate({ yes: true, reason: null })}
        >
          {t('mine.yes')}
        </Button>
      )}
      {referral.status === 'accepted' && isOurs && <Begin sprintId={referral.courseId ?? ''} name={name} />}
      {may.includes('dropped') && (
        <Button
          variant={may.includes('accepted') ? 'secondary' : 'quiet'}
          aria-label={`${t(may.includes('accepted') ? 'mine.no' : 'mine.regret')}: ${name}`}
          onClick={() => setSaysNo(true)}
        >
          {t(may.includes('accepted') ? 'mine.no' : 'mine.regret')}
        </Button>
      )}
      {answer.error && !saysNo && <ErrorMessage error={answer.error} />}
      <ReasonDialog
        open={saysNo}
        title={t('mine.noTitle', { course: name })}
        text={t('mine.noText')}
        label={t('mine.reason')}
        hint={t('mine.hint')}
        doIt={t('mine.sendNo')}
        keep={t('mine.back')}
        busy={answer.isPending}
        error={answer.error}
        onClose={() => setSaysNo(false)}
        onDo={(words) => answer.mutate({ yes: false, reason: words === '' ? null : words })}
      />
    </div>
  );
}
