import { BriefcaseBusiness } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EnrolmentView, SprintCard } from '@mikrosprint/contracts';
import { Card } from '../../components/Card.js';
import { ProgressBar } from '../../components/ProgressBar.js';
import { ReadableHeading } from '../../reading/ReadAloud.js';
import { Words } from '../../reading/Words.js';
import { LanguageNote } from '../LanguageNote.js';
import { WorldPicture } from '../map/WorldPicture.js';
import { SprintDetails, SprintFacts } from '../SprintFacts.js';
import type { Fit } from './fit.js';
import { FitReason } from './FitReason.js';
import styles from './JobSprint.module.css';
import { SprintEntry } from './SprintEntry.js';

/** So many jobs stand on the card; all of them are in its details. */
const jobsShown = 2;

interface JobSprintProps {
  sprint: SprintCard;
  enrolment: EnrolmentView | undefined;
  /** Why it stands among those that fit the reader. */
  fit?: Fit;
}

/** A course for a job: its place as a picture, what one learns, who uses it, and the way in. */
export function JobSprint({ sprint, enrolment, fit }: JobSprintProps) {
  const { t } = useTranslation('citizen');
  return (
    <Card as="article" className={styles.card}>
      <div className={styles.art}>
        <WorldPicture world={sprint.world} />
      </div>
      <div className={styles.text}>
        <ReadableHeading>
          <h3>
            <Words of={sprint.title} />
          </h3>
        </ReadableHeading>
        {fit && <FitReason fit={fit} />}
        <p>
          <strong>
            <Words of={sprint.tagline} />
          </strong>
        </p>
        <p>
          <Words of={sprint.description} />
        </p>
        <ul className={styles.jobs} aria-label={t('sprints.jobs')}>
          {sprint.jobFunctions.slice(0, jobsShown).map((job) => (
            <li key={job.da}>
              <BriefcaseBusiness size={18} aria-hidden="true" />
              <span>
                <Words of={job} />
              </span>
            </li>
          ))}
        </ul>
        <SprintFacts sprint={sprint} />
        {enrolment && (
          <ProgressBar
            label={t('sprints.yourWay')}
            value={enrolment.levelsFinished}
            max={enrolment.levelsTotal}
            text={t('map.progress', { done: enrolment.levelsFinished, of: enrolment.levelsTotal })}
          />
        )}
        <LanguageNote sprint={sprint} look="card" />
        <SprintEntry sprint={sprint} enrolment={enrolment} variant="primary" />
        <SprintDetails sprint={sprint} />
      </div>
    </Card>
  );
}
