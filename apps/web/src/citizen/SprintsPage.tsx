import { Layers } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnrolmentView, SprintCard, SprintList } from '@mikrosprint/contracts';
import type { Track } from '@mikrosprint/curriculum';
import { EmptyState } from '../components/EmptyState.js';
import { ErrorMessage } from '../components/ErrorMessage.js';
import { Loading } from '../components/Loading.js';
import { PageTitle } from '../components/PageTitle.js';
import { ReadableHeading } from '../reading/ReadAloud.js';
import { inOrderOfFit, questionsFor } from './catalogue/fit.js';
import { FitQuestion } from './catalogue/FitQuestion.js';
import { FittingSprints } from './catalogue/FittingSprints.js';
import { JobSprint } from './catalogue/JobSprint.js';
import { useOwnAnswers } from './catalogue/own-answers.js';
import { PlannedCourses } from './catalogue/PlannedCourses.js';
import { SprintTile } from './catalogue/SprintTile.js';
import { useCatalogue, useHome } from './data.js';
import { LearnNotice } from './LearnNotice.js';
import { WorldPicture } from './map/WorldPicture.js';
import styles from './SprintsPage.module.css';

const tracks: readonly Track[] = ['basic', 'job'];

interface TrackProps {
  sprints: readonly SprintCard[];
  enrolmentIn: (sprint: SprintCard) => EnrolmentView | undefined;
}

/** Many small tasks of one world: its picture once, and the tasks side by side. */
function BasicTrack({ sprints, enrolmentIn }: TrackProps) {
  const { t } = useTranslation('citizen');
  const [first] = sprints;
  return (
    <section id="basic" className={styles.track} aria-labelledby="basic-title">
      <div className={styles.banner}>
        <div>
          <h2 id="basic-title">{t('tracks.basic.title')}</h2>
          <p>{t('tracks.basic.lead')}</p>
        </div>
        {first && (
          <div className={styles.picture}>
            <WorldPicture world={first.world} />
          </div>
        )}
      </div>
      <ul className={styles.tiles}>
        {sprints.map((sprint) => (
          <li key={sprint.sprintId}>
            <SprintTile sprint={sprint} enrolment={enrolmentIn(sprint)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function JobTrack({ sprints, enrolmentIn }: TrackProps) {
  const { t } = useTranslation('citizen');
  return (
    <section id="job" className={styles.track} aria-labelledby="job-title">
      <div>
        <h2 id="job-title">{t('tracks.job.title')}</h2>
        <p>{t('tracks.job.lead')}</p>
      </div>
      {sprints.map((sprint) => (
        <JobSprint key={sprint.sprintId} sprint={sprint} enrolment={enrolmentIn(sprint)} />
      ))}
    </section>
  );
}

interface PartsProps {
  fitting: number;
  others: Record<Track, readonly SprintCard[]>;
  planned: number;
}

/** The parts of a long page, to go to at once. */
function Parts({ fitting, others, planned }: PartsProps) {
  const { t } = useTranslation('citizen');
  const parts = [
    { to: 'fitting', words: t('fit.first'), count: fitting },
    ...tracks.map((track) => ({
      to: track as string,
      words: t(`tracks.${track}.title`),
      count: others[track].length,
    })),
    { to: 'planned', words: t('planned.title'), count: planned },
  ].filter(({ count }) => count > 0);
  if (parts.length < 2) return null;
  return (
    <nav aria-label={t('sprints.parts')}>
      <ul className={styles.parts}>
        {parts.map(({ to, words, count }) => (
          <li key={to} data-personal={to === 'fitting' ? '' : undefined}>
            <a href={`#${to}`}>
              {words}
              <span className={styles.count}>
                {count} <span className="visually-hidden">{t('sprints.courses', { count })}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What does not stand first is all there, as it always is. */
function Rest({ children }: { children: ReactNode }) {
  const { t } = useTranslation('citizen');
  return (
    <section className={styles.rest} aria-labelledby="rest-title">
      <div>
        <h2 id="rest-title">{t('fit.rest')}</h2>
        <p>{t('fit.restLead')}</p>
      </div>
      {children}
    </section>
  );
}

function Catalogue({ catalogue, enrolments }: { catalogue: SprintList; enrolments: EnrolmentView[] }) {
  const { t } = useTranslation('citizen');
  const { sprints, planned } = catalogue;
  const [answers, change] = useOwnAnswers();
  const byFit = inOrderOfFit(sprints, answers);
  const { fitting, others } = answers.order === 'fit' ? byFit : { fitting: [], others: sprints };
  const of = (track: Track) => others.filter((sprint) => sprint.track === track);
  const enrolmentIn = ({ sprintId }: SprintCard) => enrolments.find((one) => one.sprintId === sprintId);
  const [basic, job] = [of('basic'), of('job')];
  const inTracks = (
    <>
      {basic.length > 0 && <BasicTrack sprints={basic} enrolmentIn={enrolmentIn} />}
      {job.length > 0 && <JobTrack sprints={job} enrolmentIn={enrolmentIn} />}
    </>
  );
  return (
    <>
      <FitQuestion
        questions={questionsFor(sprints)}
        answers={answers}
        onChange={change}
        fitting={byFit.fitting.length}
      />
      <Parts fitting={fitting.length} others={{ basic, job }} planned={planned.length} />
      {sprints.length === 0 && (
        <EmptyState icon={<Layers size={40} aria-hidden="true" />} title={t('sprints.none')} />
      )}
      {fitting.length > 0 && <FittingSprints fitting={fitting} enrolmentIn={enrolmentIn} />}
      {fitting.length > 0 && others.length > 0 ? <Rest>{inTracks}</Rest> : inTracks}
      <PlannedCourses courses={planned} />
    </>
  );
}

/** Everything there is to learn: small tasks of everyday life, courses for a job, and what is planned. */
export function SprintsPage() {
  const { t } = useTranslation('citizen');
  const catalogue = useCatalogue();
  const home = useHome();
  const error = catalogue.error ?? home.error;
  return (
    <div className={styles.page}>
      <div className={styles.lead}>
        <ReadableHeading>
          <PageTitle>{t('sprints.title')}</PageTitle>
        </ReadableHeading>
        <p>{t('sprints.lead')}</p>
      </div>
      <LearnNotice />
      {catalogue.data && home.data ? (
        <Catalogue catalogue={catalogue.data} enrolments={home.data.enrolments} />
      ) : error ? (
        <ErrorMessage error={error} onRetry={() => void Promise.all([catalogue.refetch(), home.refetch()])} />
      ) : (
        <Loading heights={[22]} />
      )}
    </div>
  );
}
