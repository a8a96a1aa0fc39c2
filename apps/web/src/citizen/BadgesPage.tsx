import { useTranslation } from 'react-i18next';
import { usePerson } from '../api/session.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import styles from './BadgesPage.module.css';
import { CvLink } from './cv/CvLink.js';
import { LearnNotice } from './LearnNotice.js';
import { useAwards } from './data.js';
import { Certificates } from './proofs/Certificates.js';
import { DownloadAll } from './proofs/DownloadAll.js';
import { ExternalProofs } from './proofs/external/ExternalProofs.js';
import { OfflineNote } from './proofs/OfflineNote.js';
import { BadgeWall } from './wall/BadgeWall.js';

/** What one has earned and what there is still to earn: the papers first, then the wall, then what came from elsewhere. */
export function BadgesPage() {
  const { t } = useTranslation('citizen');
  const { roles } = usePerson();
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
          <DownloadAll awards={data} />
          <Certificates awards={data} />
          {roles.includes('citizen') && <CvLink />}
          <BadgeWall awards={data} />
          <ExternalProofs />
        </>
      )}
    </div>
  );
}
