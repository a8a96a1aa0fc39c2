import { useTranslation } from 'react-i18next';
import type { AwardsView, BadgeView } from '@mikrosprint/contracts';
import { LinkButton } from '../components/Button.js';
import { Card } from '../components/Card.js';
import { EmptyState } from '../components/EmptyState.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { useText } from '../i18n/useText.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import { Words } from '../reading/Words.js';
import { BadgeArt } from './BadgeArt.js';
import styles from './BadgesPage.module.css';
import { LearnNotice } from './LearnNotice.js';
import { useAwards } from './data.js';
import { Certificates } from './proofs/Certificates.js';
import { DownloadAll } from './proofs/DownloadAll.js';
import { ExternalProofs } from './proofs/external/ExternalProofs.js';
import { OfflineNote } from './proofs/OfflineNote.js';

function Badge({ badge }: { badge: BadgeView }) {
  const { t } = useTranslation('citizen');
  const text = useText();
  const earned = badge.awardedAt !== null;
  return (
    <Card as="li" className={`${styles.badge} ${earned ? '' : styles.toearn}`}>
      <BadgeArt badge={badge} size={88} />
      <div>
        <h3>
          <Words of={badge.title} />
        </h3>
        <p>
          <Words of={badge.criteria} />
        </p>
        <p className={styles.state}>
          {badge.awardedAt ? t('badge.earned', { date: text.date(badge.awardedAt) }) : t('badge.toEarn')}
        </p>
      </div>
    </Card>
  );
}

function Wall({ awards }: { awards: AwardsView }) {
  const { t } = useTranslation('citizen');
  const earned = awards.badges.filter((badge) => badge.awardedAt !== null);
  const waiting = awards.badges.filter((badge) => badge.awardedAt === null);
  return (
    <>
      <section className={styles.section} aria-labelledby="earned" data-personal="">
        <ReadableHeading>
          <h2 id="earned">{t('badge.earnedTitle', { count: earned.length })}</h2>
        </ReadableHeading>
        {earned.length > 0 ? (
          <ul className={styles.wall}>
            {earned.map((badge) => (
              <Badge key={badge.badgeId} badge={badge} />
            ))}
          </ul>
        ) : (
          <EmptyState
            icon={<BadgeArt badge={{ shape: 'circle', symbol: 'desk', awardedAt: null }} />}
            title={t('badge.none')}
            action={
              <LinkButton variant="primary" to="/home">
                {t('badge.goPlay')}
              </LinkButton>
            }
          >
            {t('badge.noneText')}
          </EmptyState>
        )}
      </section>
      {waiting.length > 0 && (
        <section className={styles.section} aria-labelledby="waiting">
          <ReadableHeading>
            <h2 id="waiting">{t('badge.waitingTitle')}</h2>
          </ReadableHeading>
          <ul className={styles.wall}>
            {waiting.map((badge) => (
              <Badge key={badge.badgeId} badge={badge} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What one has earned and what there is still to earn: the papers first, then the wall, then what came from elsewhere. */
export function BadgesPage() {
  const { t } = useTranslation('citizen');
  const { data, error, refetch } = useAwards();
  return (
    <div className={styles.page}>
      <PageTitle>{t('badge.title')}</PageTitle>
      <LearnNotice />
      <OfflineNote />
      {!data &&
        (error ? (
          <ErrorMessage error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[16, 16]} />
        ))}
      {data && (
        <>
          <Certificates awards={data} />
          <Wall awards={data} />
          <DownloadAll awards={data} />
          <ExternalProofs />
        </>
      )}
    </div>
  );
}
