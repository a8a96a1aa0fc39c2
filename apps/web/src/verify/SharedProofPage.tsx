import { useQuery } from '@tanstack/react-query';
import { BadgeCheck, Link2Off } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { SharedProof } from '@mikrosprint/contracts';
import { ApiProblem } from '../api/client.js';
import { BadgeArt } from '../citizen/BadgeArt.js';
import { LinkButton } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import plain from '../pages/plain.module.css';
import { Words } from '../reading/Words.js';
import { isUnknown, sharedProofQuery } from './data.js';
import { VerdictCard } from './VerdictCard.js';
import styles from './verify.module.css';

/** What somebody chose to show of a proof of theirs: whose it is, what they can do, and the way to check it. */
export function SharedProofPage() {
  const { t } = useTranslation('verify');
  const { token = '' } = useParams();
  const { data, error, refetch } = useQuery(sharedProofQuery(token));
  const ended = error instanceof ApiProblem && error.code === 'share-ended';
  if (ended || isUnknown(error)) {
    return (
      <div className={plain.centre}>
        <Link2Off size={56} strokeWidth={1.6} aria-hidden="true" />
        <PageTitle>{t(ended ? 'shared.gone' : 'shared.unknown')}</PageTitle>
        <p>{t(ended ? 'shared.goneText' : 'shared.unknownText')}</p>
      </div>
    );
  }
  return (
    <div className={plain.narrow} data-printed="">
      {data ? (
        <Shared proof={data} />
      ) : (
        <>
          <PageTitle>{t('shared.title')}</PageTitle>
          {error ? <ErrorMessage error={error} onRetry={() => void refetch()} /> : <Loading heights={[24]} />}
        </>
      )}
    </div>
  );
}

function Shared({ proof }: { proof: SharedProof }) {
  const { t } = useTranslation('verify');
  const text = useText();
  const { holderName, issuer, issuedAt, shape, symbol, stars, world, status, tasks, sprintTitle, criteria } =
    proof;
  const title = text.of(proof.title);
  return (
    <>
      <Card as="article" className={styles.shared} data-world={world ?? undefined}>
        <BadgeArt badge={{ shape, symbol, world, stars, awardedAt: issuedAt }} size={176} spoken />
        <div>
          <p className={styles.kind}>
            {holderName === null ? t('shared.noName') : t('shared.for', { name: holderName })}
          </p>
          <PageTitle title={holderName === null ? title : `${title}, ${holderName}`}>
            <Words of={proof.title} />
          </PageTitle>
          <p>
            <Words of={proof.description} />
          </p>
          {sprintTitle && proof.kind === 'badge' && (
            <p className={styles.fine}>{t('shared.sprint', { sprint: text.of(sprintTitle) })}</p>
          )}
          <p className={styles.fine}>{t('shared.by', { issuer, date: text.onDate(issuedAt) })}</p>
        </div>
      </Card>
      {status !== 'valid' && (
        <VerdictCard tone="bad" title={t(`own.${status}`)}>
          {t(`advice.${status}`)}
        </VerdictCard>
      )}
      {tasks.length > 0 && (
        <section className={styles.section} aria-labelledby="can">
          <h2 id="can">{t('shared.can')}</h2>
          <ul className={styles.can}>
            {tasks.map((task) => (
              <li key={task.da}>
                <BadgeCheck size={20} aria-hidden="true" />
                <span>
                  <Words of={task} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {criteria && tasks.length === 0 && (
        <p>
          <strong>{t('shared.criteria')}:</strong> <Words of={criteria} />
        </p>
      )}
      <div className={styles.checkIt} data-not-printed="">
        <LinkButton
          variant="primary"
          size="large"
          to={`/verify/${proof.awardId}`}
          icon={<BadgeCheck size={22} aria-hidden="true" />}
        >
          {t('shared.check')}
        </LinkButton>
        <p className={styles.fine}>{t('shared.checkHint')}</p>
      </div>
    </>
  );
}
