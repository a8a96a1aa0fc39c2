import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Cohort, CohortMember, CohortState } from '@mikrosprint/contracts';
import { Button } from '../../../components/Button.js';
import { Card } from '../../../components/Card.js';
import { useText } from '../../../i18n/useText.js';
import { Words } from '../../../reading/Words.js';
import { ChangeDatesDialog, WithdrawDialog } from '../AssignmentDialogs.js';
import { noonOf } from '../ReferralLine.js';
import styles from './Cohorts.module.css';

/** More names than this are folded away: the figures above tell what matters first. */
const namesShown = 8;

const states: CohortState[] = ['finished', 'begun', 'not-begun', 'planned'];

/** The dates of the first that is still open, and whether all of them have the same. */
function datesOf({ members }: Cohort) {
  const open = members.filter(({ state }) => state !== 'finished');
  const [first] = open.length > 0 ? open : members;
  const shared = members.every(
    ({ startsOn, dueOn }) => startsOn === first?.startsOn && dueOn === first.dueOn,
  );
  return { open, shared, startsOn: first?.startsOn ?? '', dueOn: first?.dueOn ?? null };
}

function Member({ member, ownDates }: { member: CohortMember; ownDates: boolean }) {
  const { t } = useTranslation('cohorts');
  const text = useText();
  const { citizenId, displayName, state, startsOn, dueOn, late, levelsFinished, levelsTotal } = member;
  const facts = [
    late && dueOn && t('late', { date: text.day(noonOf(dueOn)) }),
    state === 'begun' && levelsTotal !== null && t('levels', { done: levelsFinished, of: levelsTotal }),
    state === 'planned' && ownDates && t('from', { date: text.day(noonOf(startsOn)) }),
    ownDates && dueOn && !late && t('due', { date: text.day(noonOf(dueOn)) }),
  ].filter(Boolean);
  const stateWords = member.finishedAt
    ? t('finishedOn', { date: text.day(member.finishedAt) })
    : t(`state.${state}`);
  return (
    <li className={styles.member} data-member={state}>
      <Link to={`/caseload/${citizenId}`}>{displayName}</Link>
      <span className={`${styles.state} ${styles[state] ?? ''}`}>{stateWords}</span>
      <span className={late ? styles.late : styles.soft}>{facts.join(' · ')}</span>
    </li>
  );
}

interface CohortCardProps {
  cohort: Cohort;
  onWithdrawn(): void;
}

/** One agreement: its dates, how many are where, and everybody by name, those who may need a hand first. */
export function CohortCard({ cohort, onWithdrawn }: CohortCardProps) {
  const { t } = useTranslation('cohorts');
  const { t: words } = useTranslation('referrals');
  const text = useText();
  const [dialog, setDialog] = useState<'change' | 'withdraw' | null>(null);
  const close = (): void => setDialog(null);
  const id = useId();
  const { cohortId, title, members } = cohort;
  const { open, shared, startsOn, dueOn } = datesOf(cohort);
  const agreement = {
    ...{ cohortId, title, startsOn, dueOn },
    citizenIds: open.map(({ citizenId }) => citizenId),
    hasBegun: open.some(({ hasPlace }) => hasPlace),
  };
  const counts = states.flatMap((state) => {
    const count = members.filter((member) => member.state === state).length;
    return count === 0 ? [] : [t(`count.${state}`, { count })];
  });
  const names = (
    <ul className={styles.members}>
      {members.map((member) => (
        <Member key={member.citizenId} member={member} ownDates={!shared} />
      ))}
    </ul>
  );
  return (
    <Card as="section" className={styles.card} aria-labelledby={id} data-cohort={cohortId}>
      <div>
        <h2 id={id}>
          <Words of={title} />
        </h2>
        <p className={styles.soft}>
          {shared
            ? [
                t('from', { date: text.day(noonOf(startsOn)) }),
                dueOn ? t('due', { date: text.day(noonOf(dueOn)) }) : t('noDue'),
              ].join(' · ')
            : t('ownDates')}
        </p>
      </div>
      <p className={styles.counts}>{counts.join(' · ')}</p>
      {members.length > namesShown ? (
        <details className={styles.fold}>
          <summary>{t('all', { count: members.length })}</summary>
          {names}
        </details>
      ) : (
        names
      )}
      {open.length > 0 && (
        <div className={styles.actions}>
          <Button onClick={() => setDialog('change')}>{words('assign.change')}</Button>
          <Button variant="quiet" onClick={() => setDialog('withdraw')}>
            {t('withdraw')}
          </Button>
        </div>
      )}
      {dialog === 'change' && <ChangeDatesDialog agreement={agreement} onClose={close} />}
      {dialog === 'withdraw' && (
        <WithdrawDialog
          agreement={agreement}
          onClose={close}
          onWithdrawn={() => {
            close();
            onWithdrawn();
          }}
        />
      )}
    </Card>
  );
}
