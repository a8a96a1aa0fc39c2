import { useTranslation } from 'react-i18next';
import { ErrorMessage } from '../../components/ErrorMessage.js';
import { Loading } from '../../components/Loading.js';
import { PageTitle } from '../../components/PageTitle.js';
import { saysSomething, sheetOf } from '../../cv-share/sheet-of.js';
import plain from '../../pages/plain.module.css';
import { CvFiles } from './CvFiles.js';
import styles from './cv.module.css';
import { FirstSteps } from './FirstSteps.js';
import { Preview } from './Preview.js';
import { SaveLine, TornParts } from './SaveLine.js';
import { AwardsSection, LanguagesSection, LicencesSection } from './sections/ChosenSections.js';
import { EducationSection } from './sections/EducationSection.js';
import { ExperienceSection } from './sections/ExperienceSection.js';
import { ContactSection, OtherSection, ProfileSection } from './sections/PersonSections.js';
import { SentencesSection } from './sections/SentencesSection.js';
import { ShareCv } from './share/ShareCv.js';
import { useCvStore, useSnapshot, WritingProvider } from './use-cv.js';

/** One's own CV: written in parts, looked at as an employer does, taken along and shared. */
export function CvPage() {
  // Also those of the links that a dialog shows later: words that come then would take the dialog away.
  const { t } = useTranslation(['cv', 'proofs']);
  const { store, view, error, refetch } = useCvStore();
  return (
    <div className={plain.page} data-personal="">
      <header>
        <PageTitle>{t('title')}</PageTitle>
        <p className={plain.lead}>{t('lead')}</p>
      </header>
      {store && view ? (
        <Written store={store} view={view} />
      ) : error ? (
        <ErrorMessage error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading heights={[6, 6, 16]} />
      )}
    </div>
  );
}

function Written({
  store,
  view,
}: {
  store: Parameters<typeof useSnapshot>[0];
  view: Parameters<typeof useSnapshot>[1];
}) {
  const writing = useSnapshot(store, view);
  const hasSomething = saysSomething(sheetOf(writing.cv, view.awards));
  return (
    <WritingProvider value={writing}>
      {!hasSomething && <FirstSteps />}
      <SaveLine />
      <TornParts />
      <div className={styles.columns}>
        <div className={styles.sections}>
          <ContactSection />
          <ProfileSection />
          <SentencesSection />
          <ExperienceSection />
          <EducationSection />
          <AwardsSection />
          <LanguagesSection />
          <LicencesSection />
          <OtherSection />
        </div>
        <div className={styles.beside}>
          <Preview />
          <CvFiles ready={hasSomething} />
          <ShareCv ready={hasSomething} />
        </div>
      </div>
    </WritingProvider>
  );
}
