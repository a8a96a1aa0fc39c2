import { UserCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseloadSizes } from '@mikrosprint/contracts';
import { Button } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { EmptyState } from '../components/EmptyState.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import plain from '../pages/plain.module.css';
import { useSizes } from '../staff/handover/data.js';
import { HandoverDialog } from '../staff/handover/HandoverDialog.js';
import { PlannedHandovers } from '../staff/handover/PlannedHandovers.js';
import styles from './Lead.module.css';

type Caseworker = CaseloadSizes['caseworkers'][number];
interface Wanted {
  citizens: string[] | 'all';
  from: { id: string; displayName: string } | null;
}

/** Who follows how many, and whom nobody follows; citizens are handed on from here. */
export function TeamPage() {
  const { t } = useTranslation('lead');
  const { data, error, refetch } = useSizes();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  return (
    <div className={plain.page}>
      <div>
        <PageTitle>{t('team.title')}</PageTitle>
        <p className={plain.lead}>{t('team.lead')}</p>
      </div>
      {data && (
        <>
          <Workload sizes={data} />
          {data.unfollowedTotal > 0 && <Unfollowed sizes={data} onTake={setWanted} />}
          <Caseloads caseworkers={data.caseworkers} onHandOver={setWanted} />
        </>
      )}
      <PlannedHandovers />
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[6, 16, 8]} />
        ))}
      {wanted && <HandoverDialog {...wanted} onClose={() => setWanted(null)} />}
    </div>
  );
}

/** How much there is to share, in three numbers. */
function Workload({ sizes }: { sizes: CaseloadSizes }) {
  const { t } = useTranslation('lead');
  const text = useText();
  const here = sizes.caseworkers.filter(({ isHere }) => isHere);
  const followed = sizes.caseworkers.reduce((sum, { citizens }) => sum + citizens, 0);
  const each = here.reduce((sum, { citizens }) => sum + citizens, 0) / Math.max(1, here.length);
  const figures = [
    { word: 'followed', value: followed },
    { word: 'each', value: Math.round(each) },
    { word: 'waiting', value: sizes.unfollowedTotal },
  ];
  return (
    <dl className={`${styles.keys} ${styles.three}`}>
      {figures.map(({ word, value }) => (
        <div key={word} className={styles.key}>
          <dt>{t(`team.${word}`)}</dt>
          <dd>{text.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Caseloads({
  caseworkers,
  onHandOver,
}: {
  caseworkers: Caseworker[];
  onHandOver(wanted: Wanted): void;
}) {
  const { t } = useTranslation('lead');
  const text = useText();
  const most = Math.max(1, ...caseworkers.map(({ citizens }) => citizens));
  return (
    <Card as="section" className={styles.section} aria-labelledby="caseloads">
      <h2 id="caseloads">{t('team.caseloads')}</h2>
      {caseworkers.length === 0 && (
        <EmptyState icon={<UserCheck size={40} aria-hidden="true" />} title={t('team.nobody')}>
          {t('team.nobodyText')}
        </EmptyState>
      )}
      <ul className={styles.staff}>
        {caseworkers.map((one) => (
          <li key={one.id}>
            <span className={styles.who}>
              <strong>{one.displayName}</strong>
              <span className={styles.soft}>
                {one.isHere
                  ? one.units.map(({ name }) => name).join(', ') || t('team.everywhere')
                  : t('team.away')}
              </span>
            </span>
            <span className={styles.load}>
              <span className={styles.bar} aria-hidden="true">
                <span className={styles.active} style={{ inlineSize: `${(100 * one.citizens) / most}%` }} />
              </span>
              <span>
                {text.number(one.citizens)}
                <span className="visually-hidden"> {t('team.citizens', { count: one.citizens })}</span>
              </span>
            </span>
            {one.citizens > 0 && (
              <Button
                aria-label={t('team.handAllOf', { name: one.displayName })}
                onClick={() => onHandOver({ citizens: 'all', from: one })}
              >
                {t('team.handAll')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Unfollowed({ sizes, onTake }: { sizes: CaseloadSizes; onTake(wanted: Wanted): void }) {
  const { t } = useTranslation('lead');
  const { unfollowed, unfollowedTotal } = sizes;
  return (
    <Card as="section" className={styles.section} aria-labelledby="unfollowed">
      <div className={styles.head}>
        <h2 id="unfollowed">{t('team.free')}</h2>
        {unfollowed.length > 1 && (
          <Button
            variant="primary"
            onClick={() => onTake({ citizens: unfollowed.map(({ id }) => id), from: null })}
          >
            {t('team.takeAll', { count: unfollowed.length })}
          </Button>
        )}
      </div>
      {unfollowedTotal > unfollowed.length && (
        <p className={styles.soft}>
          {t('team.freeMore', { shown: unfollowed.length, total: unfollowedTotal })}
        </p>
      )}
      <ul>
        {unfollowed.map(({ id, displayName }) => (
          <li key={id} className={styles.line}>
            {displayName}
            <Button
              aria-label={t('team.take', { name: displayName })}
              onClick={() => onTake({ citizens: [id], from: null })}
            >
              {t('team.takeShort')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
