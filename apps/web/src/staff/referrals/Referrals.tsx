import { CalendarPlus, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignmentView, ReferralStatus, ReferralView } from '@mikrosprint/contracts';
import { Button } from '../../components/Button.js';
import { Card } from '../../components/Card.js';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { useFocusLater } from '../../hooks/useFocusLater.js';
import { Loading } from '../../components/Loading.js';
import { AssignDialog } from './AssignDialog.js';
import { ChangeDatesDialog, WithdrawDialog } from './AssignmentDialogs.js';
import { useMoveReferral, useReferrals } from './data.js';
import { ReasonDialog } from './ReasonDialog.js';
import { ReferDialog } from './ReferDialog.js';
import { AssignmentLine, EarlierReferrals, isOver, ReferralLine } from './ReferralLine.js';
import styles from './Referrals.module.css';
import { useText } from '../../i18n/useText.js';

type Step = Extract<ReferralStatus, 'started' | 'finished' | 'dropped'>;
const isStep = (status: ReferralStatus): status is Step =>
  status === 'started' || status === 'finished' || status === 'dropped';

/** What a caseworker can note about a referral; taking it back asks why. */
function Steps({ referral, onMoved }: { referral: ReferralView; onMoved(): void }) {
  const { t } = useTranslation('referrals');
  const text = useText();
  const [dropping, setDropping] = useState(false);
  const move = useMoveReferral(() => {
    setDropping(false);
    onMoved();
  });
  const { referralId } = referral;
  const steps = referral.next.caseworker.filter(isStep);
  if (steps.length === 0) return null;
  return (
    <div className={styles.actions}>
      {steps.map((to) =>
        to === 'dropped' ? (
          <Button key={to} variant="quiet" onClick={() => setDropping(true)}>
            {t('move.dropped')}
          </Button>
        ) : (
          <Button
            key={to}
            busy={move.isPending && move.variables.move.to === to}
            onClick={() => move.mutate({ referralId, move: { to } })}
          >
            {t(`move.${to}`)}
          </Button>
        ),
      )}
      {move.error && !dropping && <ErrorMessage error={move.error} />}
      <ReasonDialog
        open={dropping}
        title={t('drop.title', { course: text.of(referral.title) })}
        text={t('drop.text')}
        label={t('drop.reason')}
        hint={t('drop.hint')}
        missing={t('drop.missing')}
        doIt={t('drop.do')}
        keep={t('drop.keep')}
        busy={move.isPending}
        error={move.error}
        onClose={() => setDropping(false)}
        onDo={(reason) => move.mutate({ referralId, move: { to: 'dropped', reason } })}
      />
    </div>
  );
}

function AssignmentSteps({ assignment, onWithdrawn }: { assignment: AssignmentView; onWithdrawn(): void }) {
  const { t } = useTranslation('referrals');
  const [open, setOpen] = useState<'change' | 'withdraw' | null>(null);
  const close = (): void => setOpen(null);
  if (assignment.finishedAt) return null;
  const { cohortId, citizenId, title, startsOn, dueOn, begunAt } = assignment;
  const agreement = {
    ...{ cohortId, citizenIds: [citizenId], title, startsOn, dueOn, hasBegun: begunAt !== null },
  };
  return (
    <div className={styles.actions}>
      <Button onClick={() => setOpen('change')}>{t('assign.change')}</Button>
      <Button variant="quiet" onClick={() => setOpen('withdraw')}>
        {t('assign.withdraw')}
      </Button>
      {open === 'change' && <ChangeDatesDialog agreement={agreement} onClose={close} />}
      {open === 'withdraw' && (
        <WithdrawDialog
          agreement={agreement}
          onClose={close}
          onWithdrawn={() => {
            close();
            onWithdrawn();
          }}
        />
      )}
    </div>
  );
}

/** What a citizen is referred to and what was agreed, and the two ways to add to it. */
export function CitizenReferrals({ citizenId, name }: { citizenId: string; name: string }) {
  const { t } = useTranslation('referrals');
  const text = useText();
  const { data, error, refetch } = useReferrals(citizenId);
  const [open, setOpen] = useState<'refer' | 'assign' | null>(null);
  const [sent, setSent] = useState('');
  const { element: heading, focusLater } = useFocusLater<HTMLHeadingElement>();
  const now = data?.referrals.filter((referral) => !isOver(referral)) ?? [];
  const close = (): void => setOpen(null);
  return (
    <Card as="section" className={styles.section} id="referrals" aria-labelledby="referrals-title">
      <h2 id="referrals-title" ref={heading} tabIndex={-1}>
        {t('title')}
      </h2>
      <div className={styles.actions}>
        <Button
          variant="primary"
          icon={<Send size={20} aria-hidden="true" />}
          onClick={() => setOpen('refer')}
        >
          {t('refer.open')}
        </Button>
        <Button icon={<CalendarPlus size={20} aria-hidden="true" />} onClick={() => setOpen('assign')}>
          {t('assign.open')}
        </Button>
      </div>
      <p role="status" className={styles.told}>
        {sent}
      </p>
      {!data &&
        (error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[5]} />)}
      {data && now.length + data.assignments.length === 0 && <p className={styles.kind}>{t('none')}</p>}
      {data && now.length + data.assignments.length > 0 && (
        <ul className={styles.lines}>
          {now.map((referral) => (
            <ReferralLine key={referral.referralId} referral={referral}>
              <Steps referral={referral} onMoved={focusLater} />
            </ReferralLine>
          ))}
          {data.assignments.map((assignment) => (
            <AssignmentLine key={assignment.assignmentId} assignment={assignment}>
              <AssignmentSteps assignment={assignment} onWithdrawn={focusLater} />
            </AssignmentLine>
          ))}
        </ul>
      )}
      {data && <EarlierReferrals referrals={data.referrals} />}
      {open === 'refer' && (
        <ReferDialog
          citizenId={citizenId}
          onClose={close}
          onSent={({ title }) => {
            close();
            setSent(t('refer.sent', { course: text.of(title) }));
          }}
        />
      )}
      {open === 'assign' && <AssignDialog people={[{ citizenId, name }]} onClose={close} />}
    </Card>
  );
}
